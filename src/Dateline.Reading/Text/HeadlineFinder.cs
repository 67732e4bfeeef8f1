using Dateline.Core.Reports;

namespace Dateline.Reading.Text;

/// <summary>
/// Recognises a headline at the head of a text: a first line of at least two words and at most 160 characters without a
/// final stop, with a blank line after it, a line that is a date, or a much longer line (a whole paragraph).
/// </summary>
internal static class HeadlineFinder
{
    private const int Longest = 160;

    /// <summary>Where the headline stands, or null.</summary>
    public static Span? Find(string text)
    {
        var line = Line.At(text, Line.SkipSpace(text, 0), out var next);
        if (line.Length is 0 or > Longest || next >= text.Length || !IsTitle(text.AsSpan(line.Start, line.Length)))
        {
            return null;
        }

        if (DatelineFinder.Find(text, line.Start) is not null)
        {
            return null;
        }

        var after = Line.At(text, next, out var rest);
        if (after.Length == 0)
        {
            return Line.SkipSpace(text, rest) < text.Length ? line : null;
        }

        if (after.Length <= 60 && PublishedDay.Parse(after.Of(text)) is not null)
        {
            return line;
        }

        return after.Length >= 120 && after.Length > 2 * line.Length ? line : null;
    }

    /// <summary>Where a headline that was given stands at the head of the text, or null.</summary>
    public static Span? Find(string text, string given)
    {
        var line = Line.At(text, Line.SkipSpace(text, 0), out _);
        return line.Length > 0 && text.AsSpan(line.Start, line.Length).SequenceEqual(given) ? line : null;
    }

    private static bool IsTitle(ReadOnlySpan<char> line)
    {
        var last = line.TrimEnd("'\"\u2019\u201D)]");
        if (last.IsEmpty || last[^1] is '.' or '!' or '\u2026' or ',' or ';' or ':' || line.IndexOf(' ') < 0)
        {
            return false;
        }

        // A byline or the first words of a list are no headline.
        return !line.StartsWith("By ", StringComparison.Ordinal) && char.IsLetterOrDigit(line.TrimStart("'\"\u2018\u201C($\u00A3\u20AC")[0]);
    }
}
