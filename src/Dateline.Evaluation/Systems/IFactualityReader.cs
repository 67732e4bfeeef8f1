using Dateline.Coding.Status;
using Dateline.Coding.Status.Weighing;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Says how surely an event word is said to have happened.</summary>
public interface IFactualityReader
{
    /// <summary>Status, polarity and certainty of an event word.</summary>
    Factuality Read(AnalysedReport report, int sentence, int token);

    /// <summary>A reading as one number, −3 (certainly not) to 3 (certainly).</summary>
    double ToScale(Factuality reading);

    /// <summary>What the head of certainty is given of an event word, to learn from.</summary>
    EventReading Describe(AnalysedReport report, int sentence, int token);
}
