using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Record;

/// <summary>
/// Which claims to list; what is null is not asked. Words are compared without regard to case, as whole words within a
/// name ('modi' finds 'Narendra Modi', not 'Modiin'); a code (RUS, GOV) as a whole.
/// </summary>
public sealed record ClaimFilter
{
    /// <summary>All claims.</summary>
    public static ClaimFilter All { get; } = new();

    /// <summary>An actor's country, sector or entity id, or words of its name or mention.</summary>
    public string? Actor { get; init; }

    /// <summary>A recipient, as <see cref="Actor"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>A claimant anywhere in the chain, as <see cref="Actor"/>. Empty words ask for the reporter's own voice.</summary>
    public string? Claimant { get; init; }

    /// <summary>The type.</summary>
    public EventType? Type { get; init; }

    /// <summary>The status.</summary>
    public Status? Status { get; init; }

    /// <summary>The place's country code, or words of its name, region or mention.</summary>
    public string? Place { get; init; }

    /// <summary>The claim's last day is this day or later; the report's day where the claim has none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The claim's first day is this day or earlier; the report's day where the claim has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A report, by its id or the sender's, or the beginning of its id.</summary>
    public string? Report { get; init; }

    /// <summary>No more than so many, or null for all.</summary>
    public int? Limit { get; init; }
}

/// <summary>Which reports to list; what is null is not asked.</summary>
public sealed record ReportFilter
{
    /// <summary>All reports.</summary>
    public static ReportFilter All { get; } = new();

    /// <summary>Words of the outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>No more than so many, or null for all.</summary>
    public int? Limit { get; init; }
}
