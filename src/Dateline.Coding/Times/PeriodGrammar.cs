namespace Dateline.Coding.Times;

/// <summary>Seasons, quarters, halves, fiscal years, decades and centuries.</summary>
internal sealed class PeriodGrammar(YearWords years)
{
    private static readonly HashSet<string> SeasonEvidence = new(StringComparer.Ordinal)
    {
        "in", "the", "of", "early", "late", "mid", "by", "since", "until", "till", "during", "through", "throughout", "every", "each",
        "over", "from", "before", "after", "for",
    };

    /// <summary>Reads one at <paramref name="at"/>.</summary>
    public TimeMatch? Match(TimeWords words, int at) =>
        Season(words, at) ?? Quarter(words, at) ?? Fiscal(words, at) ?? DecadeOrCentury(words, at);

    private TimeMatch? Season(TimeWords words, int at)
    {
        var i = words[at].Lower == "the" ? at + 1 : at;
        var (shift, evident) = (words[i].Meaning.Shift, i > at || SeasonEvidence.Contains(words[at - 1].Lower));
        if (shift is not null)
        {
            evident = true;
            i++;
            if (words[i].Meaning.Shift is { } more)
            {
                (shift, i) = (more, i + 1);
            }
        }
        else if (words[i].Meaning.Narrative is { } told)
        {
            (shift, evident) = (told, true);
            i++;
        }

        if (words[i].Meaning.Season is not { } code)
        {
            return null;
        }

        var (year, yearShift, end) = OfYear(words, i + 1);
        if (year is null && yearShift is null && shift is null)
        {
            // 'the fall of', 'spring water', 'Prague Spring', 'to fall': a season alone needs more evidence.
            var guarded = words[i].Meaning.Guard == "season" && !(words[i - 1].Lower is "in" or "this" or "last" or "next" or "late" or "early");
            if (!evident || guarded || words[end].Lower == "of" || (words[i].Capital && words[i - 1].Capital) || words[i].Lower == "fall" && words[i - 1].Lower is "the")
            {
                return null;
            }
        }

        return new TimeMatch(at, end, new YearPart(code, year, shift) { YearShift = yearShift });
    }

    private TimeMatch? Quarter(TimeWords words, int at)
    {
        if (words[at].Lower == "q" && words[at + 1].IsFigure(1, 4) && words[at + 1].Glued)
        {
            var (year, shift, after) = OfYear(words, at + 2);
            return new TimeMatch(at, after, new YearPart("Q" + words[at + 1].Lower, year, null) { YearShift = shift });
        }

        var i = words[at].Lower is "the" or "its" or "their" ? at + 1 : at;
        var fiscal = words[i].Lower == "fiscal";
        i = fiscal ? i + 1 : i;
        var year4 = YearWords.IsYearOfDate(words, i) ? (int?)words[i].Number : null;
        i = year4 is null ? i : i + 1;
        if (words[i].Meaning.Ordinal is not { } nth)
        {
            if (!words[i].IsFigure(1, 4) || !CalendarGrammar.IsOrdinalEnding(words, i + 1))
            {
                if (words[i].Lower == "latter" || words[i].Lower == "last" || words[i].Lower == "final")
                {
                    nth = words[i + 1].Lower == "half" ? 2 : 4;
                    if (words[i + 1].Lower == "quarter" && words[i + 2].Lower != "of")
                    {
                        return null;
                    }
                }
                else
                {
                    return null;
                }
            }
            else
            {
                nth = (int)words[i].Number!.Value;
                i++;
            }
        }

        i++;
        i = words[i].Lower is "-" or "fiscal" ? i + 1 : i;
        if (words[i].Lower is "quarter" && nth <= 4)
        {
            var (year, shift, end) = OfYear(words, i + 1);
            return new TimeMatch(at, end, new YearPart("Q" + nth.ToString(System.Globalization.CultureInfo.InvariantCulture), year ?? year4, null, fiscal) { YearShift = shift });
        }

        if (words[i].Lower is "half" && nth <= 2)
        {
            var (year, shift, end) = OfYear(words, i + 1);
            return year is null && shift is null ? null
                : new TimeMatch(at, end, new YearPart(nth == 1 ? "H1" : "H2", year, null, fiscal) { YearShift = shift });
        }

        return null;
    }

