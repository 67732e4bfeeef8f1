namespace Dateline.Reading.Text;

/// <summary>Reads the date of a dateline: 'March 12', 'Oct. 3, 2024', '12 March', 'Tuesday, March 12', 'Tuesday'.</summary>
internal static class DatelineDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>How many characters at the head are the date; 0 when it is none.</summary>
    public static int Read(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (Word(text, 0, out var word) && Is(Weekdays, word))
        {
            at = Skip(text, word.Length);
        }

        var day = DayAndMonth(text, at);
        if (day == 0)
        {
            return at == 0 ? 0 : word.Length;
        }

        var year = Skip(text, day);
        return year > day && Number(text, year, 4) is 4 ? year + 4 : day;
    }

    private static int DayAndMonth(ReadOnlySpan<char> text, int at)
    {
        if (Number(text, at, 2) is > 0 and var digits)
        {
            var month = Skip(text, at + digits);
            return Word(text, month, out var name) && Is(Months, name) ? month + name.Length : 0;
        }

        if (!Word(text, at, out var word) || !Is(Months, word))
        {
            return 0;
        }

        var day = Skip(text, at + word.Length);
        return Number(text, day, 2) is > 0 and var length ? day + length : 0;
    }

    // A word with the full stop of its abbreviation.
    private static bool Word(ReadOnlySpan<char> text, int at, out ReadOnlySpan<char> word)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end - at is >= 3 and <= 4 && end < text.Length && text[end] == '.')
        {
            end++;
        }

        word = text[at..end];
        return end > at;
    }

    private static bool Is(string[] names, ReadOnlySpan<char> word)
    {
        var stem = word.TrimEnd('.');
        foreach (var name in names)
        {
            if (stem.Length >= 3 && name.AsSpan().StartsWith(stem, StringComparison.OrdinalIgnoreCase) && (stem.Length <= 4 || stem.Length == name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(ReadOnlySpan<char> text, int at, int most)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at <= most ? end - at : 0;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '\u00A0')
        {
            at++;
        }

        return at;
    }
}
