using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Splits, tags and parses.</summary>
public interface ILanguageAnalyser
{
    /// <summary>From raw text.</summary>
    AnalysedReport Analyse(Report report);

    /// <summary>From given words: one sentence for each list of forms, with the names found in them.</summary>
    (IReadOnlyList<Sentence> Sentences, IReadOnlyList<NameMention> Names) AnalyseTokens(
        IReadOnlyList<IReadOnlyList<string>> sentences);
}
