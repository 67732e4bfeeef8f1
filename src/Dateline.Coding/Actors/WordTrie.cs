using System.Runtime.InteropServices;

namespace Dateline.Coding.Actors;

/// <summary>Sequences of folded words and what they stand for. Filled once, then only read, by any number of threads.</summary>
internal sealed class WordTrie<T>
{
    private readonly Dictionary<(int Node, string Word), int> _next = [];
    private readonly List<List<T>?> _values = [null];

    /// <summary>Adds a value; several may share a key, in the order in which they were added.</summary>
    public void Add(List<ActorWord> words, T value)
    {
        if (words.Count == 0)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, (node, word.Key), out var known);
            if (!known)
            {
                next = _values.Count;
                _values.Add(null);
            }

            node = next;
        }

        (_values[node] ??= []).Add(value);
    }

    /// <summary>Fills <paramref name="found"/> with every key that begins at <paramref name="at"/>, the longest last.</summary>
    public void Matches(List<ActorWord> words, int at, List<(int Length, List<T> Values)> found)
    {
        found.Clear();
        var node = 0;
        for (var i = at; i < words.Count && (i == at || !words[i].Break) && _next.TryGetValue((node, words[i].Key), out node); i++)
        {
            if (_values[node] is { } values)
            {
                found.Add((i - at + 1, values));
            }
        }
    }

    /// <summary>Every key, its words joined by blanks, with each of its values; in the order of the keys.</summary>
    public IEnumerable<(string Key, T Value)> Entries()
    {
        var children = new SortedDictionary<int, SortedDictionary<string, int>>();
        foreach (var ((node, word), next) in _next)
        {
            if (!children.TryGetValue(node, out var words))
            {
                children[node] = words = new SortedDictionary<string, int>(StringComparer.Ordinal);
            }

            words[word] = next;
        }

        var open = new Stack<(int Node, string Key)>();
        open.Push((0, ""));
        while (open.TryPop(out var at))
        {
            foreach (var value in _values[at.Node] ?? [])
            {
                yield return (at.Key, value);
            }

            if (children.TryGetValue(at.Node, out var words))
            {
                foreach (var (word, next) in words.Reverse())
                {
                    open.Push((next, at.Key.Length == 0 ? word : at.Key + " " + word));
                }
            }
        }
    }
}
