using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds numbers and what they count.</summary>
public interface IQuantityReader
{
    /// <summary>The quantities in order of the text.</summary>
    IReadOnlyList<Quantity> Read(AnalysedReport report);
}
