using System.Text;
using System.Text.Unicode;
using Dateline.Reading.Errors;

namespace Dateline.Reading.Text;

/// <summary>
/// Finds the encoding of a text: byte order marks, UTF-16 without one, strict UTF-8, UTF-8 with a few broken places,
/// else windows-1252 where that gives Western European words. Files that are not text are told by their first bytes or
/// by their control characters.
/// </summary>
public static class TextDecoder
{
    /// <summary>Decodes a whole text. Never throws for what the bytes are.</summary>
    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.Encoding(bytes, out var skip) is { } marked)
        {
            return new Decoded(marked.GetString(bytes[skip..]), null, marked.WebName);
        }

        if (FileSignature.Of(bytes) is { } kind)
        {
            return Refuse(ReadingErrors.Binary(kind));
        }

        if (ByteOrderMark.Guess(bytes) is { } wide)
        {
            return new Decoded(wide.GetString(bytes), null, wide.WebName);
        }

        var controls = ControlCharacters(bytes);
        if (controls >= 4 && controls > bytes.Length / 50)
        {
            return Refuse(ReadingErrors.Binary("binary data"));
        }

        if (Utf8.IsValid(bytes) || Utf8Damage.IsSlight(bytes))
        {
            return new Decoded(Encoding.UTF8.GetString(bytes), null, "utf-8");
        }

        return Windows1252.Decode(bytes) is { } western
            ? new Decoded(western, null, "windows-1252")
            : Refuse(controls > 0 ? ReadingErrors.Binary("binary data") : ReadingErrors.Encoding());
    }

    private static Decoded Refuse(ReadError error) => new(null, error, null);

    private static int ControlCharacters(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v'))
            {
                count++;
            }
        }

        return count;
    }
}
