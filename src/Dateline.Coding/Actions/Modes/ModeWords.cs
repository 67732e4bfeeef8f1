using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Tables;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Modes;

/// <summary>The mode of an act by the words that stand with it (data/ontology/mode-words.tsv). Immutable.</summary>
internal sealed class ModeWords
{
    private readonly Dictionary<EventType, List<Row>> _rows = [];

    private ModeWords()
    {
    }

    private sealed record Row(IReadOnlyList<string> From, bool Object, IReadOnlyList<string[]> Words, string? Mode)
    {
        public bool MayOverrule(string? mode) => mode is null || From.Contains(mode) || From.Contains("*");
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row names a type, mode or place that is not there.</exception>
    public static ModeWords Load(string path, Codebook codebook)
    {
        var all = new ModeWords();
        foreach (var row in Table.Read(path, "type", "from", "where", "words", "mode").Rows)
        {
            var (type, _) = codebook.Act(row, row.Need("type"));
            foreach (var mode in row.List("from").Append(row["mode"]).Where(mode => mode is not null and not "*"))
            {
                codebook.Act(row, $"{row["type"]}:{mode}");
            }

            var where = row.Need("where");
            if (where is not "near" and not "object")
            {
                throw row.Error($"'{where}' in column 'where' is neither 'near' nor 'object'");
            }

            if (!all._rows.TryGetValue(type, out var rows))
            {
                all._rows[type] = rows = [];
            }

            rows.Add(new Row(row.List("from"), where == "object", [.. row.List("words").Select(word => word.Split(' '))], row["mode"]));
        }

        return all;
    }

    /// <summary>The mode that the words show, or the one that the frame has.</summary>
    public string? Read(Found found, Words words)
    {
        var mode = found.Frame.Mode;
        if (!_rows.TryGetValue(found.Type, out var rows))
        {
            return mode;
        }

        var open = rows.FindAll(row => row.MayOverrule(mode));
        if (open.Count == 0)
        {
            return mode;
        }

        var sentence = words.Sentence;
        foreach (var token in found.Predicate)
        {
            if ((sentence[token].Upos != Upos.Verb && Match(open, sentence, token, acted: false) is { } own) || Below(open, found, sentence, token, 0) is { } below && (own = below) is not null)
            {
                return own.Mode ?? mode;
            }
        }

        foreach (var token in found.Recipients.Concat(found.Themes))
        {
            if (Match(open, sentence, token, acted: true) is { } row)
            {
                return row.Mode ?? mode;
            }
        }

        return mode;
    }

    private static Row? Below(List<Row> rows, Found found, Sentence sentence, int token, int depth)
    {
        foreach (var child in sentence.Children(token))
        {
            var t = sentence[child];
            var means = t.Relation is "compound" or "amod" or "nmod" or "obl" or "nsubj" or "obj" or "conj" && t.Upos is Upos.Noun or Upos.Adj or Upos.Propn;
            if (!(means || (t.Relation == "advmod" && t.Upos == Upos.Adv)))
            {
                continue;
            }

            if (t.Relation == "obj" && Match(rows, sentence, child, acted: true) is { } thing)
            {
                return thing;
            }

            // Who or what is struck is not what strikes.
            if (found.Recipients.Contains(child) && t.Relation is "obj" or "obl")
            {
                continue;
            }

            if (Match(rows, sentence, child, acted: false) is { } row || (depth < 1 && (row = Below(rows, found, sentence, child, depth + 1)) is not null))
            {
                return row;
            }
        }

        return null;
    }

    private static Row? Match(List<Row> rows, Sentence sentence, int token, bool acted)
    {
        foreach (var row in rows)
        {
            if (row.Object != acted)
            {
                continue;
            }

            foreach (var words in row.Words)
            {
                if (Stands(sentence, token, words))
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static bool Stands(Sentence sentence, int token, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var at = token - words.Length + 1 + i;
            if (at < 0 || !Is(sentence[at], words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(Token token, string word)
    {
        var lemma = token.LemmaLower;
        return lemma == word || token.Lower == word || (lemma.Length == word.Length + 1 && lemma[^1] == 's' && lemma.StartsWith(word, StringComparison.Ordinal));
    }
}
