using Dateline.Core.Reports;

namespace Dateline.Core.Language;

/// <summary>A report with its sentences, trees and names: what the language stage gives and the coding stage takes.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">In order of the text; empty for a text without words.</param>
/// <param name="Names">In order of the text; they do not overlap.</param>
public sealed record AnalysedReport(Report Report, IReadOnlyList<Sentence> Sentences, IReadOnlyList<NameMention> Names)
{
    /// <summary>What the analysis had to leave out or cut, for the reader of the output; mostly empty.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
