namespace Dateline.Language.Tokens;

/// <summary>Tells texts whose lines were broken at a fixed width from texts where each line is a paragraph.</summary>
internal static class LineBreaks
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 120;

    /// <summary>
    /// True when single line breaks are mere wraps: nearly all lines that another line follows stay within a width,
    /// and most of them are so long that the next line's first word would not have fitted.
    /// </summary>
    public static bool AreWraps(string text)
    {
        var followed = Followed(text);
        if (followed.Count < 2)
        {
            return false;
        }

        // A word that is wider than the page (an address) makes a wider line now and then: the widest 2 % do not count.
        var lengths = followed.Select(line => line.Length).Order().ToArray();
        var width = lengths[(lengths.Length - 1) * 98 / 100];
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return false;
        }

        var full = followed.Count(line => line.Length + 1 + line.NextWord > width);
        return full * 10 >= followed.Count * 6;
    }

    /// <summary>Lengths of the lines that another line follows at once, and of the first word of that line.</summary>
    private static List<(int Length, int NextWord)> Followed(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
            {
                break;
            }

            var length = text.AsSpan(start, end - start).TrimEnd().Length;
            var word = end + 1;
            while (word < text.Length && !char.IsWhiteSpace(text[word]))
            {
                word++;
            }

            if (length > 0 && word > end + 1)
            {
                lines.Add((length, word - end - 1));
            }

            start = end + 1;
        }

        return lines;
    }
}
