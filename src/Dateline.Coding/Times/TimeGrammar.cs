namespace Dateline.Coding.Times;

/// <summary>Finds expressions of time in a run of words: at every word the longest reading of any rule wins, then the first rule.</summary>
internal sealed class TimeGrammar
{
    private readonly TimeLexicon _lexicon;
    private readonly CalendarGrammar _calendar;
    private readonly PeriodGrammar _periods;
    private readonly LengthGrammar _lengths;
    private readonly ClockGrammar _clock;

    public TimeGrammar(TimeLexicon lexicon)
    {
        var years = new YearWords(lexicon);
        _lexicon = lexicon;
        _calendar = new CalendarGrammar(years);
        _periods = new PeriodGrammar(years);
        _lengths = new LengthGrammar(lexicon);
        _clock = new ClockGrammar(lexicon);
    }

    /// <summary>All expressions, in order; they do not overlap.</summary>
    public IEnumerable<TimeMatch> Matches(TimeWords words)
    {
        var at = 0;
        while (at < words.Count)
        {
            if (_lexicon.Names.TryMatch(words, at, out _, out var afterName))
            {
                at = afterName;
            }
            else if (FirstOfPair(words, at) is { } first)
            {
                yield return first;
                at = first.End;
            }
            else if (Match(words, at) is { } match)
            {
                if (SecondOfPair(words, match) is { } second)
                {
                    var (one, two) = ((CalendarDate)match.Expression, (CalendarDate)second.Expression);
                    yield return match with { Expression = one with { Year = one.Year ?? two.Year } };
                    yield return second;
                    at = second.End;
                }
                else
                {
                    yield return match;
                    at = match.End;
                }
            }
            else
            {
                at++;
            }
        }
    }

    private TimeMatch? Match(TimeWords words, int at)
    {
        TimeMatch? best = null;
        Keep(Named(words, at));
        Keep(Clocked(words, at));
        Keep(Dated(words, at));
        Keep(SetGrammar.Match(words, at));
        Keep(_lengths.Match(words, at));
        if (_lexicon.Phrases.TryMatch(words, at, out var phrase, out var end) && words[end].Meaning is { Unit: null, Number: null, Season: null, Vague: false }
            && words[end].Number is null && (words[end - 1].Lower is not ("past" or "present") || !words[end].IsWord || words[end].Meaning == TimeMeaning.Empty && words[end].Lower is "and" or "to" or "as" or "but" or "by" or "for" or "he" or "she" or "they" or "it" or "we"))
        {
            Keep(new TimeMatch(at, end, phrase));
        }

        if (words[at].Meaning.Reference is { } reference && !(words[at].Lower == "soon" && words[at + 1].Lower == "after"))
        {
            Keep(new TimeMatch(at, at + 1, new Fixed("DATE", reference)));
        }

        return best;

        void Keep(TimeMatch? match)
        {
            if (match is not null && (best is null || match.End > best.End))
            {
                best = match;
            }
        }
    }

    /// <summary>A day of the calendar or a period, with words of edge before it and a part of the day or a time after it.</summary>
    private TimeMatch? Dated(TimeWords words, int at)
    {
        var core = Core(words, at, afterEdge: false);
        if (TryEdge(words, at, out var edge, out var start, out var ofPeriod) && Core(words, start, ofPeriod) is { } inner
            && (edge is not (Edge.Before or Edge.After) || inner.Expression is ShiftedUnit or WeekdayName) && (core is null || inner.End >= core.End))
        {
            core = inner with { Start = at, Expression = inner.Expression with { Edge = edge } };
        }

        return core is null ? null : WithTime(words, core);
    }

    private TimeMatch? Core(TimeWords words, int at, bool afterEdge)
    {
        TimeMatch? best = null;
        Keep(_calendar.Match(words, at));
        Keep(WeekdayGrammar.Match(words, at));
        Keep(RelativeGrammar.Match(words, at, afterEdge));
        Keep(_periods.Match(words, at));
        return best;

        void Keep(TimeMatch? match)
        {
            if (match is not null && (best is null || match.End > best.End))
            {
                best = match;
            }
        }
    }

