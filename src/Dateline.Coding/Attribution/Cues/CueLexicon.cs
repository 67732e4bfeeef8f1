using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Cues;

/// <summary>The words that attribute: data/attribution/verbs.tsv, nouns.tsv, markers.tsv and labels.tsv. Immutable.</summary>
public sealed class CueLexicon
{
    private readonly Dictionary<string, List<Cue>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Marker>> _markers = new(StringComparer.Ordinal);

    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    private CueLexicon()
    {
    }

    /// <summary>Reads the tables of <paramref name="folder"/> (data/attribution).</summary>
    /// <exception cref="TableException">A table cannot be read.</exception>
    public static CueLexicon Load(string folder)
    {
        var lexicon = new CueLexicon();
        foreach (var row in Table.Read(Path.Combine(folder, "verbs.tsv"), "verb", "kind", "stance", "takes").Rows)
        {
            var words = row.Need("verb").Split(' ');
            if (words.Length > 2)
            {
                throw row.Error("a verb has at most two words");
            }

            var cue = ReadCue(row, words[0], words.Length == 2 ? words[1] : null);
            if (!lexicon._verbs.TryGetValue(words[0], out var list))
            {
                lexicon._verbs[words[0]] = list = [];
            }

            // Rows with a second word are more special, so they are tried first.
            list.Insert(cue.Second is null ? list.Count : 0, cue);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "nouns.tsv"), "noun", "kind", "stance", "takes").Rows)
        {
            lexicon._nouns[row.Need("noun")] = ReadCue(row, row.Need("noun"), null);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "markers.tsv"), "marker", "kind", "stance").Rows)
        {
            var words = row.Need("marker").Split(' ');
            if (!lexicon._markers.TryGetValue(words[0], out var list))
            {
                lexicon._markers[words[0]] = list = [];
            }

            list.Add(new Marker(words, ReadName<MarkerKind>(row, "kind"), ReadName<Stance>(row, "stance")));
        }

        foreach (var row in Table.Read(Path.Combine(folder, "labels.tsv"), "label").Rows)
        {
            lexicon._labels.Add(row.Need("label"));
        }

        return lexicon;
    }

    /// <summary>Whether a word before a colon labels a text instead of naming its speaker ('Exclusive:').</summary>
    public bool IsLabel(string lower) => _labels.Contains(lower);

    /// <summary>The row for the verb at <paramref name="index"/> that fits its tree, or null.</summary>
    public Cue? Verb(Sentence sentence, int index)
    {
        if (!_verbs.TryGetValue(sentence[index].LemmaLower, out var list) && !_verbs.TryGetValue(Stem(sentence[index].Lower), out list))
        {
            return null;
        }

        foreach (var cue in list)
        {
            // 'call off' is not to call: a particle that no row names makes another verb.
            if (cue.Second is null ? sentence.Child(index, "compound:prt") is null : SecondWord(sentence, index, cue.Second) >= 0)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>The row for a noun, or null.</summary>
    public Cue? Noun(Token token) => _nouns.GetValueOrDefault(token.LemmaLower);

    /// <summary>The markers that begin with <paramref name="lower"/>; mostly none.</summary>
    public IReadOnlyList<Marker> Markers(string lower) => _markers.TryGetValue(lower, out var list) ? list : [];

    /// <summary>Where the second word of a cue stands below its verb, or -1.</summary>
    public static int SecondWord(Sentence sentence, int verb, string second)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (string.Equals(sentence[child].Lower, second, StringComparison.Ordinal))
            {
                return child;
            }
        }

        return -1;
    }

    // Lemmas are guessed for words that the model has not seen; the tables know their verbs.
    private string Stem(string form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ed", "ing", "es", "s"])
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = form[..^ending.Length];
                if (_verbs.ContainsKey(stem))
                {
                    return stem;
                }

                if (_verbs.ContainsKey(stem + "e"))
                {
                    return stem + "e";
                }
            }
        }

        return form;
    }

    private static Cue ReadCue(Table.Row row, string word, string? second)
    {
        var frames = Frames.None;
        var prepositions = new List<string>();
        foreach (var take in row.List("takes"))
        {
            if (take.StartsWith('+'))
            {
                prepositions.Add(take[1..]);
                continue;
            }

            frames |= take switch
            {
                "that" => Frames.That | Frames.Quote,
                "quote" => Frames.Quote,
                "to" => Frames.To,
                "ing" => Frames.Ing,
                "obj" => Frames.Obj,
                "who" => Frames.Who,
                "who-to" => Frames.WhoTo,
                "who-of" => Frames.WhoOf,
                "as" => Frames.As,
                "comp" => Frames.Comp,
                "seems" => Frames.Seems,
                _ => throw row.Error($"'{take}' in column 'takes' is not known"),
            };
        }

        return new Cue(word, second, ReadName<CueKind>(row, "kind"), ReadName<Stance>(row, "stance"), frames, prepositions);
    }

    private static T ReadName<T>(Table.Row row, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.Need(column), ignoreCase: true, out var value) ? value : throw row.Error($"'{row.Need(column)}' in column '{column}' is not known");
}
