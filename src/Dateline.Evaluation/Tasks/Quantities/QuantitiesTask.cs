using Dateline.Core.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Quantities;

/// <summary>Numbers: their value, and value with unit.</summary>
public sealed class QuantitiesTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "quantities";

    /// <inheritdoc/>
    public string Summary => "numbers, their values and units (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split).Select(QuantityRow.Of).ToList();
        var coded = run.ForEach(rows, row => Code(row, run));
        var scorer = new QuantityScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var pairs = scorer.Add(rows[i].Numbers, coded[i]);
            AddErrors(rows[i], coded[i], pairs, errors, run.Errors);
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("value_f1", scorer.Value.F1),
                new("value_unit_f1", scorer.ValueUnit.F1),
                new("found_f1", scorer.Found.F1),
                new("value_precision", scorer.Value.Precision),
                new("value_recall", scorer.Value.Recall),
            ],
            errors);
    }

    private static List<Quantity> Code(QuantityRow row, EvaluationRun run)
    {
        var report = run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.Text, row.Published));
        return [.. run.Systems.Quantities.Read(report).Where(quantity => row.Scores(quantity.Span))];
    }

    private static void AddErrors(QuantityRow row, List<Quantity> coded, int[] pairs, List<ScoredError> errors, int wanted)
    {
        for (var g = 0; g < row.Numbers.Count && errors.Count < wanted; g++)
        {
            var (gold, said) = (row.Numbers[g], pairs[g] < 0 ? null : coded[pairs[g]]);
            if (said is null || !gold.SameValue(said) || !gold.SameUnit(said))
            {
                errors.Add(new ScoredError(row.Id, gold.ToString(), said is null ? null : Show(said), Context.Around(row.Text, gold.Span)));
            }
        }

        for (var c = 0; c < coded.Count && errors.Count < wanted; c++)
        {
            if (!pairs.Contains(c))
            {
                errors.Add(new ScoredError(row.Id, null, Show(coded[c]), Context.Around(row.Text, coded[c].Span)));
            }
        }
    }

    private static string Show(Quantity quantity) =>
        FormattableString.Invariant($"'{quantity.Text}' {quantity.Value} [{quantity.Low},{quantity.High}] {quantity.Unit ?? "no unit"}");
}
