namespace Dateline.Coding.Times;

/// <summary>Numbers before units of time: 'three', '12', 'twenty-one', 'a', 'two and a half', 'several', 'a couple of', '10 to 12'.</summary>
internal static class NumberPhrase
{
    /// <summary>Reads one at <paramref name="at"/>; <paramref name="amount"/> is null when it is vague.</summary>
    public static bool TryRead(TimeWords words, int at, out double? amount, out int end)
    {
        (amount, end) = (null, at);
        var word = words[at];
        switch (word.Lower)
        {
            case "another":
            case "further":
                if (TryRead(words, at + 1, out amount, out end))
                {
                    return true;
                }

                (amount, end) = (1, at + 1);
                return true;
            case "a" or "an":
                return TryAfterArticle(words, at, out amount, out end);
            case "half" when words[at + 1].Lower is "a" or "an":
                (amount, end) = (0.5, at + 2);
                return true;
            case "dozens" or "scores" or "hundreds" or "thousands" or "tens":
                end = words[at + 1].Lower == "of" ? at + 2 : at + 1;
                return true;
        }

        if (word.Meaning.Vague)
        {
            end = at + 1;
            return true;
        }

        if (!TryCardinal(words, at, out var value, out end))
        {
            return false;
        }

        amount = value;
        // 'two or three', '10 to 12', '3-5': the first number stands for both.
        if (words[end].Lower is "or" or "to" or "-" && TryCardinal(words, end + 1, out _, out var second))
        {
            end = second;
        }

        if (words.Are(end, "and", "a", "half") || words.Are(end, "and", "half"))
        {
            (amount, end) = (amount + 0.5, words[end + 1].Lower == "a" ? end + 3 : end + 2);
        }
        else if (words[end].Lower is "-" && words[end + 1].Meaning.Unit is null && words[end + 1].Lower is "plus")
        {
            end += 2;
        }
        else if (words[end].Lower == "+")
        {
            end++;
        }

        return true;
    }

    /// <summary>Reads a whole or broken number in figures or words.</summary>
    public static bool TryCardinal(TimeWords words, int at, out double value, out int end)
    {
        var word = words[at];
        if (word.Number is { } figures && word.Date is null && word.Clock is null)
        {
            (value, end) = (figures, at + 1);
            if (words[end].Lower is "million" or "billion")
            {
                value *= words[end].Lower == "million" ? 1e6 : 1e9;
                end++;
            }

            return true;
        }

        (value, end) = (0, at);
        if (word.Meaning.Number is not { } first)
        {
            return false;
        }

        (value, end) = (first, at + 1);
        if (first is >= 20 and <= 90 && words[end].Lower == "-" && words[end + 1].Meaning.Number is >= 1 and <= 9)
        {
            (value, end) = (value + words[end + 1].Meaning.Number!.Value, end + 2);
        }
        else if (first is >= 20 and <= 90 && words[end].Meaning.Number is >= 1 and <= 9)
        {
            (value, end) = (value + words[end].Meaning.Number!.Value, end + 1);
        }

        while (words[end].Lower is "hundred" or "thousand" or "dozen")
        {
            value *= words[end].Meaning.Number ?? 1;
            end++;
        }

        return true;
    }

    private static bool TryAfterArticle(TimeWords words, int at, out double? amount, out int end)
    {
        (amount, end) = (1, at + 1);
        switch (words[at + 1].Lower)
        {
            case "few" or "number" or "handful" or "good" when words[at + 1].Lower == "few" || words[at + 2].Lower is "of" or "many":
                amount = null;
                end = words[at + 1].Lower == "few" ? at + 2 : at + 3;
                end = words[end].Lower is "hundred" or "thousand" or "dozen" ? end + 1 : end;
                break;
            case "couple":
                amount = 2;
                end = words[at + 2].Lower == "of" ? at + 3 : at + 2;
                break;
            case "further" or "full" or "total" or "record" or "mere" when TryCardinal(words, words[at + 2].Lower == "of" ? at + 3 : at + 2, out var value, out var after):
                (amount, end) = (value, after);
                break;
            case "dozen" or "hundred" or "thousand":
                amount = words[at + 1].Meaning.Number;
                end = at + 2;
                break;
            case "half":
                (amount, end) = (0.5, at + 2);
                break;
        }

        return true;
    }
}
