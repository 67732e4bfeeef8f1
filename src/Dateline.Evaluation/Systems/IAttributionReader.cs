using Dateline.Coding.Attribution.Weighing;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds who says what.</summary>
public interface IAttributionReader
{
    /// <summary>The attributions in order of the text.</summary>
    IReadOnlyList<Attribution> Read(AnalysedReport report);

    /// <summary>All that the reader chooses from, for training.</summary>
    IReadOnlyList<Candidate> Candidates(AnalysedReport report);
}
