using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Modes;

/// <summary>
/// Reads the mode of an act where its frame leaves it open: of a request, refusal or threat from its content
/// (content-modes.tsv), of others from the words that stand with them (mode-words.tsv). Immutable.
/// </summary>
internal sealed class ModeReader
{
    private const int Deepest = 3;

    private static readonly string[] Harms = ["kill", "wound", "injure", "hurt", "maim", "destroy", "damage", "hit", "leave", "die"];

    // Of a word that may say several acts, the one that is mostly asked for, refused or threatened.
    private static readonly EventType[] Likeliest =
    [
        EventType.Retreat, EventType.Concede, EventType.Consult, EventType.Assault, EventType.Aid, EventType.Cooperate, EventType.Coerce, EventType.Sanction,
        EventType.Agree, EventType.Support, EventType.Mobilize, EventType.Reject, EventType.Accuse,
    ];

    private readonly ContentModes _contents;
    private readonly ModeWords _words;

    private ModeReader(ContentModes contents, ModeWords words) => (_contents, _words) = (contents, words);

    /// <summary>Reads the tables of data/ontology.</summary>
    public static ModeReader Load(string dataFolder, Codebook codebook) =>
        new(ContentModes.Load(dataFolder, codebook), ModeWords.Load(Path.Combine(dataFolder, "ontology", "mode-words.tsv"), codebook));

    /// <summary>The mode, or null.</summary>
    public string? Read(Found found, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon)
    {
        // A frame that leaves the mode open may still have a content that shows it.
        if (found.Frame.ModeByContent || (found.Frame.Mode is null && _contents.Has(found.Type)))
        {
            return ByContent(found, words, acts, lexicon, 0) ?? (found.Frame.ModeByContent && found.Themes.Count > 0 ? _contents.Otherwise(found.Type) : null);
        }

        return _words.Read(found, words);
    }

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

    private string? ByContent(Found found, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon, int depth)
    {
        foreach (var theme in found.Themes.Concat(found.Predicate.Where(token => token != found.Trigger)))
        {
            if (_contents.IsCarrier(words.Lemma(theme)) && Carried(found, theme, words, acts, lexicon, depth) is { } carried)
            {
                return carried;
            }
        }

        foreach (var theme in found.Themes)
        {
            if (OfTheme(found, theme, words, acts, lexicon, depth) is { } mode)
            {
                return mode;
            }
        }

        return null;
    }

    // 'a call for immediate economic aid': the aid.
    private string? Carried(Found found, int carrier, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon, int depth)
    {
        foreach (var child in words.Sentence.Children(carrier))
        {
            if (words.Sentence[child].Relation is "nmod" or "acl" or "compound" && !found.Recipients.Contains(child)
                && OfTheme(found, child, words, acts, lexicon, depth + 1) is { } mode)
            {
                return mode;
            }
        }

        return null;
    }

    private string? OfTheme(Found found, int theme, Words words, IReadOnlyDictionary<int, Found> acts, Lexicon lexicon, int depth)
    {
        var lemma = words.Lemma(theme);
        if (acts.TryGetValue(theme, out var act))
        {
            if (act != found && depth < Deepest && act.Type == EventType.Request && found.Type == EventType.Reject && Read(act, words, acts, lexicon) is { } asked)
            {
                return asked; // the refusal of a request is of its kind
            }

            if (_contents.Of(found.Type, act.Type, act.Frame.Mode, lemma) is { } mode)
            {
                return mode;
            }
        }

        var types = lexicon.TypesOf(lemma);
        foreach (var type in Likeliest)
        {
            if ((types & (1 << (int)type)) != 0 && _contents.Of(found.Type, type, null, lemma) is { } mode)
            {
                return mode;
            }
        }

        // 'asked for helicopters': for help, though no verb says so
        return words.Is(theme, lexicon.Help) ? _contents.Of(found.Type, EventType.Aid, null, lemma) : null;
    }
}
