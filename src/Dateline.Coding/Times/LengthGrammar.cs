namespace Dateline.Coding.Times;

/// <summary>Lengths of time and days at a distance: 'three days', 'a two-week truce', 'the past month', 'two years ago', 'a day later'.</summary>
internal sealed class LengthGrammar(TimeLexicon lexicon)
{
    private static readonly HashSet<string> BareEvidence = new(StringComparer.Ordinal)
    {
        "for", "over", "after", "in", "within", "through", "throughout", "during", "many", "despite", "following", "amid", "by",
        "took", "take", "takes", "last", "lasted", "lasting", "spent", "until", "before", "than", "weeks", "days", "months", "or", "and", "of",
    };

    private static readonly HashSet<string> PriceEvidence = new(StringComparer.Ordinal)
    {
        "for", "in", "within", "after", "about", "over", "than", "only", "just", "nearly", "almost", "by", "is", "was", "lasted", "to", "later",
        "once", "roughly", "around", "until", "before", "be", "last", "lasting", "with", "and", "or", "at", "as", "from", "since", "on", "took",
        "take", "takes", "that", "has", "had", "have", "not", "of", "less", "lasts", "every", "during", "under", "quarter", "half", "spent",
    };

    /// <summary>Reads one at <paramref name="at"/>.</summary>
    public TimeMatch? Match(TimeWords words, int at)
    {
        var i = at;
        if (words[i].Lower is "the" or "these" or "those")
        {
            i++;
        }

        i = lexicon.Approximators.TryMatch(words, i, out _, out var blurred) && words[blurred].Lower != "the" ? blurred : i;
        var direction = 0;
        var fromNarrative = false;
        var directed = words[i].Meaning;
        if (directed.Shift is -1 or 1 || words[i].Lower is "first" or "final" or "opening" || directed.Narrative is -1 or 1)
        {
            direction = directed.Shift ?? directed.Narrative ?? 0;
            fromNarrative = directed.Narrative is not null;
            i++;
            i = lexicon.Approximators.TryMatch(words, i, out _, out blurred) ? blurred : i;
        }
        else if (words[i].Meaning.Vague && words[i].Lower == "recent")
        {
            direction = -1;
        }

        return Counted(words, at, i, direction, fromNarrative) ?? Uncounted(words, at, i, direction);
    }

    private TimeMatch? Counted(TimeWords words, int at, int i, int direction, bool fromNarrative)
    {
        if (!NumberPhrase.TryRead(words, i, out var amount, out var end))
        {
            return null;
        }

        // A figure set close to letters before it ('M23', 'G7') counts nothing.
        if (words[i].Glued && words[i].Number is not null && words[i - 1].IsWord)
        {
            return null;
        }

        i = end;
        var hyphen = words[i].Lower == "-";
        i = hyphen ? i + 1 : i;
        while (words[i].Lower is "more" or "full" or "whole" or "consecutive" or "straight" or "long" or "business" or "working" or "trading"
            or "calendar" or "successive" or "additional" or "further" or "solid" or "entire" or "short" or "other" or "extra" or "school"
            or "quick" or "gruelling" or "good" or "odd")
        {
            i++;
        }

        if (words[i].Lower == "nights")
        {
            return Distant(words, at, i + 1, amount, TimeUnit.Day) ?? new TimeMatch(at, i + 1, new Length(amount, TimeUnit.Day, direction));
        }

        if (words[i].Meaning.Unit is not { } unit || (unit == TimeUnit.Second && !words[i].Meaning.Plural) || unit == TimeUnit.Season)
        {
            return null;
        }

        var single = !words[i].Meaning.Plural && words[end - 1].Lower is "a" or "an" && words[i].Lower is not ("min" or "sec");
        if (!words[i].Meaning.Plural && !hyphen && !single && amount is not (1 or 0.5) && words[i].Lower.Length > 3)
        {
            return null;
        }

        // 'three quarters of the votes' is a fraction.
        if (unit == TimeUnit.Quarter && words[i + 1].Lower == "of")
        {
            return null;
        }

        i++;
        i = unit is TimeUnit.Minute or TimeUnit.Second or TimeUnit.Hour && words[i].Lower == "." && words[i].Glued && words[i - 1].Lower.Length <= 4 ? i + 1 : i;
        if (words.Are(i, "and", "a", "half"))
        {
            (amount, i) = (amount + 0.5, i + 3);
        }

        i = words.Are(i, "or", "so") || words.Are(i, "or", "two") || words.Are(i, "or", "more") ? i + 2 : i;
        if (IsAge(words, at, i))
        {
            return null;
        }

        if (Distant(words, at, i, amount, unit) is { } distant)
        {
            return distant;
        }

        if (single && direction == 0 && IsRate(words, at))
        {
            return new TimeMatch(at, i, new Repetition(TimeValue.Length(1, unit)));
        }

        i = words[i].Lower == "-" && words[i + 1].Lower == "long" ? i + 2 : i;
        // 'the three-day siege': the article belongs to the siege.
        var start = hyphen && direction == 0 && words[at].Lower is "the" or "these" or "those" ? at + 1 : at;
        // 'the three days' without a word of direction stays a length.
        return new TimeMatch(start, i, new Length(amount, unit, fromNarrative ? 0 : direction) { AfterIn = direction == 0 && words[at - 1].Lower == "in" });
    }

