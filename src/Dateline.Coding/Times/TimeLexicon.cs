using Dateline.Coding.Tables;

namespace Dateline.Coding.Times;

/// <summary>The tables of data/times. Immutable.</summary>
internal sealed class TimeLexicon
{
    private readonly Dictionary<string, TimeMeaning> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    private TimeLexicon(string folder)
    {
        Approximators = new PhraseTable<bool>();
        Phrases = new PhraseTable<Fixed>();
        Zones = new PhraseTable<string>();
        Feasts = new PhraseTable<Feast>();
        NamedDays = new PhraseTable<IReadOnlyList<NamedDay>>();
        Names = new PhraseTable<bool>();
        foreach (var row in Table.Read(Path.Combine(folder, "names.tsv"), "name").Rows)
        {
            Names.Add(row.Need("name"), true);
        }

        ReadWords(Path.Combine(folder, "words.tsv"));
        foreach (var row in Table.Read(Path.Combine(folder, "phrases.tsv"), "phrase", "kind", "value").Rows)
        {
            Phrases.Add(row.Need("phrase"), new Fixed(row.Need("kind"), row.Need("value")));
        }

        foreach (var row in Table.Read(Path.Combine(folder, "zones.tsv"), "zone", "offset").Rows)
        {
            Zones.Add(row.Need("zone"), row["offset"] ?? string.Empty);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "holidays.tsv"), "name", "rule", "days").Rows)
        {
            var feast = Feast.Parse(row.Need("name"), row.Need("rule"), row["days"] ?? "1") ?? throw row.Error("the rule is not understood");
            Feasts.Add(feast.Name, feast);
        }

        foreach (var group in Table.Read(Path.Combine(folder, "named-days.tsv"), "phrase", "cue", "since", "value").Rows
            .GroupBy(row => row.Need("phrase"), StringComparer.Ordinal))
        {
            NamedDays.Add(group.Key, [.. group.Select(row => new NamedDay(
                row.List("cue").ToHashSet(StringComparer.Ordinal),
                row.Day("since") ?? throw row.Error("column 'since' must not be empty"),
                row.Day("value") ?? throw row.Error("column 'value' must not be empty")))]);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "counted.tsv"), "noun").Rows)
        {
            _counted.Add(row.Need("noun"));
        }
    }

    /// <summary>Words before a number that blur it.</summary>
    public PhraseTable<bool> Approximators { get; }

    /// <summary>Names that hold words of time but tell none.</summary>
    public PhraseTable<bool> Names { get; }

    /// <summary>Fixed phrases.</summary>
    public PhraseTable<Fixed> Phrases { get; }

    /// <summary>Time zones, with what they add to a value.</summary>
    public PhraseTable<string> Zones { get; }

    /// <summary>Feasts.</summary>
    public PhraseTable<Feast> Feasts { get; }

    /// <summary>Days known by their date ('9/11').</summary>
    public PhraseTable<IReadOnlyList<NamedDay>> NamedDays { get; }

    /// <summary>Reads the tables of the folder 'times' in <paramref name="dataFolder"/>.</summary>
    public static TimeLexicon Load(string dataFolder) => new(Path.Combine(dataFolder, "times"));

    /// <summary>What a lower-cased word can mean.</summary>
    public TimeMeaning Meaning(string lower) => _words.GetValueOrDefault(lower, TimeMeaning.Empty);

    /// <summary>Whether a number before this word counts things and is no year.</summary>
    public bool IsCounted(string lower) => _counted.Contains(lower);

    private void ReadWords(string path)
    {
        foreach (var row in Table.Read(path, "word", "class", "value").Rows)
        {
            var word = row.Need("word");
            if (row.Need("class") == "approx")
            {
                Approximators.Add(word, true);
                continue;
            }

            if (!_words.TryGetValue(word, out var meaning))
            {
                _words[word] = meaning = new TimeMeaning();
            }

            if (!meaning.Add(row.Need("class"), row.Need("value")))
            {
                throw row.Error($"'{row["value"]}' is no value of the class '{row["class"]}'");
            }
        }
    }
}

/// <summary>A day known by its month and day alone, where a cue follows.</summary>
internal sealed record NamedDay(IReadOnlySet<string> Cues, DateOnly Since, DateOnly Day);
