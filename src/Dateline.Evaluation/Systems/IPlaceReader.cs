using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds toponyms and says where they are.</summary>
public interface IPlaceReader
{
    /// <summary>The toponyms found, in order of the text.</summary>
    IReadOnlyList<PlaceMention> Read(AnalysedReport report);

    /// <summary>The places that toponyms at given spans mean: one for each span, unresolved ones without a name.</summary>
    IReadOnlyList<PlaceMention> Resolve(AnalysedReport report, IReadOnlyList<Span> spans);
}
