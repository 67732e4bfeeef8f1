using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>An expression of time and what it means.</summary>
/// <param name="Span">Place in the text, in code units.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What the set calls it; figures are given by kind where a set has kinds of its own.</param>
/// <param name="Meaning">What its value must be; null when the set gives none, and then the value is not scored.</param>
public sealed record GoldTime(Span Span, string Text, string Kind, ITimeMeaning? Meaning);

/// <summary>What a coded time must say to be right.</summary>
public interface ITimeMeaning
{
    /// <summary>Whether it does.</summary>
    bool Fits(TimeMention coded);
}

/// <summary>A TIMEX3 value that must be the same; an empty one asks for no value.</summary>
/// <param name="Value">The value.</param>
public sealed record TimexValue(string Value) : ITimeMeaning
{
    /// <inheritdoc/>
    public bool Fits(TimeMention coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return string.Equals(Value.Trim(), coded.Value ?? string.Empty, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>First and last day that must be the same; an open side is not asked.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record DayRange(DateOnly? From, DateOnly? To) : ITimeMeaning
{
    /// <inheritdoc/>
    public bool Fits(TimeMention coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return (From is null || From == coded.From) && (To is null || To == coded.To);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}

/// <summary>Any of several meanings.</summary>
/// <param name="Meanings">The meanings.</param>
public sealed record AnyMeaning(IReadOnlyList<ITimeMeaning> Meanings) : ITimeMeaning
{
    /// <inheritdoc/>
    public bool Fits(TimeMention coded) => Meanings.Any(meaning => meaning.Fits(coded));

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Meanings);
}
