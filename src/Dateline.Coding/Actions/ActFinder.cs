using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Modes;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Actions.Weighing;
using Dateline.Coding.Status;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actions;

/// <summary>
/// Finds the acts of political meaning in a report by the frames of data/frames and the trees. It says what is done, by which
/// words and to whom; whether it happened, who says so, where and when is read elsewhere. Immutable and safe for many threads.
/// </summary>
public sealed class ActFinder
{
    private readonly FrameTable _verbs;
    private readonly FrameTable _nouns;
    private readonly FrameTable _adjectives;
    private readonly SupportVerbs _support;
    private readonly Lexicon _lexicon;
    private readonly ModeReader _modes;
    private readonly ContextReader _contexts;
    private readonly DyadTypes _dyads;

    private ActFinder(string dataFolder, UserTables tables)
    {
        Codebook = Codebook.Load(dataFolder);
        var folder = Path.Combine(dataFolder, "frames");
        var classes = NounClasses.Load(Path.Combine(folder, "noun-classes.tsv"));
        var user = UserFrames.Read(tables.Frames);
        _verbs = FrameTable.Load(Path.Combine(folder, "verbs.tsv"), "verb", classes, Codebook, user);
        _nouns = FrameTable.Load(Path.Combine(folder, "nouns.tsv"), "noun", classes, Codebook, user);
        _adjectives = FrameTable.Load(Path.Combine(folder, "adjectives.tsv"), "adjective", classes, Codebook, user);
        _support = SupportVerbs.Load(Path.Combine(folder, "light-verbs.tsv"));
        var forms = new VerbForms(_verbs.All.Select(pair => pair.Key).Concat(_support.Verbs), Path.Combine(dataFolder, "language", "irregular-verbs.tsv"));
        _lexicon = new Lexicon(classes, _verbs, _nouns, forms);
        _modes = ModeReader.Load(dataFolder, Codebook);
        _contexts = ContextReader.Load(Path.Combine(dataFolder, "ontology"), Codebook);
        _dyads = new DyadTypes(
            Folding.Load(dataFolder, Codebook), FactualityReader.Load(dataFolder), _verbs, _nouns, _lexicon, new DyadFeatures(classes));
    }

    /// <summary>The categories, modes and contexts.</summary>
    public Codebook Codebook { get; }

    /// <summary>Number of frames: verbs, nouns, adjectives; one for each word of each row.</summary>
    public (int Verbs, int Nouns, int Adjectives) FrameCounts => (_verbs.Count, _nouns.Count, _adjectives.Count);

    /// <summary>Reads the tables below <paramref name="dataFolder"/> (the root of data/).</summary>
    /// <param name="dataFolder">The root of data/.</param>
    /// <param name="user">Tables of the user's own, which come before these.</param>
    /// <exception cref="TableException">A table is wrong; the message names the file and the line.</exception>
    public static ActFinder Load(string dataFolder, UserTables? user = null) => new(dataFolder, user ?? UserTables.None);

    /// <summary>Every act of the report in order of the text; what one party promises, threatens or refuses to do is one act.</summary>
    public IReadOnlyList<Act> Find(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var acts = new List<Act>();
        foreach (var sentence in report.Sentences)
        {
            acts.AddRange(OneDoer.Join(Find(report, sentence)));
        }

        return acts;
    }

    /// <summary>What a report is about as a whole, in the order of the codebook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="claims">Its claims.</param>
    public IReadOnlyList<string> ContextsOf(AnalysedReport report, IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claims);
        return _contexts.Read(report, claims);
    }

    /// <summary>The acts of one sentence in order of the text.</summary>
    public IReadOnlyList<Act> Find(AnalysedReport report, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(sentence);
        return Find(WordsOf(report, sentence));
    }

    private Words WordsOf(AnalysedReport report, Sentence sentence) => new(TreeMender.Mend(sentence), report, _lexicon);

    private List<Act> Find(Words words) =>
        new SentenceActs(words, _lexicon, _verbs, _nouns, _adjectives, _support, _modes, _contexts).Find();

    /// <summary>
    /// The single PLOVER category of what passes between two given participants of a sentence by frames and rules, its status
    /// folded in, or null when no word of it says an act.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="source">Words of the one who acts.</param>
    /// <param name="target">Words of the one acted upon.</param>
    public EventType? TypeFor(AnalysedReport report, int sentence, Span source, Span target) => Read(report, sentence, source, target).Rule;

    /// <summary>What a sentence shows of the act between two given participants; parameters as for <see cref="TypeFor"/>.</summary>
    public DyadReading Read(AnalysedReport report, int sentence, Span source, Span target)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = WordsOf(report, report.Sentences[sentence]);
        return _dyads.Read(report, words, Find(words), source, target);
    }

    /// <summary>The act that fits two given participants best, or null.</summary>
    public Act? ActFor(AnalysedReport report, int sentence, Span source, Span target)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = report.Sentences[sentence];
        return DyadMatch.Best(read, Find(report, read), source, target);
    }
}
