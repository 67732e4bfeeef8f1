using Dateline.Reading.Bytes;
using Dateline.Reading.Errors;

namespace Dateline.Reading.JsonLines;

/// <summary>
/// A .json file: an array of reports, objects one after another over any number of lines, or JSON Lines. Values are cut
/// apart by their brackets and read one by one; a file that ends inside a value gives those before it and one rejection.
/// </summary>
internal static class JsonInput
{
    public static IEnumerable<ReadItem> Read(PeekedStream stream, string source, ReadOptions options)
    {
        if (IsLines(stream.Head))
        {
            return JsonLinesInput.Read(stream, source, options);
        }

        return ReadValues(stream, source, options);
    }

    private static IEnumerable<ReadItem> ReadValues(Stream stream, string source, ReadOptions options)
    {
        var values = new JsonValueReader(stream, options.MaxBytes);
        while (true)
        {
            var failure = InputFailure.Of(values.Next, out var more);
            if (failure is not null)
            {
                yield return new RejectedInput(source, values.Line, failure, null, "");
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            yield return values.TooLong
                ? new RejectedInput(source, values.Line, ReadingErrors.TooManyBytes(options.MaxBytes), JsonReport.GivenIdIn(values.Value), Excerpts.Of(values.Value))
                : JsonReport.Parse(values.Value, source, values.Line, options);
        }
    }

    // JSON Lines when the first line is by itself an object and another follows.
    private static bool IsLines(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var end = head.IndexOf((byte)'\n');
        if (end < 0)
        {
            return false;
        }

        var first = head[..end].Trim(" \t\r"u8);
        return first is [(byte)'{', .., (byte)'}'] && head[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
