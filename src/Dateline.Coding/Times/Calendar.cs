using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>Days, weeks, seasons and their TIMEX3 values.</summary>
internal static class Calendar
{
    /// <summary>1 (Monday) to 7.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    /// <summary>'2024-08-23'.</summary>
    public static string Value(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>'2024-08'.</summary>
    public static string MonthValue(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>'2024'.</summary>
    public static string YearValue(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>'2024-W34', ISO 8601.</summary>
    public static string WeekValue(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    /// <summary>First and last day of a month.</summary>
    public static (DateOnly From, DateOnly To) Month(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>First and last day of a year.</summary>
    public static (DateOnly From, DateOnly To) Year(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>
    /// First and last day of a season (of the northern half of the earth, by whole months; winter begins in December of
    /// the year), quarter or half; null for an unknown code.
    /// </summary>
    public static (DateOnly From, DateOnly To)? YearPart(string code, int year)
    {
        (int First, int Months)? span = code switch
        {
            "SP" => (3, 3),
            "SU" => (6, 3),
            "FA" => (9, 3),
            "WI" => (12, 3),
            "Q1" => (1, 3),
            "Q2" => (4, 3),
            "Q3" => (7, 3),
            "Q4" => (10, 3),
            "H1" => (1, 6),
            "H2" => (7, 6),
            _ => null,
        };
        if (span is not { } s)
        {
            return null;
        }

        var from = new DateOnly(year, s.First, 1);
        return (from, from.AddMonths(s.Months).AddDays(-1));
    }

    /// <summary>The third of a period that an edge word names; before and after are cut at <paramref name="reference"/>.</summary>
    public static (DateOnly From, DateOnly To) Cut(DateOnly from, DateOnly to, Edge edge, DateOnly? reference)
    {
        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        return edge switch
        {
            _ when third == 0 => (from, to),
            Edge.Start => (from, from.AddDays(third)),
            Edge.Middle => (from.AddDays(third), to.AddDays(-third)),
            Edge.End => (to.AddDays(-third), to),
            Edge.Before when reference is { } day && day >= from && day <= to => (from, day),
            Edge.After when reference is { } day && day >= from && day <= to => (day, to),
            _ => (from, to),
        };
    }
}
