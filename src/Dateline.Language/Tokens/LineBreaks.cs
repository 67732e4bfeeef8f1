namespace Dateline.Language.Tokens;

/// <summary>Tells texts whose lines were broken at a fixed width from texts where each line is a paragraph.</summary>
internal static class LineBreaks
{
    private const int WidestWrap = 120;

    /// <summary>
    /// True when single line breaks are mere wraps: no line is wide, and most lines that another line follows
    /// are so long that its first word would not have fitted.
    /// </summary>
    public static bool AreWraps(string text)
    {
        var lengths = new List<(int Length, int NextWord, bool Followed)>();
        var widest = 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var length = TrimmedLength(text, start, end);
            widest = Math.Max(widest, length);
            if (widest > WidestWrap)
            {
                return false;
            }

            if (length > 0)
            {
                var word = end + 1;
                while (word < text.Length && !char.IsWhiteSpace(text[word]))
                {
                    word++;
                }

                lengths.Add((length, word - end - 1, end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1])));
            }

            start = end + 1;
        }

        var followed = 0;
        var full = 0;
        foreach (var (length, nextWord, isFollowed) in lengths)
        {
            if (isFollowed)
            {
                followed++;
                full += length + 1 + nextWord > widest ? 1 : 0;
            }
        }

        return widest >= 40 && followed >= 2 && full * 10 >= followed * 6;
    }

    private static int TrimmedLength(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start;
    }
}
