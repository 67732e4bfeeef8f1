using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Tables;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Modes;

/// <summary>
/// Reads the mode of an act where its frame leaves it open: of a request, refusal or threat from its content
/// (content-modes.tsv), of violence from its instrument (instruments.tsv). Immutable.
/// </summary>
internal sealed class ModeReader
{
    private readonly Dictionary<(EventType, EventType), string> _contents = [];
    private readonly Dictionary<EventType, string> _defaults = [];
    private readonly Dictionary<string, string> _instruments = new(StringComparer.Ordinal);

    private ModeReader()
    {
    }

    /// <summary>Reads the tables of data/ontology.</summary>
    public static ModeReader Load(string folder, Codebook codebook)
    {
        var reader = new ModeReader();
        foreach (var row in Table.Read(Path.Combine(folder, "content-modes.tsv"), "type", "content", "mode").Rows)
        {
            var type = codebook.FindType(row.Need("type")) ?? throw row.Error("there is no such event type");
            var mode = row.Need("mode");
            if (!codebook.HasMode(type, mode))
            {
                throw row.Error($"{type} has no mode '{mode}'");
            }

            foreach (var content in row.List("content"))
            {
                reader._contents[(type, codebook.FindType(content) ?? throw row.Error($"there is no event type '{content}'"))] = mode;
            }

            if (row["content"] is null)
            {
                reader._defaults[type] = mode;
            }
        }

        foreach (var row in Table.Read(Path.Combine(folder, "instruments.tsv"), "mode", "words").Rows)
        {
            var mode = row.Need("mode");
            if (!codebook.HasMode(EventType.Assault, mode))
            {
                throw row.Error($"ASSAULT has no mode '{mode}'");
            }

            foreach (var word in row.List("words"))
            {
                reader._instruments.TryAdd(word, mode);
            }
        }

        return reader;
    }

    /// <summary>The mode, or null.</summary>
    public string? Read(Found found, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon)
    {
        if (found.Frame.ModeByContent)
        {
            return ByContent(found, words, acts, lexicon);
        }

        // What the words near the act name is nearer to the truth than what its verb is mostly done with.
        return found.Type == EventType.Assault && found.Frame.Mode is null or "explosives" or "heavy-weapons" or "aerial"
            ? ByInstrument(found, words) ?? found.Frame.Mode
            : found.Frame.Mode;
    }

    private string? ByContent(Found found, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon)
    {
        foreach (var theme in found.Themes)
        {
            if (acts.TryGetValue(theme, out var act) && _contents.TryGetValue((found.Type, act.Type), out var mode))
            {
                return mode;
            }

            var types = lexicon.TypesOf(words.Lemma(theme));
            for (var type = 0; types >> type != 0; type++)
            {
                if ((types & (1 << type)) != 0 && _contents.TryGetValue((found.Type, (EventType)type), out mode))
                {
                    return mode;
                }
            }
        }

        return found.Themes.Count > 0 ? _defaults.GetValueOrDefault(found.Type) : null;
    }

    private string? ByInstrument(Found found, Words words)
    {
        foreach (var token in found.Predicate)
        {
            string? mode = null;
            if ((words.Sentence[token].Upos != Upos.Verb && Instrument(words.Sentence[token], out mode)) || Below(words, token, 0, out mode))
            {
                return mode;
            }
        }

        return null;
    }

    private bool Below(Words words, int token, int depth, out string? mode)
    {
        mode = null;
        foreach (var child in words.Sentence.Children(token))
        {
            var t = words.Sentence[child];
            if (t.Relation is "compound" or "amod" or "nmod" or "obl" or "nsubj" or "obj" or "conj" && t.Upos is Upos.Noun or Upos.Adj or Upos.Propn
                && (Instrument(t, out mode) || (depth < 1 && Below(words, child, depth + 1, out mode))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Instrument(Token token, out string? mode) =>
        _instruments.TryGetValue(token.LemmaLower, out mode) || (token.LemmaLower.EndsWith('s') && _instruments.TryGetValue(token.LemmaLower[..^1], out mode));
}
