using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Quotations;

/// <summary>
/// Finds the quotations of a text, whatever marks it uses: straight or curly, double or single, doubled apostrophes,
/// guillemets. Of nested quotations it gives the outermost.
/// </summary>
public static class QuotationReader
{
    // A closing mark further away than this was forgotten by the writer.
    private const int LongestPart = 4000;

    /// <summary>The quotations of <paramref name="text"/>, in order, without overlaps.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="paragraphs">The paragraphs' places in it, in order.</param>
    public static IReadOnlyList<Quotation> Read(string text, IReadOnlyList<Span> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var found = new List<Quotation>();
        var closers = new CloserSearch(text);
        var (pending, pendingStyle, pendingLength) = (new List<Span>(), MarkStyle.None, 1);
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var (start, end) = (paragraphs[p].Start, Trimmed(text, paragraphs[p]));
            var i = start;
            if (pending.Count > 0)
            {
                var (style, length) = start < end ? QuotationMarks.OpensAt(text, start) : (MarkStyle.None, 1);
                if (style != pendingStyle)
                {
                    // The mark was never closed: what was quoted ended with its paragraph.
                    Add(found, pending, pendingLength);
                }
                else if (closers.Find(start + length, end, style, length) is var close and >= 0)
                {
                    pending.Add(new Span(start, close));
                    Add(found, pending, pendingLength);
                    i = close;
                }
                else
                {
                    pending.Add(new Span(start, end));
                    continue;
                }
            }

            while (i < end)
            {
                var (style, length) = QuotationMarks.OpensAt(text, i);
                if (style == MarkStyle.None)
                {
                    i += length;
                    continue;
                }

                var close = closers.Find(i + length, end, style, length);
                if (close >= 0 && close - i <= LongestPart)
                {
                    found.Add(new Quotation(new Span(i, close), [new Span(i, close)], length));
                    i = close;
                }
                else if (close == CloserSearch.Reopened || style is MarkStyle.Single || end - i > LongestPart || NothingQuoted(text, i + length, end))
                {
                    i += length;
                }
                else
                {
                    pending.Add(new Span(i, end));
                    (pendingStyle, pendingLength) = (style, length);
                    break;
                }
            }
        }

        Add(found, pending, pendingLength);
        return found;
    }

    private static void Add(List<Quotation> found, List<Span> pending, int length)
    {
        if (pending.Count > 0)
        {
            found.Add(new Quotation(new Span(pending[0].Start, pending[^1].End), [.. pending], length));
            pending.Clear();
        }
    }

    private static bool NothingQuoted(string text, int from, int end) => string.IsNullOrWhiteSpace(text[from..Math.Min(end, from + 1)]);

    private static int Trimmed(string text, Span paragraph)
    {
        var end = paragraph.End;
        while (end > paragraph.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
