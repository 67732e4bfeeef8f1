using Dateline.Core.Claims;

namespace Dateline.Coding.Times;

/// <summary>A time of the calendar: what TIMEX3 writes and the days it covers.</summary>
internal sealed record ResolvedTime(string Kind, string? Value, DateOnly? From, DateOnly? To, TimePrecision Precision)
{
    /// <summary>A time that could not be reckoned.</summary>
    public static ResolvedTime Unknown(string kind, TimePrecision precision) => new(kind, null, null, null, precision);

    /// <summary>One day.</summary>
    public static ResolvedTime OfDay(DateOnly day) => new("DATE", Calendar.Value(day), day, day, TimePrecision.Day);

    /// <summary>A period.</summary>
    public static ResolvedTime Of(string value, (DateOnly From, DateOnly To) days, TimePrecision precision) =>
        new("DATE", value, days.From, days.To, precision);
}
