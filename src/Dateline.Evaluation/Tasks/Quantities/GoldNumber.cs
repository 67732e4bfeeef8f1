using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Tasks.Quantities;

/// <summary>A number in a text and what it says.</summary>
public sealed record GoldNumber
{
    private const decimal Tolerance = 1e-6m;

    /// <summary>Place in the text, in code units.</summary>
    public required Span Span { get; init; }

    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>The value, or null where only bounds are given.</summary>
    public decimal? Value { get; init; }

    /// <summary>The bounds; only asked where no value is given, or as the other reading of a value with its uncertainty.</summary>
    public (decimal? Low, decimal? High)? Bounds { get; init; }

    /// <summary>Accepted units in the shape of <see cref="UnitNames"/>, null among them for none; null when the unit is not asked.</summary>
    public IReadOnlyList<string?>? Units { get; init; }

    /// <summary>Whether a coded quantity has the value, or the bounds.</summary>
    public bool SameValue(Quantity coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return (Value is { } value && coded.Value is { } said && Same(value, said))
            || (Bounds is var (low, high) && Same(low, coded.Low) && Same(high, coded.High));
    }

    /// <summary>Whether a coded quantity has the unit; always where none is asked.</summary>
    public bool SameUnit(Quantity coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return Units is null || Units.Contains(UnitNames.Normal(coded.Unit), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"'{Words}' {Value} [{Bounds?.Low},{Bounds?.High}] {(Units is null ? "(any unit)" : string.Join('|', Units.Select(unit => unit ?? "no unit")))}");

    private static bool Same(decimal? gold, decimal? coded) => (gold, coded) switch
    {
        (null, null) => true,
        ({ } g, { } c) => Math.Abs(g - c) <= Tolerance * Math.Max(1, Math.Abs(g)),
        _ => false,
    };
}
