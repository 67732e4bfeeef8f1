namespace Dateline.Coding.Actions.Frames;

/// <summary>Entries of several words, as the tokenizer may give them.</summary>
internal static class Phrase
{
    private static readonly string[] AfterHead = ["of", "to", "on", "in", "for", "from", "into"];

    /// <summary>
    /// The token sequences that may stand for an entry: 'cease-fire' is one token, or three when the tokenizer parts it at the hyphen.
    /// </summary>
    public static IEnumerable<string[]> Forms(string entry)
    {
        var words = entry.Split(' ');
        yield return words;
        if (entry.Contains('-', StringComparison.Ordinal))
        {
            yield return entry.Replace("-", " - ", StringComparison.Ordinal).Split(' ');
        }
    }

    /// <summary>The word of a noun phrase that heads it: the one before the first preposition, else the last.</summary>
    public static int HeadOf(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (Array.IndexOf(AfterHead, words[i]) >= 0)
            {
                return i - 1;
            }
        }

        return words.Length - 1;
    }
}
