using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Puts ranges of content in order and fits their borders to quotation marks.</summary>
internal static class SpanMerge
{
    /// <summary>Sorts the ranges and joins those that overlap or have nothing but space between them.</summary>
    public static void Normalise(List<Span> spans, string text)
    {
        spans.Sort();
        var kept = 0;
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start <= spans[kept].End || string.IsNullOrWhiteSpace(text[spans[kept].End..spans[i].Start]))
            {
                spans[kept] = spans[kept].Cover(spans[i]);
            }
            else
            {
                spans[++kept] = spans[i];
            }
        }

        if (spans.Count > kept + 1)
        {
            spans.RemoveRange(kept + 1, spans.Count - kept - 1);
        }
    }

    /// <summary>Lets a range that holds all the words of a quotation hold its marks too.</summary>
    public static void FitMarks(List<Span> spans, Layout layout)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (layout.QuotationAt(span.Start) is { } first && span.Start <= first.Inner.Start)
            {
                span = span with { Start = first.Span.Start };
            }

            if (layout.QuotationAt(span.End - 1) is { } last && OnlyMarks(layout.Text, span.End, last.Span.End))
            {
                span = span with { End = last.Span.End };
            }
            else if (span.End < layout.Text.Length && layout.QuotationAt(span.End) is { } next && OnlyMarks(layout.Text, span.End, next.Span.End))
            {
                span = span with { End = next.Span.End };
            }

            spans[i] = span;
        }
    }

    private static bool OnlyMarks(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
