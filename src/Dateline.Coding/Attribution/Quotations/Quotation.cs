using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Quotations;

/// <summary>Words between quotation marks, the marks included; over several paragraphs where each re-opens the mark.</summary>
/// <param name="Span">From the first opening mark to the end of the last closing mark.</param>
/// <param name="Parts">The part in each paragraph, marks included; one for most quotations.</param>
/// <param name="MarkLength">Length of one mark in code units: 1, or 2 for a mark written as two apostrophes.</param>
public sealed record Quotation(Span Span, IReadOnlyList<Span> Parts, int MarkLength)
{
    /// <summary>The words without the outer marks.</summary>
    public Span Inner => new(Span.Start + MarkLength, Math.Max(Span.Start + MarkLength, Span.End - MarkLength));
}
