namespace Dateline.Coding.Times;

/// <summary>Repeated times: 'every day', 'weekly', 'Tuesdays', 'twice a month', 'per year'.</summary>
internal static class SetGrammar
{
    /// <summary>Reads one at <paramref name="at"/>.</summary>
    public static TimeMatch? Match(TimeWords words, int at)
    {
        var word = words[at];
        if (word.Meaning.Adverb is { } value)
        {
            // 'the Daily Mail', 'Daily News': part of a name.
            var named = word.Capital && at > 0 && (words[at + 1].Capital || words[at - 1].Capital);
            return named ? null : new TimeMatch(at, at + 1, new Repetition(value));
        }

        if (word.Meaning.Weekdays is { } weekday && word.Capital)
        {
            return new TimeMatch(at, at + 1, new Repetition("XXXX-WXX-" + Digit(weekday)));
        }

        switch (word.Lower)
        {
            case "every" or "each":
                return Every(words, at);
            case "per" when words[at + 1].Meaning.Unit is { } unit:
                return new TimeMatch(at, at + 2, new Repetition(TimeValue.Length(1, unit)));
            case "once" or "twice" when words[at + 1].Lower is "a" or "an" or "every" or "each" && words[at + 2].Meaning.Unit is { } unit:
                return new TimeMatch(at, at + 3, new Repetition(TimeValue.Length(1, unit)));
            case "weekends" when words[at - 1].Lower is "on" or "at" or "and" or "or":
                return new TimeMatch(at, at + 1, new Repetition("XXXX-WXX-WE"));
            case "weekdays" when words[at - 1].Lower is "on":
                return new TimeMatch(at, at + 1, new Repetition("XXXX-WXX-WD"));
        }

        if (NumberPhrase.TryRead(words, at, out _, out var times) && words[times].Lower == "times" && words[times + 1].Lower is "a" or "an" or "per" or "each" or "every"
            && words[times + 2].Meaning.Unit is { } rate)
        {
            return new TimeMatch(at, times + 3, new Repetition(TimeValue.Length(1, rate)));
        }

        return word.Meaning.Parts is { } parts && words[at - 1].Lower is not ("of" or "sleepless")
            && (words[at - 1].Lower is "in" or "on" || words[at - 1].Meaning.Weekday is not null)
            ? new TimeMatch(at, at + 1, new Repetition("XXXX-XX-XXT" + parts))
            : null;
    }

    private static TimeMatch? Every(TimeWords words, int at)
    {
        var i = at + 1;
        var amount = 1.0;
        if (words[i].Lower is "single" or "other")
        {
            amount = words[i].Lower == "other" ? 2 : 1;
            i++;
        }
        else if (words[i].Meaning.Unit is null && NumberPhrase.TryCardinal(words, i, out var number, out var after))
        {
            (amount, i) = (number, after);
        }
        else if (words[i].Meaning.Ordinal is { } ordinal && words[i + 1].Meaning.Unit is not null)
        {
            (amount, i) = (ordinal, i + 1);
        }

        var meaning = words[i].Meaning;
        if (meaning.Unit is { } unit)
        {
            return new TimeMatch(at, i + 1, new Repetition(unit == TimeUnit.Weekend ? "XXXX-WXX-WE" : TimeValue.Length(amount, unit)));
        }

        if (meaning.Weekday is { } weekday)
        {
            var part = words[i + 1].Meaning.Part;
            return new TimeMatch(at, part is null ? i + 1 : i + 2, new Repetition("XXXX-WXX-" + Digit(weekday) + (part is null ? string.Empty : "T" + part)));
        }

        if (meaning.Part is { } time)
        {
            return new TimeMatch(at, i + 1, new Repetition("XXXX-XX-XXT" + time));
        }

        if (meaning.Season is { } season)
        {
            return new TimeMatch(at, i + 1, new Repetition("XXXX-" + season));
        }

        return CalendarGrammar.MonthAt(words, i, certain: words[i].Capital) is { } month
            ? new TimeMatch(at, i + 1, new Repetition("XXXX-" + month.ToString("00", System.Globalization.CultureInfo.InvariantCulture)))
            : null;
    }

    private static string Digit(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
