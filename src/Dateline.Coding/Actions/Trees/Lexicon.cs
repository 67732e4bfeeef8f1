using Dateline.Coding.Actions.Frames;

namespace Dateline.Coding.Actions.Trees;

/// <summary>The word lists that the finder asks, prepared once.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _eventNouns;
    private readonly HashSet<(string, string)> _phrasal;

    /// <summary>Prepares the lists from the tables.</summary>
    public Lexicon(NounClasses classes, FrameTable verbs, FrameTable nouns, VerbForms forms)
    {
        Forms = forms;
        Actors = classes.Need("actor");
        Abstract = classes.Need("abstract");
        Help = classes.Need("help");
        Instruments = classes.Need("instrument");
        Measures = classes.Need("measure");
        Times = classes.Need("time");
        Pronouns = classes.Need("pronoun");
        Sport = classes.Need("sport");
        SubjectControl = classes.Need("subject-control");
        _eventNouns = new HashSet<string>(nouns.All.Where(pair => pair.Value.Any(frame => frame.Type is not null)).Select(pair => pair.Key), StringComparer.Ordinal);
        _phrasal = [.. verbs.All.SelectMany(pair => pair.Value).Where(frame => frame.Words.Length == 2).Select(frame => (frame.Words[0], frame.Words[1]))];
        AddTypes(verbs);
        AddTypes(nouns);
    }

    /// <summary>The forms of the verbs that have frames.</summary>
    public VerbForms Forms { get; }

    /// <summary>Whether a verb with this particle has a frame ('hand over').</summary>
    public bool IsPhrasal(string verb, string particle) => _phrasal.Contains((verb, particle));

    /// <summary>Nouns for people and bodies that can act.</summary>
    public IReadOnlySet<string> Actors { get; }

    /// <summary>Nouns that are no participants themselves.</summary>
    public IReadOnlySet<string> Abstract { get; }

    /// <summary>Nouns for what is given as help: money, arms, food, men.</summary>
    public IReadOnlySet<string> Help { get; }

    /// <summary>Nouns for what acts are done with and for what befalls: nobody who acts.</summary>
    public IReadOnlySet<string> Instruments { get; }

    /// <summary>Nouns that count or measure what follows them.</summary>
    public IReadOnlySet<string> Measures { get; }

    /// <summary>Nouns for times.</summary>
    public IReadOnlySet<string> Times { get; }

    /// <summary>Pronouns for people and bodies.</summary>
    public IReadOnlySet<string> Pronouns { get; }

    /// <summary>Words of sports reports.</summary>
    public IReadOnlySet<string> Sport { get; }

    /// <summary>Verbs whose clause has their own subject even when they have an object ('promise X to do').</summary>
    public IReadOnlySet<string> SubjectControl { get; }

    /// <summary>Bits of the event types of which the word may be a trigger; 0 for none.</summary>
    public int TypesOf(string lemma) =>
        _types.TryGetValue(lemma, out var types) || (lemma.EndsWith('s') && _types.TryGetValue(lemma[..^1], out types)) ? types : 0;

    /// <summary>Whether the noun may say an act.</summary>
    public bool IsEvent(string lemma) => _eventNouns.Contains(lemma) || (lemma.EndsWith('s') && _eventNouns.Contains(lemma[..^1]));

    private void AddTypes(FrameTable frames)
    {
        foreach (var (word, list) in frames.All)
        {
            foreach (var frame in list)
            {
                // Only entries of a single word: 'call off' must not make every 'call' a cancellation.
                if (frame.Type is { } type && frame.Words.Length == 1)
                {
                    _types[word] = _types.GetValueOrDefault(word) | (1 << (int)type);
                }
            }
        }
    }
}
