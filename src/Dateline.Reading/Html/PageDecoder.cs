using System.Text;
using Dateline.Reading.Text;

namespace Dateline.Reading.Html;

/// <summary>
/// The encoding of a page: what its bytes are beyond doubt (a byte order mark, valid UTF-8), else what the page says of
/// itself, else what <see cref="TextDecoder"/> finds. A page that is valid UTF-8 with letters beyond ASCII is UTF-8,
/// whatever it says.
/// </summary>
internal static class PageDecoder
{
    private const int HeadLength = 4096;

    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Encoding is not (null or "windows-1252") || decoded.Error?.Code == "DL0105")
        {
            return decoded;
        }

        return Declared(bytes) is { } encoding ? new Decoded(encoding.GetString(bytes), null, encoding.WebName) : decoded;
    }

    // <meta charset="…"> or <meta http-equiv="Content-Type" content="text/html; charset=…">
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = head.AsSpan(at + "charset".Length).TrimStart("= \"'");
        var end = name.IndexOfAny("\"'>; /\r\n");
        var label = name[..Math.Clamp(end, 0, 40)].ToString();
        return label.Length == 0 || label.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(AsBrowsers(label));
    }

    // Browsers read ISO 8859-1 and ASCII as windows-1252, and pages are written for browsers.
    private static string AsBrowsers(string label) =>
        label.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : label;
}
