namespace Dateline.Coding.Times;

/// <summary>Days, months and years of the calendar: '12 March 2024', 'Friday, March 8', 'the 3rd of May', 'March', '2024'.</summary>
internal sealed class CalendarGrammar(YearWords years)
{
    private static readonly HashSet<string> MonthEvidence = new(StringComparer.Ordinal)
    {
        "in", "of", "last", "next", "this", "since", "until", "till", "by", "early", "late", "mid", "from", "through", "between",
        "during", "before", "after", "past", "throughout", "on", "coming", "following", "previous", "every", "each", "end", "beginning", "in",
    };

    /// <summary>Reads a date at <paramref name="at"/>, without words of edge before it.</summary>
    public TimeMatch? Match(TimeWords words, int at)
    {
        var i = at;
        if (IsWeekday(words, i))
        {
            i++;
            i = words[i].Lower == "." && words[i].Glued ? i + 1 : i;
            i = words[i].Lower == "," ? i + 1 : i;
            i = words[i].Lower == "the" ? i + 1 : i;
            return Day(words, i) is { Expression: CalendarDate { Day: not null } } dated ? dated with { Start = at } : null;
        }

        if (words[i].Lower == "the" && (words[i + 1].Number is not null || words[i + 1].Meaning.Ordinal is not null || words[i + 1].Meaning.Number is 20 or 30))
        {
            return DayFirst(words, i + 1) is { } date ? date with { Start = at } : LoneOrdinal(words, at);
        }

        // 'the week of 4 March'
        if (words.Are(i, "the", "week", "of"))
        {
            return Day(words, words[i + 3].Lower == "the" ? i + 4 : i + 3) is { Expression: CalendarDate { Day: not null } week } match
                ? match with { Start = at, Expression = week with { WeekOf = true } }
                : null;
        }

        return Day(words, i) ?? Month(words, i) ?? Year(words, i);
    }

    /// <summary>Whether a weekday stands there; an abbreviation needs a capital and what belongs to a date after it.</summary>
    public static bool IsWeekday(TimeWords words, int at)
    {
        var word = words[at];
        if (word.Meaning.Weekday is null)
        {
            return false;
        }

        if (word.Meaning.Guard != "weekday")
        {
            return word.Capital || word.Lower.Length > 3;
        }

        var next = words[at + 1];
        var after = next.Lower is "." or "," ? words[at + 2] : next;
        return word.Capital && (after.Meaning.Month is not null || after.IsFigure(1, 31) || (next.Lower == "." && next.Glued && !after.Capital) || after.Meaning.Part is not null);
    }

    /// <summary>The month that stands there, or null; 'may' and 'march' need evidence that they are months.</summary>
    public static int? MonthAt(TimeWords words, int at, bool certain)
    {
        var word = words[at];
        if (word.Meaning.Month is not { } month || certain)
        {
            return word.Meaning.Month;
        }

        if (word.Meaning.Guard != "month" && word.Lower.Length > 3)
        {
            return month;
        }

        var next = words[at + 1].Lower == "." && words[at + 1].Glued ? words[at + 2] : words[at + 1];
        var dated = next.Figures is 1 or 2 or 4 && next.Number is >= 1 and <= 31 or >= 1000 and <= 2999;
        return dated && word.Capital || (word.Capital && (MonthEvidence.Contains(words[at - 1].Lower) || IsMonthList(words, at))) ? month : null;
    }

    private static bool IsMonthList(TimeWords words, int at) =>
        (words[at - 1].Lower is "and" or "or" or "to" or "-" or "," && words[at - 2].Meaning.Month is not null)
        || (words[at + 1].Lower is "and" or "or" or "to" or "-" && words[at + 2].Meaning.Month is not null && words[at + 2].Capital);

    private TimeMatch? Day(TimeWords words, int at)
    {
        if (words[at].Date is { } written)
        {
            return new TimeMatch(at, at + 1, written with { Clock = words[at].Clock });
        }

        return DayFirst(words, at) ?? MonthFirst(words, at);
    }

