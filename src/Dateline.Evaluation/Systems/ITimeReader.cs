using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds expressions of time.</summary>
public interface ITimeReader
{
    /// <summary>The expressions in order of the text.</summary>
    IReadOnlyList<TimeMention> Read(AnalysedReport report);
}
