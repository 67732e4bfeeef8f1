namespace Dateline.Coding.Times;

/// <summary>When a bare number is a year.</summary>
internal sealed class YearWords(TimeLexicon lexicon)
{
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal)
    {
        "in", "since", "until", "till", "by", "before", "after", "from", "during", "early", "late", "mid", "year", "years", "summer",
        "winter", "spring", "autumn", "fall", "of", "between", "through", "throughout", "circa", "for", "back", "election", "elections",
    };

    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "about", "around", "some", "nearly", "almost", "roughly", "approximately", "over", "than", "least", "most", "only", "many",
        "estimated", "up", "no", "number", "room", "flight", "unit", "highway", "route", "resolution", "$", "€", "£", "#", "another",
        "additional", "extra", "further", "other", "killed", "killing", "wounded", "wounding", "injured", "injuring",
        "displaced", "arrested", "article", "page", "boeing", "mirage", "psalm", "windows", "office",
    };

    /// <summary>Whether the word at <paramref name="at"/> is a year of four figures.</summary>
    public bool IsYear(TimeWords words, int at)
    {
        var word = words[at];
        if (word.Figures != 4 || word.Number is not (>= 1000 and <= 2100) || (word.Glued && words[at - 1].Lower is "$" or "€" or "£" or "#" or "." or "," or ":" or "/"))
        {
            return false;
        }

        var next = words[at + 1];
        if ((next.Glued && next.IsWord && next.Lower != "s") || next.Lower is "%" or "°" or "million" or "billion" || (next.Glued && next.Lower is "/" or ":" && words[at + 2].Number is not null))
        {
            return false;
        }

        var previous = words[at - 1].Lower;
        if (Counting.Contains(previous) || (word.Glued && previous is "-" && words[at - 2].IsWord && words[at - 2].Lower is not ("mid" or "pre" or "post" or "early" or "late")))
        {
            return false;
        }

        if (lexicon.IsCounted(next.Lower) || (lexicon.IsCounted(words[at + 2].Lower) && !Before.Contains(previous) && next.IsWord && !next.Capital)
            || next.Meaning.Unit is not null || next.Lower is "gmt" or "utc" or "hours" or "hrs" or "local" or "am" or "pm")
        {
            return false;
        }

        if (words[at + 1].Lower == "-" && words[at + 1].Glued && IsYearOfDate(words, at + 2) && words[at + 2].Number > word.Number && words[at + 2].Number < word.Number + 150)
        {
            return true;
        }

        var likely = word.Number is >= 1900 and <= 2040 && word.Number % 100 != 0;
        return likely || Before.Contains(previous) || previous is "(" or "-" or "and" or "to" or "or" or "," && word.Number is >= 1500 and <= 2050;
    }

    /// <summary>Whether a year stands at <paramref name="at"/> where a date has just named day or month ('March 12, 2024').</summary>
    public static bool IsYearOfDate(TimeWords words, int at)
    {
        var word = words[at];
        return word.Figures == 4 && word.Number is >= 1000 and <= 2999 && !(words[at + 1].Glued && words[at + 1].IsWord);
    }
}
