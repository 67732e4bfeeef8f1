using Dateline.Reading.Bytes;
using Dateline.Reading.Errors;

namespace Dateline.Reading.JsonLines;

/// <summary>JSON Lines: one report a line, read one by one, so that memory does not grow with the file. Blank lines are nothing.</summary>
internal static class JsonLinesInput
{
    public static IEnumerable<ReadItem> Read(Stream stream, string source, ReadOptions options)
    {
        var lines = new LineReader(stream, options.MaxBytes);
        while (true)
        {
            var failure = InputFailure.Of(lines.Next, out var more);
            if (failure is not null)
            {
                yield return new RejectedInput(source, lines.Number + 1, failure, null, "");
                yield break;
            }

            if (!more)
            {
                yield break;
            }

            var line = lines.Line;
            if (lines.Number == 1 && line.Span.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
            }

            if (lines.TooLong)
            {
                yield return new RejectedInput(source, lines.Number, ReadingErrors.TooManyBytes(options.MaxBytes), JsonReport.GivenIdIn(line.Span), Excerpts.Of(line.Span));
            }
            else if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                yield return JsonReport.Parse(line.Span, source, lines.Number, options);
            }
        }
    }
}
