using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>A feast of every year and how its day is found.</summary>
internal sealed class Feast
{
    private readonly Func<int, DateOnly?> _first;

    private Feast(string name, int days, Func<int, DateOnly?> first) => (Name, Days, _first) = (name, days, first);

    /// <summary>Its name in lower case.</summary>
    public string Name { get; }

    /// <summary>How many days it lasts.</summary>
    public int Days { get; }

    /// <summary>Its first day in a year, or null where the table does not reach.</summary>
    public DateOnly? In(int year) => year is < 1000 or > 3000 ? null : _first(year);

    /// <summary>Reads a rule of holidays.tsv; null when it is not understood.</summary>
    public static Feast? Parse(string name, string rule, string days)
    {
        var length = int.Parse(days, CultureInfo.InvariantCulture);
        if (rule.StartsWith("EASTER", StringComparison.Ordinal))
        {
            var shift = int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return new Feast(name, length, year => Easter(year).AddDays(shift));
        }

        if (rule.StartsWith("ORTHODOX", StringComparison.Ordinal))
        {
            var shift = int.Parse(rule.AsSpan(8), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return new Feast(name, length, year => OrthodoxEaster(year).AddDays(shift));
        }

        if (rule.StartsWith("THANKSGIVING", StringComparison.Ordinal))
        {
            var shift = int.Parse(rule.AsSpan(12), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return new Feast(name, length, year => Nth(year, 11, 4, 4).AddDays(shift));
        }

        if (rule.StartsWith("NTH ", StringComparison.Ordinal))
        {
            var parts = rule.Split(' ');
            int Part(int i) => int.Parse(parts[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            var (month, weekday, nth) = (Part(1), Part(2), Part(3));
            return new Feast(name, length, year => Nth(year, month, weekday, nth));
        }

        if (rule.Length == 5 && DateOnly.TryParseExact("2000-" + rule, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Feast(name, length, year => new DateOnly(year, day.Month, day.Day));
        }

        var known = new Dictionary<int, DateOnly>();
        foreach (var one in rule.Split('|'))
        {
            if (!DateOnly.TryParseExact(one, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            {
                return null;
            }

            known[day.Year] = day;
        }

        return new Feast(name, length, year => known.TryGetValue(year, out var first) ? first : null);
    }

    private static DateOnly Nth(int year, int month, int weekday, int nth)
    {
        if (nth < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((Calendar.Weekday(last) - weekday + 7) % 7));
        }

        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - Calendar.Weekday(first) + 7) % 7 + 7 * (nth - 1));
    }

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return new DateOnly(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    // Meeus' Julian computus, moved to the Gregorian calendar.
    private static DateOnly OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
        var julian = new DateOnly(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);
        return julian.AddDays(year / 100 - year / 400 - 2);
    }
}
