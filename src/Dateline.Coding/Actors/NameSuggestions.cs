namespace Dateline.Coding.Actors;

/// <summary>Names of the tables that are written much like one that they do not have.</summary>
internal static class NameSuggestions
{
    private const int Most = 5;

    /// <summary>The likest names, at most five; those of fewer changed letters first.</summary>
    public static IReadOnlyList<string> For(List<ActorWord> words, ActorTables tables)
    {
        var wanted = ActorTableReader.Key(words);
        var most = Math.Max(1, wanted.Length / 5);
        var found = new SortedSet<(int Distance, string Name)>();
        foreach (var (key, naming) in tables.Names.Entries())
        {
            if (naming.Kind == NamedKind.Nobody)
            {
                continue;
            }

            // Of people a surname may be given alone.
            var like = words.Count == 1 && naming.Kind == NamedKind.Person ? key[(key.LastIndexOf(' ') + 1)..] : key;
            if (Math.Abs(like.Length - wanted.Length) <= most && NameLikeness.Distance(wanted, like) is var distance && distance <= most)
            {
                found.Add(((10 * distance) + (like == key ? 0 : naming.Actor.Terms.Any(term => term.Office is not null) ? 1 : 2), naming.Actor.Name));
            }
        }

        // A part of a longer name: 'Jaishankar' of Subrahmanyam Jaishankar.
        if (found.Count == 0 && words.Count == 1)
        {
            foreach (var (key, naming) in tables.Names.Entries())
            {
                if (naming.Kind != NamedKind.Nobody && (" " + key + " ").Contains(" " + wanted + " ", StringComparison.Ordinal))
                {
                    found.Add((key.Length, naming.Actor.Name));
                }
            }
        }

        return [.. found.Select(one => one.Name).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}
