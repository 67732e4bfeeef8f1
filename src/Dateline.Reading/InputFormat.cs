namespace Dateline.Reading;

/// <summary>In which shape the bytes of an input hold reports.</summary>
public enum InputFormat
{
    /// <summary>Look at the bytes: JSON, a page or plain text.</summary>
    Sniff,

    /// <summary>Plain text, one report.</summary>
    Text,

    /// <summary>A web page, one report.</summary>
    Html,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>One JSON object, an array of them, or JSON Lines under another name.</summary>
    Json,
}

/// <summary>Which format a file's name promises.</summary>
internal static class InputFormats
{
    /// <summary>The format by the name's ending ('.gz' looked through), or null when the ending says nothing.</summary>
    public static InputFormat? OfName(string path)
    {
        var extension = Path.GetExtension(path);
        if (string.Equals(extension, ".gz", StringComparison.OrdinalIgnoreCase))
        {
            extension = Path.GetExtension(Path.GetFileNameWithoutExtension(path));
        }

        return extension.ToLowerInvariant() switch
        {
            ".txt" or ".text" => InputFormat.Text,
            ".html" or ".htm" or ".xhtml" => InputFormat.Html,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            ".json" => InputFormat.Json,
            _ => null,
        };
    }

    /// <summary>The format that the first bytes look like.</summary>
    public static InputFormat OfBytes(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
        {
            head = head[3..];
        }

        head = head.TrimStart(" \t\r\n"u8);
        if (head.IsEmpty)
        {
            return InputFormat.Text;
        }

        return head[0] switch
        {
            (byte)'{' => InputFormat.JsonLines,
            (byte)'[' when head[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] => InputFormat.Json,
            (byte)'<' => InputFormat.Html,
            _ => InputFormat.Text,
        };
    }
}
