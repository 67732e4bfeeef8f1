using Dateline.Coding.Tables;

namespace Dateline.Coding.Actors;

/// <summary>Reads role nouns; the first reading of a word stands.</summary>
internal sealed class RoleTableReader(ActorTables tables, UserActors own)
{
    private readonly List<(int Length, List<RoleWord> Values)> _found = [];

    public void Read(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse<RoleKind>(row.Need("kind"), ignoreCase: true, out var kind))
            {
                throw row.Error($"'{row["kind"]}' is not a kind of role noun; the kinds are: {string.Join(", ", Enum.GetNames<RoleKind>()).ToLowerInvariant()}");
            }

            var into = kind is RoleKind.Modifier or RoleKind.Strong ? tables.Modifiers : tables.Roles;
            foreach (var cell in row.List("words"))
            {
                var invariable = cell.StartsWith('=');
                var word = invariable ? cell[1..] : cell;
                if (!own.HasRole(ActorTableReader.Key(ActorWord.Split(word))))
                {
                    Add(into, word, kind, row["sector"], row["office"], invariable);
                }
            }
        }
    }

    /// <summary>Adds a word and, unless it has none, its plural.</summary>
    public void Add(WordTrie<RoleWord> into, string word, RoleKind kind, string? sector, string? office, bool invariable)
    {
        string? country = null;
        if (sector?.Split('/') is [var code, var rest])
        {
            (country, sector) = (code, rest);
        }

        var role = new RoleWord(word, kind, sector, office, invariable || LooksPlural(word)) { Noun = ActorWord.Split(word)[^1].Key, Country = country };
        Add(into, word, role);
        if (into == tables.Roles && !role.Plural)
        {
            Add(into, Plural(word), role with { Text = Plural(word), Plural = true });
        }
    }

    private void Add(WordTrie<RoleWord> into, string text, RoleWord role)
    {
        var words = ActorWord.Split(text);
        into.Matches(words, 0, _found);
        if (_found.Count == 0 || _found[^1].Length != words.Count)
        {
            into.Add(words, role);
        }
    }

    private static bool LooksPlural(string word) =>
        word.EndsWith("men", StringComparison.Ordinal) || word.EndsWith("people", StringComparison.Ordinal)
        || word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("children", StringComparison.Ordinal)
        || word is "thieves" or "wives" or "midwives" or "churches" or "businesses" or "parties" or "passers-by";

    private static string Plural(string phrase)
    {
        // In 'minister of defence' and 'chief of staff' the head comes first.
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        var (head, rest) = of > 0 ? (phrase[..of], phrase[of..]) : (phrase, "");
        var plural = head switch
        {
            _ when head.EndsWith("man", StringComparison.Ordinal) && !head.EndsWith("human", StringComparison.Ordinal) => head[..^2] + "en",
            _ when head.EndsWith('y') && head.Length > 1 && !"aeiou".Contains(head[^2], StringComparison.Ordinal) => head[..^1] + "ies",
            _ when head.EndsWith('s') || head.EndsWith('x') || head.EndsWith("ch", StringComparison.Ordinal) || head.EndsWith("sh", StringComparison.Ordinal) => head + "es",
            _ => head + "s",
        };
        return plural + rest;
    }
}
