using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>Expressions of time: found, and what they mean.</summary>
public sealed class TimesTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public string Summary => "expressions of time and their values (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split).Select(TimeRow.Of).OfType<TimeRow>().ToList();
        if (rows.Count == 0)
        {
            throw new EvaluationException(gold.Path, "no row gives days, ranges of days, durations or sets");
        }

        var coded = run.ForEach(rows, row => Code(row, run));
        var scorer = new TimeScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var pairs = scorer.Add(rows[i].Times, coded[i]);
            AddErrors(rows[i], coded[i], pairs, errors, run.Errors);
        }

        var kinds = scorer.ByKind.ToList();
        return new TaskOutcome(
            rows.Count,
            [
                new("relaxed_f1", scorer.Relaxed.F1),
                new("strict_f1", scorer.Strict.F1),
                new("value_f1", scorer.Value.F1),
                new("relaxed_precision", scorer.Relaxed.Precision),
                new("relaxed_recall", scorer.Relaxed.Recall),
                .. kinds.Select(kind => new Metric("value_recall_" + kind.Kind.ToLowerInvariant(), kind.Share.Percent)),
            ],
            errors);
    }

    private static List<TimeMention> Code(TimeRow row, EvaluationRun run)
    {
        var report = run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.Text, row.Published));
        return [.. run.Systems.Times.Read(report).Where(time => time.Span.Start < row.Until)];
    }

    private static void AddErrors(TimeRow row, List<TimeMention> coded, int[] pairs, List<ScoredError> errors, int wanted)
    {
        string Around(Span span) => Context.Around(row.Text, span);
        for (var g = 0; g < row.Times.Count && errors.Count < wanted; g++)
        {
            var (gold, said) = (row.Times[g], pairs[g] < 0 ? null : coded[pairs[g]]);
            if (said is null || gold.Meaning?.Fits(said) == false)
            {
                errors.Add(new ScoredError(
                    $"{row.Id} {row.Published:yyyy-MM-dd}", $"'{gold.Text}' {gold.Kind} {gold.Meaning}", said is null ? null : Show(said), Around(gold.Span)));
            }
        }

        for (var c = 0; c < coded.Count && errors.Count < wanted; c++)
        {
            if (!pairs.Contains(c))
            {
                errors.Add(new ScoredError($"{row.Id} {row.Published:yyyy-MM-dd}", null, Show(coded[c]), Around(coded[c].Span)));
            }
        }
    }

    private static string Show(TimeMention time) =>
        FormattableString.Invariant($"'{time.Text}' {time.Kind} {time.Value} {time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}");
}
