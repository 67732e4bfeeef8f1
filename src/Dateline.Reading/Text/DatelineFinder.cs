using Dateline.Core.Reports;

namespace Dateline.Reading.Text;

/// <summary>
/// Recognises a dateline at the head of a body text: a place in capitals (or, with a date or an agency after it, in
/// title case), then, each optional, a country or state, a date, an agency in brackets or slashes, then a dash; after
/// a date or an agency a colon or full stop ends it too. 'KABUL —', 'LAGOS, Nigeria (AP) _', 'MOSCOW. Jan 12 (Interfax) -'.
/// </summary>
internal static class DatelineFinder
{
    private const int Longest = 140;
    private const int LongestByline = 100;

    /// <summary>The dateline of the body that begins at or after <paramref name="from"/>, bylines skipped; or null.</summary>
    public static DatelinePrefix? Find(string text, int from)
    {
        var start = Line.SkipSpace(text, from);
        for (var bylines = 0; bylines < 2; bylines++)
        {
            var line = Line.At(text, start, out var next);
            if (line.Length > LongestByline || next >= text.Length || !text.AsSpan(line.Start, line.Length).StartsWith("By ", StringComparison.Ordinal))
            {
                break;
            }

            start = Line.SkipSpace(text, next);
        }

        var end = Math.Min(Line.At(text, start, out _).End, start + Longest);
        return end - start < 5 ? null : new DatelineScanner(text, start, end).Read();
    }
}
