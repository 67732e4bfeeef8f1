namespace Dateline.Coding.Times;

/// <summary>Units of the calendar seen from now or from the last day told: 'yesterday', 'last month', 'the following year', 'that day'.</summary>
internal static class RelativeGrammar
{
    /// <summary>Reads one at <paramref name="at"/>; <paramref name="afterEdge"/>: 'the end of' stands before, so that 'the year' is this one.</summary>
    public static TimeMatch? Match(TimeWords words, int at, bool afterEdge)
    {
        if (words[at].Meaning.Day is { } day)
        {
            return new TimeMatch(at, at + 1, new ShiftedUnit(TimeUnit.Day, day, Anchor.Reference) { Part = words[at].Meaning.DayPart, Overnight = words[at].Lower == "overnight" });
        }

        var determined = words[at].Lower is "the" or "its" or "their";
        var i = determined ? at + 1 : at;
        if (determined && words[i].Lower == "day")
        {
            if (words.Are(i + 1, "before", "yesterday"))
            {
                return new TimeMatch(at, i + 3, new ShiftedUnit(TimeUnit.Day, -2, Anchor.Reference));
            }

            if (words.Are(i + 1, "after", "tomorrow"))
            {
                return new TimeMatch(at, i + 3, new ShiftedUnit(TimeUnit.Day, 2, Anchor.Reference));
            }
        }

        // 'the week after next', 'the year before last'
        if (determined && words[i].Meaning.Unit is { } far && ((words[i + 1].Lower == "after" && words[i + 2].Lower == "next") || (words[i + 1].Lower == "before" && words[i + 2].Lower == "last")))
        {
            return new TimeMatch(at, i + 3, new ShiftedUnit(far, words[i + 2].Lower == "next" ? 2 : -2, Anchor.Reference));
        }

        if (words[i].Lower == "year" && words[i + 1].Lower is "-" or "end" && words[words[i + 1].Lower == "end" ? i + 1 : i + 2].Lower == "end")
        {
            return new TimeMatch(at, words[i + 1].Lower == "end" ? i + 2 : i + 3, new ShiftedUnit(TimeUnit.Year, 0, Anchor.Reference) { Edge = Edge.End });
        }

        // 'the biggest protest of the year', 'for the week'
        if (words[at].Lower == "the" && words[at - 1].Lower is "of" or "for" or "in" or "during" && words[i].Meaning.Unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Week
            && !words[i].Meaning.Plural && EndsPhrase(words, i + 1))
        {
            return new TimeMatch(at, i + 1, new ShiftedUnit(words[i].Meaning.Unit!.Value, 0, Anchor.Reference) { Definite = true });
        }

        if (determined && words[i].Meaning.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && !words[i].Meaning.Plural
            && words[i + 1].Lower is "before" or "after" && EndsPhrase(words, i + 2))
        {
            return new TimeMatch(at, i + 2, new ShiftedUnit(words[i].Meaning.Unit!.Value, words[i + 1].Lower == "before" ? -1 : 1, Anchor.Narrative));
        }

        if (determined && words[i].Lower is "night" or "evening" or "morning" && words[i + 1].Lower is "before" or "after" && EndsPhrase(words, i + 2))
        {
            var there = words[i + 1].Lower == "before" ? -1 : 1;
            return new TimeMatch(at, i + 2, new ShiftedUnit(TimeUnit.Day, there, Anchor.Narrative) { Part = words[i].Meaning.Part });
        }

        return Shifted(words, at, i, determined, afterEdge);
    }

    private static TimeMatch? Shifted(TimeWords words, int at, int i, bool determined, bool afterEdge)
    {
        int shift;
        var anchor = Anchor.Reference;
        var start = i;
        if (words[i].Lower is "this" && words[i + 1].Meaning.Narrative == 0)
        {
            i++;
        }

        if (words[i].Meaning.Shift is { } said)
        {
            shift = said;
            i++;
            if (words[i].Meaning.Shift is { } more)
            {
                shift = more;
                i++;
            }
        }
        else if (words[i].Meaning.Narrative is { } told)
        {
            (shift, anchor) = (told, Anchor.Narrative);
            i++;
            // 'that same day', 'the very same week'
            i = words[i].Lower is "same" or "very" ? i + 1 : i;
        }
        else if (afterEdge && (determined || words[i].Meaning.Unit is TimeUnit.Year or TimeUnit.Month))
        {
            shift = 0;
        }
        else if (determined && words[i].Lower == "weekend" || (words[i].Lower is "weekend" && words[i - 1].Lower == "at"))
        {
            return new TimeMatch(at, i + 1, new ShiftedUnit(TimeUnit.Weekend, 0, Anchor.Reference) { Edge = Edge.Whole });
        }
        else
        {
            return null;
        }

        i = words[i].Lower is "calendar" or "entire" or "whole" or "full" ? i + 1 : i;
        if (words[i].Meaning.Part is { } part && words[i].Meaning.Guard is null && i > start)
        {
            // 'the next morning' is told; 'next morning' and 'this morning' too or from now.
            return new TimeMatch(at, i + 1, new ShiftedUnit(TimeUnit.Day, shift, shift == 1 ? Anchor.Narrative : anchor) { Part = part });
        }

        if (words[i].Meaning.Unit is not { } unit || words[i].Meaning.Plural || unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour)
        {
            return null;
        }

        // 'the last day of', 'the next day' (told), 'this day' of speech
        if (unit == TimeUnit.Day && anchor == Anchor.Reference && !afterEdge)
        {
            if (shift == -1 || (shift == 0 && words[i - 1].Lower != "this"))
            {
                return null;
            }

            anchor = shift == 1 ? Anchor.Narrative : Anchor.Reference;
        }

        // 'the past year' is a length of time that ends now.
        if (words[start].Lower == "past" && determined)
        {
            return new TimeMatch(at, i + 1, new Length(1, unit, -1));
        }

        return new TimeMatch(at, i + 1, new ShiftedUnit(unit, shift, anchor) { Definite = start == i || (unit == TimeUnit.Day && shift == 0) });
    }

    private static bool EndsPhrase(TimeWords words, int at) =>
        words[at].Lower is "" or "." or "," or ";" or ":" or "!" or "?" or ")" or "-" or "\"" or "”" or "and" or "but";
}
