namespace Dateline.Reading;

/// <summary>What the caller knows about the inputs, and how large a report may be.</summary>
public sealed record ReadOptions
{
    /// <summary>All defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Day of publication for reports that do not state their own, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Outlet for reports that do not state their own, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Address for reports that do not state their own, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Longest text of one report, in UTF-16 code units; a longer one is rejected with DL0107.</summary>
    public int MaxCharacters { get; init; } = 2_000_000;

    /// <summary>Most bytes held at once for one JSON line, JSON value or page: escapes and markup take room that the text does not.</summary>
    internal long MaxBytes => Math.Min(8L * MaxCharacters + 4096, Array.MaxLength / 2);
}
