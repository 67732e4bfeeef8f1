using Dateline.Coding.Tables;

namespace Dateline.Coding.Actions.Frames;

/// <summary>What the other argument of a supporting verb is to its noun.</summary>
internal enum Supported
{
    /// <summary>Its subject does what the noun says ('launch an attack').</summary>
    Actor,

    /// <summary>Its subject is acted upon ('suffer an attack').</summary>
    Recipient,

    /// <summary>The noun is the subject and happens ('clashes erupted').</summary>
    Happens,
}

/// <summary>The supporting verbs of data/frames/light-verbs.tsv.</summary>
internal sealed class SupportVerbs
{
    private readonly Dictionary<string, List<(string[] Words, Slot Noun, Supported Supported)>> _verbs = new(StringComparer.Ordinal);

    private SupportVerbs()
    {
    }

    /// <summary>Reads the table.</summary>
    public static SupportVerbs Load(string path)
    {
        var verbs = new SupportVerbs();
        foreach (var row in Table.Read(path, "verb", "noun", "doer").Rows)
        {
            var supported = row["doer"] switch
            {
                "actor" => Supported.Actor,
                "recipient" => Supported.Recipient,
                "none" => Supported.Happens,
                var other => throw row.Error($"'{other}' in column 'doer'"),
            };
            var slot = Slot.Parse(row.Need("noun")) ?? throw row.Error("no such slot");
            foreach (var entry in row.List("verb"))
            {
                var words = entry.Split(' ');
                if (!verbs._verbs.TryGetValue(words[0], out var list))
                {
                    verbs._verbs[words[0]] = list = [];
                }

                list.Add((words, slot, supported));
            }
        }

        return verbs;
    }

    /// <summary>The supporting verbs, without their particles.</summary>
    public IEnumerable<string> Verbs => _verbs.Keys;

    /// <summary>The ways in which a verb supports a noun; empty for other verbs.</summary>
    public IReadOnlyList<(string[] Words, Slot Noun, Supported Supported)> Of(string verb) =>
        _verbs.TryGetValue(verb, out var list) ? list : [];
}
