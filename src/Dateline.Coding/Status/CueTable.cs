using Dateline.Coding.Tables;

namespace Dateline.Coding.Status;

/// <summary>data/status/cues.tsv: words that change the state of the event word they belong to.</summary>
internal sealed class CueTable
{
    private readonly Dictionary<(string Kind, string Word), Implication> _cues = [];

    private CueTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong, or stands twice.</exception>
    public static CueTable Load(string path)
    {
        var result = new CueTable();
        foreach (var row in Table.Read(path, "cue", "kind", "effect").Rows)
        {
            if (!result._cues.TryAdd((row.Need("kind"), row.Need("cue")), Implication.Parse(row, "effect")))
            {
                throw row.Error($"'{row.Need("cue")}' stands twice as '{row.Need("kind")}'");
            }
        }

        return result;
    }

    /// <summary>Whether the word is a cue of this kind.</summary>
    public bool Has(string kind, string word) => _cues.ContainsKey((kind, word));

    /// <summary>The effect of a cue, or null.</summary>
    public Implication? Find(string kind, string word) => _cues.TryGetValue((kind, word), out var found) ? found : null;
}
