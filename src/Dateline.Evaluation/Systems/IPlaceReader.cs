using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>Finds toponyms and says where they are.</summary>
public interface IPlaceReader
{
    /// <summary>The toponyms found, in order of the text.</summary>
    IReadOnlyList<PlaceMention> Read(AnalysedReport report);

    /// <summary>The places that toponyms at given spans mean: one for each span, null for those that mean none.</summary>
    IReadOnlyList<PlaceMention?> Resolve(AnalysedReport report, IReadOnlyList<Span> spans);

    /// <summary>ISO 3166 alpha-3 code of a country by its alpha-2 code or by its name, or null.</summary>
    string? CountryOf(string codeOrName);

    /// <summary>The places that bear a name.</summary>
    IReadOnlyList<PlaceMention> Named(string name);
}
