using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>A report and everything coded from it, or the reason why it could not be.</summary>
public sealed record CodedReport
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Claims in order of the text.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>What the report is about as a whole: PLOVER contexts in the order of the codebook.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Attributions in order of the text.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Names with who or what they are, in order of the text.</summary>
    public IReadOnlyList<ResolvedName> Names { get; init; } = [];

    /// <summary>Toponyms, in order of the text.</summary>
    public IReadOnlyList<PlaceMention> Places { get; init; } = [];

    /// <summary>Times, in order of the text.</summary>
    public IReadOnlyList<TimeMention> Times { get; init; } = [];

    /// <summary>Quantities, in order of the text.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Notes of the analysis for the reader ('a sentence of 2,400 words was cut'); mostly empty.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A name in the text and who or what it is.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Country">ISO 3166 alpha-3 or PLOVER code, or null.</param>
/// <param name="Entity">Identifier in data/actors, or null.</param>
public sealed record ResolvedName(Span Span, string Text, NameKind Kind, string? Country, string? Entity);