    private TimeMatch? DayFirst(TimeWords words, int at)
    {
        if (!TryDayNumber(words, at, out var day, out var i))
        {
            return null;
        }

 // 'the 5th of this month'
        if (words[i].Lower == "of" && words[words[i + 1].Lower == "the" ? i + 2 : i + 1].Meaning.Shift is { } months)
        {
            var unit = words[i + 1].Lower == "the" ? i + 3 : i + 2;
            return words[unit].Lower == "month" ? new TimeMatch(at, unit + 1, new CalendarDate(null, null, day, months)) : null;
        }

        i = words[i].Lower == "of" || (words[i].Lower == "-" && words[i].Glued) ? i + 1 : i;
        if (MonthAt(words, i, certain: words[i].Capital || words[i - 1].Lower == "of") is not { } month)
        {
            return null;
        }

        i++;
        i = words[i].Lower == "." && words[i].Glued && words[i - 1].Lower.Length <= 4 && (words[i + 1].Number is not null || !words[i + 1].Capital) ? i + 1 : i;
        return WithYear(words, at, i, month, day);
    }

    private TimeMatch? MonthFirst(TimeWords words, int at)
    {
        if (MonthAt(words, at, certain: false) is not { } month)
        {
            return null;
        }

        var i = at + 1;
        i = words[i].Lower == "." && words[i].Glued ? i + 1 : i;
        i = words[i].Lower == "-" && words[i].Glued && words[i + 1].Glued ? i + 1 : i;
        i = words[i].Lower == "the" ? i + 1 : i;
        if (!TryDayNumber(words, i, out var day, out var j) || (words[j].Lower is "%" or "am" or "pm" or "million" or "percent" && words[j - 1].Number is not null))
        {
            return null;
        }

        return WithYear(words, at, j, month, day);
    }

    private static TimeMatch WithYear(TimeWords words, int start, int at, int month, int day)
    {
        int? year = null, shift = null;
        var anchor = Anchor.Reference;
        var i = at;
        var comma = words[i].Lower is "," or "of" ? i + 1 : i;
        if (YearWords.IsYearOfDate(words, comma))
        {
            (year, i) = ((int)words[comma].Number!.Value, comma + 1);
        }
        else if (words[i].Lower == "'" && words[i + 1].Figures == 2 && words[i + 1].Glued)
        {
            (year, i) = (TwoFigures((int)words[i + 1].Number!.Value), i + 2);
        }
        else if (TryYearShift(words, comma, out var said, out var from, out var after) || TryYearShift(words, i, out said, out from, out after))
        {
            (shift, anchor, i) = (said, from, after);
        }

        // A day that the month does not have is a misprint or no date: keep the month.
        var days = month == 2 && year is null ? 29 : DateTime.DaysInMonth(year ?? 2000, month);
        if (day > days)
        {
            return new TimeMatch(start, i, new CalendarDate(year, month, null) { YearShift = shift, YearAnchor = anchor });
        }

        var era = Era(words, ref i);
        return new TimeMatch(start, i, new CalendarDate(year, month, day) { YearShift = shift, YearAnchor = anchor, BeforeChrist = era });
    }

    /// <summary>'last year', 'of this year', 'that same year' after a month or day.</summary>
    private static bool TryYearShift(TimeWords words, int at, out int shift, out Anchor anchor, out int end)
    {
        (shift, anchor, end) = (0, Anchor.Reference, at);
        var i = words[at].Lower == "of" ? at + 1 : at;
        if (words[i].Meaning.Shift is { } said && words[i + 1].Lower == "year")
        {
            (shift, end) = (said, i + 2);
            return true;
        }

        i = words[i].Lower == "the" ? i + 1 : i;
        if (words[i].Meaning.Narrative is { } told && (words[i + 1].Lower == "year" || (words[i + 1].Meaning.Narrative == 0 && words[i + 2].Lower == "year")))
        {
            (shift, anchor, end) = (told, Anchor.Narrative, words[i + 1].Lower == "year" ? i + 2 : i + 3);
            return true;
        }

        return false;
    }

