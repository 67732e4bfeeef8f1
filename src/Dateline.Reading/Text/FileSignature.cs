namespace Dateline.Reading.Text;

/// <summary>Kinds of file that people hand over by mistake, told by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>What the bytes are, as the end of a sentence, or null when they may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document; convert it to text first (pdftotext)",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document; unpack it or save it as plain text",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document; save it as plain text",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document; save it as plain text",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, 0, ..] => "a program",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', (byte)'f', ..] => "a SQLite database",
        [0x28, 0xB5, 0x2F, 0xFD, ..] or [(byte)'B', (byte)'Z', (byte)'h', ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', ..] => "compressed in a way other than gzip; unpack it first",
        _ => null,
    };
}
