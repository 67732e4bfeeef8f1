using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds who says what.</summary>
public interface IAttributionReader
{
    /// <summary>The attributions in order of the text.</summary>
    IReadOnlyList<Attribution> Read(AnalysedReport report);
}