    /// <summary>'early', 'late', 'mid-', 'the beginning of', 'the end of', 'earlier', 'later' before a period.</summary>
    private static bool TryEdge(TimeWords words, int at, out Edge edge, out int start, out bool ofPeriod)
    {
        (edge, start, ofPeriod) = (Edge.Whole, at, false);
        var i = words[at].Lower is "the" ? at + 1 : at;
        i = words[i].Lower is "very" or "early" or "late" && words[i + 1].Meaning.Edge != Edge.Whole ? i + 1 : i;
        edge = words[i].Meaning.Edge;
        if (edge == Edge.Whole)
        {
            return TryStretch(words, i, out edge, out start, out ofPeriod);
        }

        i++;
        if (words[i - 1].Lower is "beginning" or "start" or "end" or "close" or "middle" or "turn" or "midst" or "outset" or "dawn" or "opening")
        {
            i = words[i].Lower == "-" ? i + 1 : i;
            ofPeriod = words[i].Lower == "of";
            start = ofPeriod ? i + 1 : i;
            if (words[at].Lower is "year" or "month" && words[i].Lower != "of")
            {
                return false;
            }

            return (ofPeriod && words[start].Lower is not ("day" or "days")) || (words[i - 1].Lower is "end" or "-" && words[i].Meaning.Month is not null);
        }

        i = words[i].Lower == "-" ? i + 1 : i;
        ofPeriod = words[i].Lower is "in" or "on" && edge is Edge.Before or Edge.After && words[i + 1].Lower is "the" or "this";
        start = words[i].Lower is "in" or "on" && edge is Edge.Before or Edge.After or Edge.Start or Edge.End ? i + 1 : i;
        // 'early in the day' is the told day; 'early on Tuesday' keeps only its day.
        return start == i || edge is Edge.Before or Edge.After || words[i].Lower == "in";
    }

    /// <summary>'the last week of', 'the first days of', 'the second half of', 'the latter part of' before a period.</summary>
    private static bool TryStretch(TimeWords words, int at, out Edge edge, out int start, out bool ofPeriod)
    {
        edge = words[at].Lower switch
        {
            "first" or "opening" or "initial" => Edge.Start,
            "last" or "final" or "closing" or "latter" or "second" => Edge.End,
            _ => Edge.Whole,
        };
        var i = words[at + 1].Lower is "few" or "two" or "three" ? at + 2 : at + 1;
        (start, ofPeriod) = (i + 2, true);
        return edge != Edge.Whole && words[i + 1].Lower == "of" && words[at].Lower != "second" | words[i].Lower == "half"
            && words[i].Lower is "week" or "weeks" or "day" or "days" or "months" or "half" or "part" or "third" or "weekend" or "hours" or "years";
    }

    private TimeMatch WithTime(TimeWords words, TimeMatch match)
    {
        if (match.Expression.Part is not null || match.Expression.Clock is not null || !IsDay(match.Expression))
        {
            return match;
        }

        var i = match.End;
        var part = words.Are(i, "in", "the") ? i + 2 : i;
        part = words[part].Lower is "early" or "late" && words[part + 1].Meaning.Part is not null ? part + 1 : part;
        if (words[part].Meaning.Part is { } code && (part > i || words[i - 1].Lower is not ("the" or "this")))
        {
            return match with { End = part + 1, Expression = words[part].Lower switch
            {
                "noon" or "midday" => match.Expression with { Clock = "12:00" },
                "midnight" => match.Expression with { Clock = "24:00" },
                _ => match.Expression with { Part = code },
            } };
        }

        var clock = words[i].Lower == "," ? i + 1 : i;
        clock = words[clock].Lower is "at" or "around" or "about" ? clock + 1 : clock;
        clock = words[clock].Lower is "around" or "about" or "approximately" ? clock + 1 : clock;
        if (words[clock].Lower is not ("noon" or "midday" or "midnight") && _clock.TryMatch(words, clock, out var value, out var end))
        {
            return match with { End = end, Expression = match.Expression with { Clock = value } };
        }

        return match;
    }

    /// <summary>'3 p.m. on Tuesday', 'the morning of March 3', 'the early hours of Sunday'.</summary>
    private TimeMatch? Clocked(TimeWords words, int at)
    {
        string? clock = null, part = null;
        int i;
        if (_clock.TryMatch(words, at, out var value, out i))
        {
            clock = value;
        }
        else
        {
            i = words[at].Lower == "the" ? at + 1 : at;
            i = words[i].Lower is "early" or "late" or "mid" && words[i + 1].Meaning.Part is not null ? i + 1 : i;
            if (words[i].Meaning.Part is { } code)
            {
                part = code;
                i++;
            }
            else if (words[i].Lower is "early" or "small" && words[i + 1].Lower == "hours" && words[i + 2].Lower == "of")
            {
                part = "NI";
                i += 2;
            }
            else
            {
                return null;
            }
        }

        // '3 p.m. (1200 GMT) on Friday'
        var aside = clock is not null && words[i].Lower == "(" && _clock.TryMatch(words, i + 1, out _, out var inner) && words[inner].Lower == ")" ? inner + 1 : i;
        var date = words[aside].Lower is "on" or "of" or "," ? aside + 1 : aside;
        date = words[date].Lower == "on" ? date + 1 : date;
        if (Core(words, date, afterEdge: false) is { Expression: var core } match && IsDay(core) && core.Clock is null && (part is null || date > i))
        {
            return new TimeMatch(at, match.End, core with { Clock = clock ?? core.Clock, Part = clock is null ? part : core.Part });
        }

        if (clock is not null)
        {
            return new TimeMatch(at, i, new CalendarDate(null, null, null) { Clock = clock });
        }

        // 'in the morning' by itself: the day is the one told.
        return words[at].Lower == "the" && words[at - 1].Lower is "in" or "during" && words[i - 1].Meaning.Guard is null && words[i].Lower != "of"
            ? new TimeMatch(at, i, new CalendarDate(null, null, null) { Part = part })
            : null;
    }

