using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>A number that the text gives, with its bounds and what it counts.</summary>
public sealed record Quantity
{
    /// <summary>Place in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The value said, or null where only bounds are ('dozens').</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower bound, or null when open.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound, or null when open.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit of a measured quantity: ISO 4217 code for money, SI or customary name, '%'; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, in the text's words ('civilians', 'brigades'), or null.</summary>
    public string? Of { get; init; }

    /// <summary>What the number says of its claim: killed, wounded, missing, arrested, displaced, released, size, force, money, distance …; null when unknown.</summary>
    public string? Role { get; init; }

    /// <summary>Period of a rate ('day', 'year'), or null.</summary>
    public string? Per { get; init; }

}