    private TimeMatch? Month(TimeWords words, int at)
    {
        int? shift = null;
        var anchor = Anchor.Reference;
        var i = at;
        if (words[i].Meaning.Shift is { } said)
        {
            (shift, i) = (said, i + 1);
            if (words[i].Meaning.Shift is { } more)
            {
                (shift, i) = (more, i + 1);
            }
        }
        else if (words[at].Lower is "the" && words[at + 1].Meaning.Narrative is -1 or 1)
        {
            (shift, anchor, i) = (words[at + 1].Meaning.Narrative, Anchor.Narrative, at + 2);
        }

        if (MonthAt(words, i, certain: false) is not { } month)
        {
            return null;
        }

        i++;
        var dot = words[i].Lower == "." && words[i].Glued && words[i - 1].Lower.Length <= 4 ? i + 1 : i;
        var year = words[dot].Lower is "," or "of" ? dot + 1 : dot;
        if (YearWords.IsYearOfDate(words, year) && (words[dot].Lower != "," || years.IsYear(words, year)))
        {
            var end = year + 1;
            var era = Era(words, ref end);
            return new TimeMatch(at, end, new CalendarDate((int)words[year].Number!.Value, month, null) { BeforeChrist = era });
        }

        if (words[i].Lower == "'" && words[i + 1].Figures == 2 && words[i + 1].Glued)
        {
            return new TimeMatch(at, i + 2, new CalendarDate(TwoFigures((int)words[i + 1].Number!.Value), month, null));
        }

        return TryYearShift(words, i, out var yearShift, out var from, out var after)
            ? new TimeMatch(at, after, new CalendarDate(null, month, null) { YearShift = yearShift, YearAnchor = from })
            : new TimeMatch(at, i, new CalendarDate(null, month, null, shift) { YearAnchor = anchor });
    }

    private TimeMatch? Year(TimeWords words, int at)
    {
        var i = at;
        if (words[i].Lower == "the" && words[i + 1].Lower == "year")
        {
            i++;
        }

        if (words[i].Lower == "year")
        {
            i++;
        }

        if (words[i].Figures is > 0 and <= 4 && words[i].Number is > 0)
        {
            var end = i + 1;
            if (Era(words, ref end))
            {
                return new TimeMatch(at, end, new CalendarDate((int)words[i].Number!.Value, null, null) { BeforeChrist = true });
            }

            if (end > i + 1)
            {
                return new TimeMatch(at, end, new CalendarDate((int)words[i].Number!.Value, null, null));
            }
        }

        if (!(i > at ? YearWords.IsYearOfDate(words, i) : years.IsYear(words, i)))
        {
            return null;
        }

        return new TimeMatch(at, i + 1, new CalendarDate((int)words[i].Number!.Value, null, null));
    }

    /// <summary>'the 12th', where nothing it could count follows.</summary>
    private static TimeMatch? LoneOrdinal(TimeWords words, int at) =>
        words[at - 1].Lower is "on" or "by" or "until" or "since" && words[at + 1].IsFigure(1, 31) && IsOrdinalEnding(words, at + 2)
        && (words[at + 3].Lower is "" or "." or "," or ";" or "and" or "at" or "to" or "in" or "for")
            ? new TimeMatch(at, at + 3, new CalendarDate(null, null, (int)words[at + 1].Number!.Value))
            : null;

    private static bool Era(TimeWords words, ref int at)
    {
        switch (words[at].Lower)
        {
            case "bc" or "bce":
                at++;
                return true;
            case "ad" or "ce" when words[at].Capital && words.Text[words[at].End - 1] is 'D' or 'E':
                at++;
                return false;
            default:
                return false;
        }
    }

    private static bool TryDayNumber(TimeWords words, int at, out int day, out int end)
    {
        (day, end) = (0, at);
        var word = words[at];
        if (word.IsFigure(1, 31) && word.Figures <= 2)
        {
            (day, end) = ((int)word.Number!.Value, at + 1);
            end = IsOrdinalEnding(words, end) ? end + 1 : end;
            return !(words[end].Glued && words[end].Lower is ":" && words[end + 1].Number is not null);
        }

        if (word.Meaning.Ordinal is { } ordinal && word.Lower != "second" | words[at + 1].Lower == "of")
        {
            (day, end) = (ordinal, at + 1);
            return true;
        }

        if (word.Meaning.Number is 20 or 30 && words[at + 1].Lower == "-" && words[at + 2].Meaning.Ordinal is >= 1 and <= 9 and { } unit)
        {
            (day, end) = (word.Meaning.Number.Value + unit, at + 3);
            return day <= 31;
        }

        return false;
    }

    /// <summary>'st', 'nd', 'rd' or 'th' set close to a figure.</summary>
    public static bool IsOrdinalEnding(TimeWords words, int at) => words[at].Glued && words[at].Lower is "st" or "nd" or "rd" or "th";

    private static int TwoFigures(int year) => year < 50 ? 2000 + year : 1900 + year;
}
