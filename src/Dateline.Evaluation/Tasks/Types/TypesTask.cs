using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>Source and target are given: which type of act?</summary>
public sealed class TypesTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "types";

    /// <inheritdoc/>
    public string Summary => "the type of act between a given source and target (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split).SelectMany(TypeRow.Of).ToList();
        if (rows.Count == 0)
        {
            throw new EvaluationException(gold.Path, "no row gives a 'type' with 'source' and 'target' words of its text");
        }

        var fifteen = rows.Any(row => row.Type == GoldTypes.Yield);
        var coded = run.ForEach(rows, row =>
        {
            var report = run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.Text, row.Published));
            return run.Systems.Types.TypeFor(report, row.Source, row.Target) is { } type ? GoldTypes.Code(type, fifteen) : null;
        });
        var scorer = new TypeScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var right = fifteen && rows[i].Type is ("CONCEDE" or "RETREAT") ? GoldTypes.Yield : rows[i].Type;
            scorer.Add(right, coded[i]);
            if (right != coded[i] && errors.Count < run.Errors)
            {
                errors.Add(new ScoredError(
                    rows[i].Id, $"{right}: {rows[i].Source.Of(rows[i].Text)} → {rows[i].Target.Of(rows[i].Text)}", coded[i], rows[i].Text));
            }
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("macro_f1", scorer.MacroF1),
                new("accuracy", scorer.Accuracy),
                .. scorer.ByType.Select(type => new Metric("f1_" + type.Type.ToLowerInvariant(), type.F1)),
            ],
            errors);
    }
}
