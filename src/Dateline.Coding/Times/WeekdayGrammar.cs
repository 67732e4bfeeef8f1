namespace Dateline.Coding.Times;

/// <summary>Days of the week: 'Tuesday', 'last Friday', 'this coming Monday', 'Tuesday week', 'Thursday of last week'.</summary>
internal static class WeekdayGrammar
{
    /// <summary>Reads one at <paramref name="at"/>.</summary>
    public static TimeMatch? Match(TimeWords words, int at)
    {
        int? shift = null;
        var anchor = Anchor.Reference;
        var i = words[at].Lower == "the" ? at + 1 : at;
        if (words[i].Meaning.Shift is { } said)
        {
            (shift, i) = (said, i + 1);
            if (words[i].Meaning.Shift is { } more)
            {
                (shift, i) = (more, i + 1);
            }
        }
        else if (words[i].Meaning.Narrative is { } told)
        {
            (shift, anchor, i) = (told, Anchor.Narrative, i + 1);
        }
        else if (i > at)
        {
            return null;
        }

        if (!CalendarGrammar.IsWeekday(words, i) || words[i].Meaning.Weekday is not { } weekday)
        {
            return null;
        }

        var abbreviated = words[i].Meaning.Guard is not null;
        i++;
        i = abbreviated && words[i].Lower == "." && words[i].Glued ? i + 1 : i;
        var expression = new WeekdayName(weekday, shift) { Anchor = anchor };
        if (shift is null && words[i].Lower is "week" or "fortnight" && words[i + 1].Lower is not ("of" or "'"))
        {
            return new TimeMatch(at, i + 1, expression with { Shift = 1, Weeks = words[i].Lower == "week" ? 1 : 2 });
        }

        var of = words[i].Lower == "of" ? i + 1 : i;
        if (words[of].Meaning.Shift is { } weeks && words[of + 1].Lower == "week")
        {
            return new TimeMatch(at, of + 2, expression with { Shift = null, Weeks = weeks });
        }

        if (words[i].Lower == "last" && words[i + 1].Lower is "" or "." or "," or ";")
        {
            return new TimeMatch(at, i + 1, expression with { Shift = -1 });
        }

        return new TimeMatch(at, i, expression);
    }
}
