using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Says how surely an event word is said to have happened.</summary>
public interface IFactualityReader
{
    /// <summary>−3 (certainly not) to 3 (certainly), made from status, polarity and certainty.</summary>
    double Value(AnalysedReport report, int sentence, int token);
}
