using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Dateline.Reading.JsonLines;

/// <summary>
/// The text of a JSON string, one code point of the sender's for one of ours: half a surrogate pair and NUL, which no
/// text holds, become U+FFFD in their place, so that the sender's offsets stay true. The bytes must be UTF-8.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of the string that the reader stands on.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        var text = reader.ValueIsEscaped ? Unescape(bytes) : Encoding.UTF8.GetString(bytes);
        return text.Replace('\0', '\uFFFD');
    }

    private static string Unescape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var escape = bytes.IndexOf((byte)'\\');
            if (escape != 0)
            {
                var plain = escape < 0 ? bytes : bytes[..escape];
                text.Append(Encoding.UTF8.GetString(plain));
                bytes = bytes[plain.Length..];
                continue;
            }

            if (bytes[1] != 'u')
            {
                text.Append(bytes[1] switch
                {
                    (byte)'n' => '\n',
                    (byte)'t' => '\t',
                    (byte)'r' => '\r',
                    (byte)'b' => '\b',
                    (byte)'f' => '\f',
                    var itself => (char)itself,
                });
                bytes = bytes[2..];
                continue;
            }

            var unit = Unit(bytes);
            bytes = bytes[6..];
            if (char.IsHighSurrogate(unit) && bytes.Length >= 6 && bytes[0] == '\\' && bytes[1] == 'u' && Unit(bytes) is var second && char.IsLowSurrogate(second))
            {
                text.Append(unit).Append(second);
                bytes = bytes[6..];
            }
            else
            {
                text.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
            }
        }

        return text.ToString();
    }

    // The reader has checked that four hexadecimal digits stand here.
    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : '\uFFFD';
}
