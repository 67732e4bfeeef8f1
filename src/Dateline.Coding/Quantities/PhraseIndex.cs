namespace Dateline.Coding.Quantities;

/// <summary>Phrases of a table, found at a place in a row of pieces; the longest wins.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byLast = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; of two that are the same the first stays.</summary>
    public void Add(string phrase, T value)
    {
        var words = PieceLexer.Words(phrase);
        if (words.Length > 0)
        {
            Insert(_byFirst, words[0], words, value);
            Insert(_byLast, words[^1], words, value);
        }
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>, with the index behind it; or null.</summary>
    public (T Value, int End)? From(List<Piece> pieces, int at)
    {
        if (at >= pieces.Count || !_byFirst.TryGetValue(pieces[at].Lower, out var list))
        {
            return null;
        }

        foreach (var (words, value) in list)
        {
            var i = at;
            var w = 0;
            while (w < words.Length && i < pieces.Count)
            {
                if (w > 0 && pieces[i].IsDash && pieces[i].Glued)
                {
                    i++;
                    continue;
                }

                if (pieces[i].Lower != words[w])
                {
                    break;
                }

                i++;
                w++;
            }

            if (w == words.Length)
            {
                return (value, i);
            }
        }

        return null;
    }

    /// <summary>The longest phrase that ends right before <paramref name="end"/>, with the index of its first piece; or null.</summary>
    public (T Value, int Start)? Before(List<Piece> pieces, int end)
    {
        if (end <= 0 || !_byLast.TryGetValue(pieces[end - 1].Lower, out var list))
        {
            return null;
        }

        foreach (var (words, value) in list)
        {
            var i = end - 1;
            var w = words.Length - 1;
            while (w >= 0 && i >= 0 && pieces[i].Lower == words[w])
            {
                i--;
                w--;
            }

            if (w < 0)
            {
                return (value, i + 1);
            }
        }

        return null;
    }

    private static void Insert(Dictionary<string, List<(string[] Words, T Value)>> index, string key, string[] words, T value)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        var at = list.FindIndex(other => other.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, (words, value));
    }
}
