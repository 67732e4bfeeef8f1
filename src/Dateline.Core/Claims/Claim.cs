using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>One source asserting one thing, in one report, anchored to its words.</summary>
public sealed record Claim
{
    /// <summary>Stable id: made from the report's id, the predicate's place, the type and the chain of claimants.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER category of the act described, whatever its status.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode ('visit', 'aerial'), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, in the codebook's order.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The words that say the act.</summary>
    public required Phrase Predicate { get; init; }

    /// <summary>Place of the sentence.</summary>
    public required Span Sentence { get; init; }

    /// <summary>Who acts; for reciprocal acts, everybody.</summary>
    public IReadOnlyList<Participant> Actors { get; init; } = [];

    /// <summary>Who is acted upon; empty for reciprocal acts.</summary>
    public IReadOnlyList<Participant> Recipients { get; init; } = [];

    /// <summary>In which state the act is said to be.</summary>
    public required Status Status { get; init; }

    /// <summary>Affirmed or negated.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>
    /// How strongly readers of the words are expected to judge that it is so (for a negated act: is not so): 1 when all are certain,
    /// 0.5 when they are undecided, 0 when all are certain of the contrary. It is no probability that it is true.
    /// Of what somebody denies it is how sure the denier puts it, since readers then know only that it is denied.
    /// </summary>
    public required double Certainty { get; init; }

    /// <summary>Who says so, outermost first. Empty: the reporter's own voice.</summary>
    public IReadOnlyList<AttributionLink> Attribution { get; init; } = [];

    /// <summary>When, or null when unknown.</summary>
    public TimeReference? When { get; init; }

    /// <summary>Where, or null; then <see cref="WhereReason"/> says why.</summary>
    public PlaceReference? Where { get; init; }

    /// <summary>Why no place is given; null when one is.</summary>
    public string? WhereReason { get; init; }

    /// <summary>Numbers that belong to the claim.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Named rules that decided type, roles, status, attribution, time and place; 'explain' shows them.</summary>
    public required string Rule { get; init; }
}