    private static TimeMatch? Uncounted(TimeWords words, int at, int i, int direction)
    {
        if (words[i].Meaning.Unit is not { } unit)
        {
            return null;
        }

        if (!words[i].Meaning.Plural)
        {
            // 'year-ago', 'year-earlier' and 'decade-long', 'year-long'
            var hyphen = words[i + 1].Lower == "-" ? i + 2 : i + 1;
            if (hyphen == i + 2 && words[hyphen].Lower is "ago" or "earlier")
            {
                return new TimeMatch(at, hyphen + 1, new Distance(1, unit, -1, Anchor.Reference));
            }

            return hyphen == i + 2 && words[hyphen].Lower == "long" ? new TimeMatch(at, hyphen + 1, new Length(1, unit, 0)) : null;
        }

        if (unit is TimeUnit.Weekend || (unit == TimeUnit.Quarter && words[i + 1].Lower == "of") || words[i].Lower is "secs" or "mins" or "hrs" or "wks" or "yrs")
        {
            return null;
        }

        var end = i + 1;
        end = words[end].Lower == "and" && words[end + 1].Meaning is { Unit: not null, Plural: true } ? end + 2 : end;
        if (IsAge(words, at, end))
        {
            return null;
        }

        if (Distant(words, at, end, null, unit) is { } distant)
        {
            return distant;
        }

        if (words[end].Lower == "-" && words[end + 1].Lower == "long")
        {
            return new TimeMatch(at, end + 2, new Length(null, unit, direction));
        }

        return direction != 0 || i > at || BareEvidence.Contains(words[at - 1].Lower) || words[end].Lower is "of" || words[at - 1].Lower.Length == 0
            ? words[at].Lower is "those" or "the" && direction == 0 ? null : new TimeMatch(at, end, new Length(null, unit, direction))
            : null;
    }

    /// <summary>'ago', 'earlier', 'later', 'from now' after a length make it a day or period at that distance.</summary>
    private static TimeMatch? Distant(TimeWords words, int at, int i, double? amount, TimeUnit unit)
    {
        switch (words[i].Lower)
        {
            case "ago" or "back" or "previously" when words[i].Lower != "back" || words[i + 1].Lower is "" or "." or ",":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, -1, Anchor.Reference));
            case "-" when words[i + 1].Lower == "ago":
                return new TimeMatch(at, i + 2, new Distance(amount, unit, -1, Anchor.Reference));
            case "earlier":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, -1, Anchor.Narrative));
            case "before" when words[i + 1].Lower is "" or "." or "," or ";":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, -1, Anchor.Narrative));
            case "later" or "afterwards" or "afterward":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, 1, Anchor.Narrative));
            case "after" when words[i + 1].Lower is "" or "." or "," or ";":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, 1, Anchor.Narrative));
            case "hence":
                return new TimeMatch(at, i + 1, new Distance(amount, unit, 1, Anchor.Reference));
            case "from" when words[i + 1].Lower is "now" or "today":
                return new TimeMatch(at, i + 2, new Distance(amount, unit, 1, Anchor.Reference));
            case "before" when words[i + 1].Lower == "that":
                return new TimeMatch(at, i + 2, new Distance(amount, unit, -1, Anchor.Narrative));
            default:
                return null;
        }
    }

    private static bool IsAge(TimeWords words, int at, int i) =>
        words[i].Lower is "old" or "older" or "younger" || (words[i].Lower == "-" && words[i + 1].Lower is "old" or "olds")
        || (words[at - 1].Lower == "of" && words[at - 2].Lower is "man" or "woman" or "boy" or "girl") || words.Are(i, "of", "age") || words.Are(i, "'", "s", "old") || words[at - 1].Lower is "aged" || (words[at - 1].Lower == "age" && words[at].Number is not null);

    /// <summary>'1,000 troops a day': a number stands before the article and no preposition does.</summary>
    private static bool IsRate(TimeWords words, int at)
    {
        if (words[at - 1].Lower is "once" or "twice" or "times")
        {
            return true;
        }

        if (PriceEvidence.Contains(words[at - 1].Lower) || !(words[at - 1].IsWord || words[at - 1].Number is not null))
        {
            return false;
        }

        for (var back = 1; back <= 6; back++)
        {
            var word = words[at - back];
            if (word.Number is not null || word.Meaning.Number is not null || word.Lower is "dozens" or "hundreds" or "thousands" or "million" or "billion" or "$")
            {
                return true;
            }

            if (!word.IsWord)
            {
                return false;
            }
        }

        return false;
    }
}
