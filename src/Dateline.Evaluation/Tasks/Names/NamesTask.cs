using Dateline.Core.Language;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Names;

/// <summary>Names on given words: exact spans, typed and untyped.</summary>
public sealed class NamesTask : IEvaluationTask
{
    private const int SentencesAtOnce = 64;

    private static readonly NameKind[] Scored =
        [NameKind.Person, NameKind.Organization, NameKind.Place, NameKind.Nationality];

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public string Summary => "names of persons, organizations, places, nationalities (two-column CoNLL)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var sentences = TaggedSentence.Read(gold);
        var kinds = sentences.SelectMany(sentence => sentence.Spans)
            .Select(span => NameLabels.KindOf(span.Label)).OfType<NameKind>().ToHashSet();
        var scorer = new NameScorer(kinds);
        var errors = new List<ScoredError>();
        var chunks = sentences.Chunk(SentencesAtOnce).ToList();
        var found = run.ForEach(chunks, chunk => Find(chunk, run)).SelectMany(chunk => chunk).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var right = sentences[i].Spans.Select(span => new NameSpan(span.First, span.Last, NameLabels.KindOf(span.Label))).ToList();
            scorer.Add(right, found[i]);
            AddErrors(sentences[i], i, right, found[i], errors, run.Errors);
        }

        double? F1(NameKind kind) => kinds.Contains(kind) ? scorer.Of(kind).F1 : null;
        return new TaskOutcome(
            sentences.Count,
            [
                new("f1", scorer.Typed.F1),
                new("f1_untyped", scorer.Untyped.F1),
                new("f1_person", F1(NameKind.Person)),
                new("f1_organization", F1(NameKind.Organization)),
                new("f1_place", F1(NameKind.Place)),
                new("f1_nationality", F1(NameKind.Nationality)),
                new("precision", scorer.Typed.Precision),
                new("recall", scorer.Typed.Recall),
            ],
            errors);
    }

    private static List<NameSpan>[] Find(TaggedSentence[] sentences, EvaluationRun run)
    {
        var (_, names) = run.Systems.Language.AnalyseTokens([.. sentences.Select(sentence => sentence.Forms)]);
        var found = sentences.Select(_ => new List<NameSpan>()).ToArray();
        foreach (var name in names)
        {
            found[name.Sentence].Add(new NameSpan(name.First, name.Last, Scored.Contains(name.Kind) ? name.Kind : null));
        }

        return found;
    }

    private static void AddErrors(
        TaggedSentence sentence, int index, List<NameSpan> gold, List<NameSpan> coded, List<ScoredError> errors, int wanted)
    {
        string Show(NameSpan name) =>
            $"{name.Kind?.ToString() ?? "unscored"} '{string.Join(' ', sentence.Forms.Take(name.First..(name.Last + 1)))}'";
        foreach (var name in gold.Except(coded).Where(name => name.Kind is not null))
        {
            if (errors.Count < wanted)
            {
                var other = coded.Where(said => said.First <= name.Last && name.First <= said.Last).Select(Show);
                var said = string.Join(", ", other);
                errors.Add(new ScoredError($"sentence {index}", Show(name), said.Length > 0 ? said : null, string.Join(' ', sentence.Forms)));
            }
        }

        foreach (var name in coded.Where(name => !gold.Any(right => right.First <= name.Last && name.First <= right.Last)))
        {
            if (errors.Count < wanted)
            {
                errors.Add(new ScoredError($"sentence {index}", null, Show(name), string.Join(' ', sentence.Forms)));
            }
        }
    }
}
