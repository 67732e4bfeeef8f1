namespace Dateline.Evaluation.Scoring;

/// <summary>Whether two phrases have a word in common that says something.</summary>
public static class WordOverlap
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "for", "to", "on", "at", "by", "from", "with", "and", "or", "s",
    };

    /// <summary>Whether they have; phrases of nothing but small words must be the same.</summary>
    public static bool Share(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var words = Words(left);
        return words.Count == 0 ? left.Equals(right, StringComparison.OrdinalIgnoreCase) : Words(right).Overlaps(words);
    }

    private static HashSet<string> Words(string phrase)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsLetterOrDigit(phrase[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(phrase[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        words.ExceptWith(Empty);
        return words;
    }
}