    private TimeMatch? Named(TimeWords words, int at)
    {
        if (_lexicon.NamedDays.TryMatch(words, at, out var days, out var end))
        {
            foreach (var day in days)
            {
                if (day.Cues.Count == 0 || day.Cues.Contains(words[end].Lower) || day.Cues.Contains(words[end + 1].Lower) || day.Cues.Contains(words[end + 2].Lower))
                {
                    return new TimeMatch(at, end, new Fixed("DATE", Calendar.Value(day.Day), day.Day) { Since = day.Since });
                }
            }
        }

        int? shift = null;
        var i = at;
        if (words[i].Meaning.Shift is { } said)
        {
            (shift, i) = (said, i + 1);
        }

        if (!_lexicon.Feasts.TryMatch(words, i, out var feast, out end) || (!words[i].Capital && feast.Name is "epiphany" or "tet" or "pentecost"))
        {
            return null;
        }

        end = words[end].Lower == "day" && words[end].Capital ? end + 1 : end;

        var year = words[end].Lower is "," or "of" ? end + 1 : end;
        if (YearWords.IsYearOfDate(words, year))
        {
            return new TimeMatch(at, year + 1, new FeastDay(feast, (int)words[year].Number!.Value, null));
        }

        return words[end].Meaning.Shift is { } after && words[end + 1].Lower == "year"
            ? new TimeMatch(at, end + 2, new FeastDay(feast, null, after) { OfYear = true })
            : new TimeMatch(at, end, new FeastDay(feast, null, shift));
    }

    /// <summary>The '3' of 'from 3 to 5 May' and 'between 3 and 5 May', the month borrowed from the second date.</summary>
    private TimeMatch? FirstOfPair(TimeWords words, int at)
    {
        var i = words[at].Lower == "the" ? at + 1 : at;
        if (!words[i].IsFigure(1, 31) || words[i].Figures > 2 || words[at - 1].Lower is "$" or "€" or "£")
        {
            return null;
        }

        var end = CalendarGrammar.IsOrdinalEnding(words, i + 1) ? i + 2 : i + 1;
        if (words[end].Lower is not ("to" or "and" or "or" or "until" or "through" or "-" or "/"))
        {
            return null;
        }

        return _calendar.Match(words, end + 1) is { Expression: CalendarDate { Month: not null, Day: not null } date } match
            && words[end + 1].IsFigure(1, 31) && match.End > end + 2
            ? new TimeMatch(at, end, date with { Day = (int)words[i].Number!.Value, Clock = null })
            : null;
    }

    /// <summary>The '14' of 'from March 12 to 14', the month borrowed from the first date.</summary>
    private static TimeMatch? SecondOfPair(TimeWords words, TimeMatch first)
    {
        // '2015-17'
        if (first is { Expression: CalendarDate { Year: { } year4, Month: null } } && words[first.End].Lower is "-" or "/" && words[first.End].Glued
            && words[first.End + 1] is { Figures: 2, Glued: true, Number: { } two } && two > year4 % 100 && !words[first.End + 2].Glued | words[first.End + 2].Lower is "." or "," or ")" or ";")
        {
            return new TimeMatch(first.End + 1, first.End + 2, new CalendarDate(year4 / 100 * 100 + (int)two, null, null));
        }

        if (first.Expression is not CalendarDate { Month: not null, Day: { } day, Clock: null } date || words[first.Start].Meaning.Month is null && words[first.Start].Meaning.Weekday is null)
        {
            return null;
        }

        var at = first.End + 1;
        var number = words[at];
        var end = CalendarGrammar.IsOrdinalEnding(words, at + 1) ? at + 2 : at + 1;
        var joined = words[first.End].Lower is "to" or "through" or "-" || (words[first.End].Lower == "and" && words[first.Start - 1].Lower is "between" or "on");
        if (!joined || !number.IsFigure(1, 31) || number.Figures > 2 || number.Number <= day || date.Year is not null
            || words[end].Lower is not ("" or "." or "," or ";" or "in" or "and" or "at" or "for" or ")" or ":" or "(") && words[first.End].Lower != "-")
        {
            return null;
        }

        int? year = words[end].Lower == "," && YearWords.IsYearOfDate(words, end + 1) ? (int)words[end + 1].Number!.Value : null;
        return new TimeMatch(at, year is null ? end : end + 2, date with { Day = (int)number.Number!.Value, Year = year });
    }

    private static bool IsDay(TimeExpression expression) => expression switch
    {
        CalendarDate date => date.Day is not null,
        WeekdayName => true,
        ShiftedUnit shifted => shifted.Unit == TimeUnit.Day,
        FeastDay feast => feast.Feast.Days == 1,
        Distance distance => distance.Unit == TimeUnit.Day,
        _ => false,
    };
}
