using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Dateline.Reading.Text;

namespace Dateline.Reading;

/// <summary>
/// A report's identity: the first 32 hexadecimal digits, in lower case, of the SHA-256 of its canonical text in UTF-8.
/// The canonical text is the stored text in Unicode normalization form C with every run of white space
/// (<see cref="char.IsWhiteSpace(char)"/>) written as one space and none at either end. So a text that was wrapped,
/// indented or composed otherwise on its way is the same report; one changed letter makes another.
/// </summary>
public static class ReportId
{
    /// <summary>The id of the report with this text.</summary>
    public static string Of(string text)
    {
        var canonical = Canonical(text);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(canonical.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(canonical, bytes);
            return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)).AsSpan(0, 16));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The text that is hashed.</summary>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var canonical = new StringBuilder(text.Length);
        var space = false;
        foreach (var unit in NormalFormC.Of(text))
        {
            if (char.IsWhiteSpace(unit))
            {
                space = canonical.Length > 0;
                continue;
            }

            if (space)
            {
                canonical.Append(' ');
                space = false;
            }

            canonical.Append(unit);
        }

        return canonical.ToString();
    }
}
