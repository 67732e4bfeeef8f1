using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>What a time was reckoned from.</summary>
public enum TimeBasis
{
    /// <summary>Words of the text ('on Tuesday'), with the publication day where they are relative.</summary>
    Text,

    /// <summary>The dateline's date.</summary>
    Dateline,

    /// <summary>Nothing but the day of publication.</summary>
    Publication,
}

/// <summary>How exact a time is.</summary>
public enum TimePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Several days, a week or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season, quarter or half-year.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Decades and longer.</summary>
    Longer,

    /// <summary>No more than bounds: before or after something.</summary>
    Vague,
}

/// <summary>When an act happened or is to happen.</summary>
/// <param name="From">First possible day; <see cref="DateOnly.MinValue"/> when nothing bounds it.</param>
/// <param name="To">Last possible day, <paramref name="From"/> or later; <see cref="DateOnly.MaxValue"/> when nothing bounds it.</param>
/// <param name="Words">The words that say so, or null.</param>
/// <param name="Basis">What it was reckoned from.</param>
/// <param name="Precision">How exact it is.</param>
public sealed record TimeReference(DateOnly From, DateOnly To, Phrase? Words, TimeBasis Basis, TimePrecision Precision)
{
    /// <summary>First possible day, or null when nothing bounds it: the shape that people and other programs see.</summary>
    public DateOnly? KnownFrom => From == DateOnly.MinValue ? null : From;

    /// <summary>Last possible day, or null when nothing bounds it.</summary>
    public DateOnly? KnownTo => To == DateOnly.MaxValue ? null : To;
}

/// <summary>An expression of time in the text.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">TIMEX3 type: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">TIMEX3 value ('2024-08-23', 'P3D', 'PAST_REF'), or null when it stays unresolved.</param>
/// <param name="From">First day it covers, or null.</param>
/// <param name="To">Last day it covers, or null.</param>
/// <param name="Precision">How exact it is.</param>
public sealed record TimeMention(Span Span, string Text, string Kind, string? Value, DateOnly? From, DateOnly? To, TimePrecision Precision);
