namespace Dateline.Coding.Actors;

/// <summary>
/// Known names for those of a user's own actor tables, of the same kind and as many words. The network learned from real
/// news and takes an invented country for a person and its adjective for a surname; it reads 'Ruritanian police' rightly
/// as 'Iraqi police'. Only the network sees the stand-ins.
/// </summary>
internal sealed class StandIns(ActorTables tables)
{
    // By kind and number of words; several, so that two names of one sentence stay two.
    private static readonly Dictionary<NamedKind, string[]> Known = new()
    {
        [NamedKind.Country] = ["France", "Japan", "Brazil", "Egypt", "Saudi Arabia", "South Korea", "New Zealand"],
        [NamedKind.Territory] = ["Kashmir", "Gibraltar", "Hong Kong", "Puerto Rico"],
        [NamedKind.Capital] = ["Paris", "Tokyo", "Cairo", "Buenos Aires", "New Delhi"],
        [NamedKind.Place] = ["Lyon", "Osaka", "Hamburg", "New York", "Los Angeles"],
        [NamedKind.Seat] = ["Kremlin", "White House"],
        [NamedKind.Demonym] = ["Iraqi", "Israeli", "Pakistani", "South Korean", "Saudi Arabian"],
        [NamedKind.Identity] = ["Muslim", "Christian"],
        [NamedKind.Person] = ["Merkel", "Obama", "Kerry", "Angela Merkel", "John Kerry", "Barack Obama"],
        [NamedKind.Group] = ["Hezbollah", "Hamas", "Boko Haram"],
        [NamedKind.Body] = ["NATO", "Toyota", "Red Cross"],
    };

    /// <summary>The words of a sentence with the user's names replaced, one for one.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> forms)
    {
        string[]? replaced = null;
        var words = new List<ActorWord>(forms.Count);
        for (var i = 0; i < forms.Count; i++)
        {
            words.Add(new ActorWord(forms[i], NameFolding.Fold(forms[i]), i, Hyphened: false, Possessive: false, Break: false));
        }

        var found = new List<(int Length, List<Naming> Values)>();
        var seen = new List<(NamedKind Kind, string Key, string StandIn)>();
        for (var i = 0; i < words.Count;)
        {
            tables.OwnNames.Matches(words, i, found);
            var (naming, length) = PhraseItems.Longest(words, i, found, lower: false, on: null);
            if (naming is not null && words[i].Capital && For(naming.Kind, ActorTableReader.Key(words.GetRange(i, length)), length, seen) is { } known)
            {
                var plural = length == 1 && naming.Kind is NamedKind.Demonym or NamedKind.Identity && words[i].Form.EndsWith('s');
                var parts = known.Split(' ');
                replaced ??= [.. forms];
                for (var part = 0; part < length; part++)
                {
                    replaced[i + part] = part == length - 1 && plural ? parts[part] + "s" : parts[part];
                }
            }

            i += Math.Max(length, 1);
        }

        return replaced ?? forms;
    }

    private static string? For(NamedKind kind, string key, int length, List<(NamedKind Kind, string Key, string StandIn)> seen)
    {
        if (seen.Find(one => one.Kind == kind && one.Key == key) is { StandIn: { } same })
        {
            return same;
        }

        string? first = null, free = null;
        foreach (var known in Known.GetValueOrDefault(kind) ?? [])
        {
            if (known.Count(c => c == ' ') == length - 1)
            {
                first ??= known;
                free ??= seen.Exists(one => one.StandIn == known) ? null : known;
            }
        }

        if ((free ?? first) is { } chosen)
        {
            seen.Add((kind, key, chosen));
            return chosen;
        }

        return null;
    }
}