    private static TimeMatch? Fiscal(TimeWords words, int at)
    {
        if (words[at].Lower == "fy" && words[at + 1].Figures is 2 or 4)
        {
            var number = (int)words[at + 1].Number!.Value;
            return new TimeMatch(at, at + 2, new FiscalYear(number < 100 ? 2000 + number : number, 0));
        }

        var i = words[at].Lower == "the" ? at + 1 : at;
        var shift = words[i].Meaning.Shift;
        i = shift is null ? i : i + 1;
        if (words[i].Lower is not ("fiscal" or "financial"))
        {
            return null;
        }

        var year = words[i + 1].Lower == "year" ? i + 2 : i + 1;
        if (YearWords.IsYearOfDate(words, year) && (words[i].Lower == "fiscal" || year == i + 2))
        {
            return new TimeMatch(at, year + 1, new FiscalYear((int)words[year].Number!.Value, 0));
        }

        return words[i + 1].Lower == "year" ? new TimeMatch(at, i + 2, new FiscalYear(null, shift ?? 0)) : null;
    }

    private static TimeMatch? DecadeOrCentury(TimeWords words, int at)
    {
        var i = words[at].Lower == "the" ? at + 1 : at;
        if (words[i].Figures == 4 && words[i].Number is >= 1000 and <= 2990 && words[i].Number % 10 == 0 && IsPlural(words, i + 1, out var end))
        {
            return new TimeMatch(at, end, new Decade((int)words[i].Number!.Value));
        }

        if (words[i].Lower == "'" && words[i + 1].Figures == 2 && words[i + 1].Glued && words[i + 1].Number % 10 == 0 && IsPlural(words, i + 2, out end))
        {
            return new TimeMatch(at, end, new Decade(FirstYear((int)words[i + 1].Number!.Value)));
        }

        if (i > at && words[i].Figures == 2 && words[i].Number % 10 == 0 && IsPlural(words, i + 1, out end))
        {
            return new TimeMatch(at, end, new Decade(FirstYear((int)words[i].Number!.Value)));
        }

        if (words[i].Meaning.Decade is { } decade && (i > at || words[at - 1].Lower is "nineteen" or "mid"))
        {
            return new TimeMatch(at, i + 1, new Decade(FirstYear(decade)));
        }

        return CenturyAt(words, at, i);
    }

    private static TimeMatch? CenturyAt(TimeWords words, int at, int i)
    {
        int number;
        if (words[i].IsFigure(1, 30) && CalendarGrammar.IsOrdinalEnding(words, i + 1))
        {
            number = (int)words[i].Number!.Value;
            i += 2;
        }
        else if (words[i].Meaning.Ordinal is { } ordinal)
        {
            number = ordinal;
            i++;
        }
        else if (words[i].Meaning.Number is 20 && words[i + 1].Lower == "-" && words[i + 2].Meaning.Ordinal is { } unit)
        {
            number = 20 + unit;
            i += 3;
        }
        else
        {
            return null;
        }

        i = words[i].Lower == "-" ? i + 1 : i;
        if (words[i].Lower != "century")
        {
            return null;
        }

        var before = words[i + 1].Lower is "bc" or "bce";
        return new TimeMatch(at, before ? i + 2 : i + 1, new Century(number, before));
    }

    /// <summary>'of 2024', '2024', 'of last year', 'of the year' after a part of a year.</summary>
    private (int? Year, int? Shift, int End) OfYear(TimeWords words, int at)
    {
        var i = words[at].Lower is "of" or "in" or "," ? at + 1 : at;
        i = words[i].Lower is "fiscal" ? i + 1 : i;
        if (YearWords.IsYearOfDate(words, i) && (words[at].Lower != "in" || years.IsYear(words, i)))
        {
            return ((int)words[i].Number!.Value, null, i + 1);
        }

        i = words[at].Lower == "of" ? at + 1 : at;
        if (words[i].Meaning.Shift is { } shift && words[i + 1].Lower == "year")
        {
            return (null, shift, i + 2);
        }

        return i > at && words[i].Lower is "the" or "its" && words[i + 1].Lower == "year" ? (null, 0, i + 2) : (null, null, at);
    }

    private static bool IsPlural(TimeWords words, int at, out int end)
    {
        end = at + 1;
        if (words[at].Glued && words[at].Lower == "s")
        {
            return true;
        }

        end = at + 2;
        return words[at].Glued && words[at].Lower == "'" && words[at + 1].Glued && words[at + 1].Lower == "s";
    }

    private static int FirstYear(int two) => two <= 20 ? 2000 + two : 1900 + two;
}
