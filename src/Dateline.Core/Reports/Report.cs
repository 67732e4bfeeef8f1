namespace Dateline.Core.Reports;

/// <summary>One published text, as stored. Nothing later changes it; everything later points into <see cref="Text"/>.</summary>
public sealed record Report
{
    /// <summary>Hash of the canonical text (see Dateline.Reading's ReportId): the report's identity in the record.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the sender gave, or null. Output carries it instead of <see cref="Id"/> when present.</summary>
    public string? GivenId { get; init; }

    /// <summary>The stored text; every place in claims points into it.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, or null. It may stand in <see cref="Text"/> (then <see cref="HeadlineSpan"/> says where) or only beside it.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stands in <see cref="Text"/>, or null.</summary>
    public Span? HeadlineSpan { get; init; }

    /// <summary>The dateline ('YEREVAN, March 12 (Reuters) -'), or null.</summary>
    public DatelinePrefix? Dateline { get; init; }

    /// <summary>Day of publication, or null: then relative times stay unresolved.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where it was published, or null. Only ever shown, never fetched.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of the language; Dateline codes 'en'.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>A dateline recognised at the head of a body text.</summary>
/// <param name="Span">All of it, up to and with the dash.</param>
/// <param name="Place">Where the place stands in the text.</param>
/// <param name="Date">Where a date stands in it, or null.</param>
/// <param name="Credit">Where the agency stands in it, or null.</param>
public sealed record DatelinePrefix(Span Span, Span Place, Span? Date, Span? Credit);
