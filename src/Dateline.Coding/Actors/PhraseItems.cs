namespace Dateline.Coding.Actors;

/// <summary>A stretch of a mention: a name, a role noun, a modifier, or a word that the tables do not know.</summary>
internal readonly record struct PhraseItem(int At, int Length, Naming? Name, RoleWord? Role, RoleWord? Modifier)
{
    public int End => At + Length;

    public bool Unknown => Name is null && Role is null && Modifier is null;

    public bool IsA(NamedKind kind) => Name?.Kind == kind;

    public bool GivesCountry => Name is { Kind: NamedKind.Country or NamedKind.Demonym or NamedKind.Territory or NamedKind.Capital or NamedKind.Seat or NamedKind.Place };
}

/// <summary>Cuts a mention into items: the longest key wins at each word, names before roles where both are as long.</summary>
internal sealed class PhraseItems(ActorTables tables)
{
    /// <summary>The day from which on the names of the past are no longer asked for.</summary>
    public static readonly DateOnly EndOfPast = new(2016, 1, 1);

    public List<PhraseItem> Cut(List<ActorWord> words, DateOnly? on)
    {
        var items = new List<PhraseItem>(words.Count);
        var names = new List<(int Length, List<Naming> Values)>();
        var roles = new List<(int Length, List<RoleWord> Values)>();
        var modifiers = new List<(int Length, List<RoleWord> Values)>();
        var lower = words.TrueForAll(word => !word.Capital);
        for (var i = 0; i < words.Count;)
        {
            tables.Names.Matches(words, i, names);
            tables.Roles.Matches(words, i, roles);
            tables.Modifiers.Matches(words, i, modifiers);
            var near = items.Count > 0 && items[^1].GivesCountry && !words[i].Break ? items[^1].Name!.Actor.Country : null;
            var (name, nameLength) = Longest(words, i, names, lower, on, near);
            if (on < EndOfPast && words[i].Capital)
            {
                tables.PastNames.Matches(words, i, names);
                var (past, pastLength) = Longest(words, i, names, lower, on);
                (name, nameLength) = pastLength > nameLength ? (past, pastLength) : (name, nameLength);
            }

            var role = roles.Count == 0 ? default : (roles[^1].Length, roles[^1].Values[0]);
            if (role is { Item1: 1, Item2: { Text: "national", Plural: false } } && i + 1 < words.Count && !words[i + 1].Break && words[i + 1].Key is not ("of" or "in" or "from" or "at" or "and" or "who"))
            {
                // A citizen at the end of a phrase, an adjective before a noun ('national carrier').
                role = default;
            }

            var modifier = modifiers.Count == 0 ? default : (modifiers[^1].Length, modifiers[^1].Values[0]);
            var roleLength = Math.Max(role.Item1, modifier.Item1);
            if (name is not null && nameLength >= roleLength)
            {
                items.Add(new PhraseItem(i, nameLength, name, null, null));
                i += nameLength;
            }
            else if (roleLength > 0)
            {
                items.Add(new PhraseItem(i, roleLength, null, role.Item1 == roleLength ? role.Item2 : null, modifier.Item1 == roleLength ? modifier.Item2 : null));
                i += roleLength;
            }
            else
            {
                items.Add(new PhraseItem(i, 1, null, null, null));
                i++;
            }
        }

        return items;
    }

    internal static (Naming? Name, int Length) Longest(
        List<ActorWord> words, int at, List<(int Length, List<Naming> Values)> found, bool lower, DateOnly? on, string? near = null)
    {
        for (var m = found.Count - 1; m >= 0; m--)
        {
            Naming? best = null;
            foreach (var naming in found[m].Values)
            {
                if (Fits(words, at, found[m].Length, naming, lower) && (best is null || Better(naming, best, on, near)))
                {
                    best = naming;
                }
            }

            if (best is not null)
            {
                return (best, found[m].Length);
            }
        }

        return (null, 0);
    }

    // Two people of one name: the one in office. Two bodies: the one of the country just named ('Pakistan's ISI').
    // Otherwise the first in the tables.
    private static bool Better(Naming naming, Naming best, DateOnly? on, string? near) =>
        (near is not null && naming.Kind is NamedKind.Body or NamedKind.Group && naming.Actor.Country == near && best.Actor.Country != near)
        || on is not null && naming.Kind == NamedKind.Person && best.Kind == NamedKind.Person
        && best.Actor.On(on)?.Sector is null or "ELI" && naming.Actor.On(on)?.Sector is not (null or "ELI");

    private static bool Fits(List<ActorWord> words, int at, int length, Naming naming, bool lower)
    {
        var word = words[at];
        if (word.InPerson > 1 && length == 1 && naming.Kind is not (NamedKind.Person or NamedKind.Demonym))
        {
            // 'Paris Hilton', 'Michael Jordan'
            return false;
        }

        if (naming.Capitals)
        {
            return word.AllCapitals || (word.Key.Length >= 4 && word.Capital);
        }

        if (naming.AnyCase || (lower && naming.Kind is NamedKind.Demonym or NamedKind.Territory or NamedKind.Capital or NamedKind.Country && length + (naming.Kind == NamedKind.Demonym ? 1 : 0) > 1))
        {
            return true;
        }

        // Every word that carries meaning must be capital: 'Bank of Mexico', not 'bank of Mexico'.
        for (var i = at; i < at + length; i++)
        {
            if (!words[i].Capital && (words[i].Key.Length > 3 || i == at))
            {
                return naming.Kind is NamedKind.Identity or NamedKind.Group or NamedKind.Person && i > at && char.IsLower(words[i].Form[0]) && words[at].Capital;
            }
        }

        return true;
    }
}
