using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>An actor, recipient or claimant: the words and who they are on the day of the report.</summary>
public sealed record Participant
{
    /// <summary>Place of the mention in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>The words of the mention.</summary>
    public required string Text { get; init; }

    /// <summary>The resolved name ('Narendra Modi' for 'he'), or null when the words are all that is known.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC, or null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector (GOV, MIL, REB, CVL …), or null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Identifier of the entity in data/actors, or null.</summary>
    public string? Entity { get; init; }
}
