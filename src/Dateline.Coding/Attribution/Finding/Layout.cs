using Dateline.Coding.Attribution.Quotations;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Where sentences and quotations stand in a report.</summary>
internal sealed class Layout
{
    public Layout(AnalysedReport report)
    {
        Report = report;
        var paragraphs = new List<Span>();
        var last = -1;
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Paragraph == last)
            {
                paragraphs[^1] = paragraphs[^1].Cover(sentence.Span);
            }
            else
            {
                paragraphs.Add(sentence.Span);
                last = sentence.Paragraph;
            }
        }

        Quotations = QuotationReader.Read(Text, paragraphs);
    }

    public AnalysedReport Report { get; }

    public string Text => Report.Report.Text;

    public IReadOnlyList<Sentence> Sentences => Report.Sentences;

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The sentence that holds the position or, between two sentences, the one before it; -1 before the first.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>The quotation that holds the position, or null.</summary>
    public Quotation? QuotationAt(int position)
    {
        var (low, high) = (0, Quotations.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Quotations[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && Quotations[high].Span.Contains(position) && InPart(Quotations[high], position) ? Quotations[high] : null;
    }

    private static bool InPart(Quotation quotation, int position)
    {
        foreach (var part in quotation.Parts)
        {
            if (part.Contains(position))
            {
                return true;
            }
        }

        return false;
    }
}
