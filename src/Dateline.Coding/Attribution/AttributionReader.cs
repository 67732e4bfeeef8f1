using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Finding;
using Dateline.Coding.Attribution.Weighing;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution;

/// <summary>Finds who says what in a report. Immutable, so one reader serves any number of threads.</summary>
public sealed class AttributionReader
{
    private readonly CueLexicon _lexicon;

    private readonly AttributionModel? _model;

    private AttributionReader(CueLexicon lexicon, AttributionModel? model) => (_lexicon, _model) = (lexicon, model);

    /// <summary>Reads the tables of attribution.</summary>
    /// <param name="dataFolder">The folder data/ of Dateline.</param>
    /// <param name="modelFolder">The folder model/, for the learned head; without it the rules decide alone.</param>
    /// <exception cref="Tables.TableException">A table cannot be read.</exception>
    /// <exception cref="InvalidDataException">The learned head cannot be read.</exception>
    public static AttributionReader Load(string dataFolder, string? modelFolder = null) =>
        new(CueLexicon.Load(Path.Combine(dataFolder, "attribution")), modelFolder is null ? null : AttributionModel.LoadIfThere(modelFolder));

    /// <summary>The attributions of a report, in order of the text. Nested ones overlap: the inner content lies in the outer.</summary>
    public IReadOnlyList<Saying> Read(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var layout = new Layout(report);
        var drafts = Drafts(layout);
        if (_model is not null && _model.CanRead(report.Sentences))
        {
            drafts = new Weigher(_model, layout, _lexicon).Choose(drafts);
        }

        var sayings = new List<Saying>(drafts.Count);
        foreach (var draft in drafts)
        {
            sayings.Add(Finish(draft, layout));
        }

        sayings.Sort(InTextOrder);
        return sayings;
    }

    /// <summary>
    /// What the learned head chooses from: every word that may attribute, and the ways to cut out what it attributes. For training; the words
    /// that a candidate names are counted through the report.
    /// </summary>
    public IReadOnlyList<Candidate> Candidates(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var layout = new Layout(report);
        var finder = new CandidateFinder(layout, _lexicon, Drafts(layout));
        var candidates = finder.Find();
        foreach (var candidate in candidates)
        {
            finder.FindOptions(candidate);
            finder.FindSources(candidate);
        }

        return candidates.FindAll(candidate => candidate.Options.Count > 0);
    }

    // What the rules find.
    private List<Draft> Drafts(Layout layout)
    {
        var drafts = new List<Draft>();
        foreach (var sentence in layout.Sentences)
        {
            VerbReader.Read(sentence, layout, _lexicon, drafts);
            Asides.Read(sentence, _lexicon, drafts);
            NounReader.Read(sentence, layout, _lexicon, drafts);
            MarkerReader.Read(sentence, layout, _lexicon, drafts);
            HeadlineReader.Read(sentence, layout, _lexicon, drafts);
        }

        new QuoteJoiner(layout, _lexicon, drafts).Join();
        foreach (var draft in drafts)
        {
            SpanMerge.FitMarks(draft.Content, layout);
            SpanMerge.Normalise(draft.Content, layout.Text);
        }

        drafts.RemoveAll(draft => draft.Content.Count == 0);
        return drafts;
    }

    /// <summary>
    /// Who says what stands at a token, outermost first: the sayings that put it forward and whose cue and source do not hold
    /// it. The saying whose cue the token is itself is left out: 'said' is the reporter's word.
    /// </summary>
    /// <param name="all">The sayings of the report, from <see cref="Read"/>.</param>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="token">Index of the token in it.</param>
    public static IReadOnlyList<Saying> Around(IReadOnlyList<Saying> all, AnalysedReport report, int sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(report);
        var at = report.Sentences[sentence][token].Span;
        List<Saying>? chain = null;
        foreach (var saying in all)
        {
            if (saying.PutsForward && Holds(saying.Content, at) && !(saying.Cue?.Overlaps(at) ?? false) && !(saying.Source?.Overlaps(at) ?? false))
            {
                (chain ??= []).Add(saying);
            }
        }

        if (chain is null)
        {
            return [];
        }

        // The wider content is the outer one; of two of the same width, the earlier cue.
        chain.Sort(static (a, b) => Length(b) != Length(a) ? Length(b).CompareTo(Length(a)) : InTextOrder(a, b));
        return chain;
    }

    private static Saying Finish(Draft draft, Layout layout) => new()
    {
        Sentence = draft.Sentence,
        SourceSentence = draft.SourceSentence,
        SourceHead = draft.SourceHead < 0 ? null : draft.SourceHead,
        Source = draft.Source,
        CueHead = draft.CueHead < 0 ? null : draft.CueHead,
        Cue = draft.Cue,
        Content = [.. draft.Content],
        Manner = MannerOf(draft.Content, layout),
        Stance = draft.Stance,
        PutsForward = draft.PutsForward,
        Rule = draft.Rule,
    };

    private static Manner MannerOf(List<Span> content, Layout layout)
    {
        var (quoted, plain) = (false, false);
        foreach (var span in content)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (layout.QuotationAt(i) is { } quotation)
                {
                    quoted = true;
                    i = Math.Max(i, Math.Min(span.End, PartEnd(quotation, i)) - 1);
                }
                else if (char.IsLetterOrDigit(layout.Text[i]))
                {
                    plain = true;
                }
            }
        }

        return quoted ? plain ? Manner.Mixed : Manner.Direct : Manner.Indirect;
    }

    private static int PartEnd(Quotations.Quotation quotation, int position)
    {
        foreach (var part in quotation.Parts)
        {
            if (part.Contains(position))
            {
                return part.End;
            }
        }

        return position + 1;
    }

    private static bool Holds(IReadOnlyList<Span> content, Span at)
    {
        foreach (var span in content)
        {
            if (span.Contains(at.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static int Length(Saying saying)
    {
        var length = 0;
        foreach (var span in saying.Content)
        {
            length += span.Length;
        }

        return length;
    }

    private static int InTextOrder(Saying a, Saying b)
    {
        var (x, y) = (Place(a), Place(b));
        return x != y ? x.CompareTo(y) : string.CompareOrdinal(a.Rule, b.Rule);
    }

    private static Span Place(Saying saying) => saying.Cue ?? saying.Content[0];
}
