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
    private readonly Dictionary<(EventType Type, EventType Content, string Mode), string> _contents = [];
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
                var colon = content.IndexOf(':', StringComparison.Ordinal);
                var of = codebook.FindType(colon < 0 ? content : content[..colon]) ?? throw row.Error($"there is no event type '{content}'");
                reader._contents[(type, of, colon < 0 ? string.Empty : content[(colon + 1)..])] = mode;
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
            if (acts.TryGetValue(theme, out var act)
                && (_contents.TryGetValue((found.Type, act.Type, act.Frame.Mode ?? string.Empty), out var mode) || _contents.TryGetValue((found.Type, act.Type, string.Empty), out mode)))
            {
                return mode;
            }

            var types = lexicon.TypesOf(words.Lemma(theme));
            foreach (var type in Likeliest)
            {
                if ((types & (1 << (int)type)) != 0 && _contents.TryGetValue((found.Type, type, string.Empty), out mode))
                {
                    return mode;
                }
            }

            // 'asked for helicopters': for help, though no verb says so
            if (words.Is(theme, lexicon.Help) && _contents.TryGetValue((found.Type, EventType.Aid, string.Empty), out mode))
            {
                return mode;
            }
        }

        return found.Themes.Count > 0 ? _defaults.GetValueOrDefault(found.Type) : null;
    }

    // Of a word that may say several acts, the one that is mostly asked for, refused or threatened.
    private static readonly EventType[] Likeliest =
    [
        EventType.Retreat, EventType.Concede, EventType.Consult, EventType.Assault, EventType.Aid, EventType.Cooperate, EventType.Coerce, EventType.Sanction,
        EventType.Agree, EventType.Support, EventType.Mobilize, EventType.Reject, EventType.Accuse,
    ];

    /// <summary>'Bombed the road, wounding nine' wounds from the air, too: an act of violence without a mode has that of the one it belongs to.</summary>
    public static void Inherit(IReadOnlyDictionary<int, Found> acts, IDictionary<int, string?> modes, Sentence sentence)
    {
        foreach (var (trigger, act) in acts)
        {
            var t = sentence[trigger];
            if (act.Type == EventType.Assault && modes[trigger] is null && t.Relation is "advcl" or "conj" && act.Frame.Words.Length == 1
                && Harms.Contains(act.Frame.Words[0]) && acts.TryGetValue(t.Head, out var cause) && cause.Type == EventType.Assault)
            {
                modes[trigger] = modes[t.Head];
            }
        }
    }

    private static readonly string[] Harms = ["kill", "wound", "injure", "hurt", "maim", "destroy", "damage", "hit", "leave", "die"];

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
