namespace Dateline.Coding.Times;

/// <summary>Dates and times of day written in figures: 2024-03-12T14:05Z, 12.03.2024, 3/12/2024, 12-Mar-2024, 14:05.</summary>
internal static class FigureDate
{
    private static readonly string[] MonthNames =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads one at <paramref name="at"/>, where no figure or letter stands before.</summary>
    public static bool TryRead(string text, int at, int end, out CalendarDate? date, out string? clock, out int after)
    {
        (date, clock, after) = (null, null, at);
        if (!TryGroup(text, at, end, out var first, out var i))
        {
            return false;
        }

        if (i < end && text[i] == ':' && i - at <= 2)
        {
            after = at;
            return TryClock(text, ref after, end, out clock);
        }

        if (i >= end || text[i] is not ('-' or '/' or '.'))
        {
            return false;
        }

        var sign = text[i];
        var named = TryMonthName(text, i + 1, end, out var second, out var j);
        if (!named && !TryGroup(text, i + 1, end, out second, out j))
        {
            return false;
        }

        var figures = i - at;
        if (j >= end || text[j] != sign || !TryGroup(text, j + 1, end, out var third, out var k) || k - j - 1 is 3)
        {
            // '2024-03' is a month where the second number cannot be the next year ('2010-11').
            if (sign == '-' && figures == 4 && j - i == 3 && !named && second is >= 1 and <= 12 && first is >= 1900 and <= 2100
                && second != (first + 1) % 100 && (j >= end || text[j] != '-'))
            {
                (date, after) = (new CalendarDate(first, second, null), j);
                return true;
            }

            return false;
        }

        if (k < end && (char.IsAsciiDigit(text[k]) || (text[k] == sign && k + 1 < end && char.IsAsciiDigit(text[k + 1]))))
        {
            return false;
        }

        date = Order(first, second, third, figures, k - j - 1, named, sign);
        if (date is null)
        {
            return false;
        }

        after = k;
        if (k + 1 < end && text[k] is 'T' or 't')
        {
            var time = k + 1;
            if (TryClock(text, ref time, end, out clock))
            {
                after = time;
            }
        }

        return true;
    }

    private static CalendarDate? Order(int first, int second, int third, int firstFigures, int thirdFigures, bool named, char sign)
    {
        int year, month, day;
        if (firstFigures == 4)
        {
            (year, month, day) = (first, second, third);
        }
        else if (firstFigures > 2 || thirdFigures is not (2 or 4))
        {
            return null;
        }
        else
        {
            year = thirdFigures == 4 ? third : third < 50 ? 2000 + third : 1900 + third;
            // Points mean the day first; strokes and dashes the month first, unless that is no month.
            (month, day) = named || sign == '.' || first > 12 ? (second, first) : (first, second);
            if (sign == '.' && month > 12)
            {
                (month, day) = (day, month);
            }
        }

        return year is >= 1000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new CalendarDate(year, month, day)
            : null;
    }

    private static bool TryGroup(string text, int at, int end, out int value, out int after)
    {
        (value, after) = (0, at);
        while (after < end && after - at < 5 && char.IsAsciiDigit(text[after]))
        {
            value = value * 10 + text[after] - '0';
            after++;
        }

        return after > at && after - at <= 4;
    }

    private static bool TryMonthName(string text, int at, int end, out int month, out int after)
    {
        (month, after) = (0, at);
        while (after < end && after - at < 10 && char.IsAsciiLetter(text[after]))
        {
            after++;
        }

        if (after - at >= 3)
        {
            for (var m = 0; m < MonthNames.Length; m++)
            {
                if (text.AsSpan(at, 3).Equals(MonthNames[m], StringComparison.OrdinalIgnoreCase))
                {
                    month = m + 1;
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryClock(string text, ref int at, int end, out string? clock)
    {
        clock = null;
        if (!TryGroup(text, at, end, out var hour, out var i) || hour > 24 || i >= end || text[i] != ':'
            || !TryGroup(text, i + 1, end, out var minute, out var j) || j - i != 3 || minute > 59)
        {
            return false;
        }

        clock = ClockGrammar.Value(hour, minute);
        if (j < end && text[j] == ':' && TryGroup(text, j + 1, end, out var second, out var k) && k - j == 3 && second <= 60)
        {
            clock += ":" + second.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
            j = k;
        }

        if (j < end && text[j] == 'Z')
        {
            clock += "Z";
            j++;
        }
        else if (j + 6 <= end && text[j] is '+' or '-' && char.IsAsciiDigit(text[j + 1]) && char.IsAsciiDigit(text[j + 2]) && text[j + 3] == ':'
            && char.IsAsciiDigit(text[j + 4]) && char.IsAsciiDigit(text[j + 5]))
        {
            clock += text[j..(j + 6)];
            j += 6;
        }

        at = j;
        return true;
    }
}
