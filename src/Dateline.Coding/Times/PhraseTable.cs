namespace Dateline.Coding.Times;

/// <summary>Phrases of one or more words, found by their first word; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase, split as <see cref="TimeWords"/> splits text.</summary>
    public void Add(string phrase, T value)
    {
        var words = TimeWords.Split(phrase.ToLowerInvariant());
        if (!_byFirst.TryGetValue(words[0], out var list))
        {
            _byFirst[words[0]] = list = [];
        }

        list.Add((words, value));
        list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>; <paramref name="end"/> is the index after its last word.</summary>
    public bool TryMatch(TimeWords words, int at, out T value, out int end)
    {
        if (_byFirst.TryGetValue(words[at].Lower, out var list))
        {
            foreach (var (phrase, found) in list)
            {
                var i = 1;
                while (i < phrase.Length && words[at + i].Lower == phrase[i])
                {
                    i++;
                }

                if (i == phrase.Length)
                {
                    (value, end) = (found, at + i);
                    return true;
                }
            }
        }

        (value, end) = (default!, at);
        return false;
    }
}
