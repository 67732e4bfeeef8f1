using Dateline.Coding.Actions.Weighing;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>
/// Source and target are given: which type of act? Rows that the installed model has learned from are judged by
/// cross-validation, asked for or not, and the figures then name the number of folds.
/// </summary>
public sealed class TypesTask : IEvaluationTask
{
    private const int Folds = 5;

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
        var digest = TypeFolds.Digest(rows);
        var folds = run.Folds > 1 ? run.Folds : run.Learn is not null || run.Systems.Types.Model?.LearnedFrom == digest ? Folds : 0;
        var readings = run.ForEach(rows, row =>
            run.Systems.Types.Read(run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.Text, row.Published)), row.Source, row.Target));
        Learn(rows, readings, digest, run.Learn);
        var choices = folds > 0 ? TypeFolds.Judge(rows, readings, folds) : Array.ConvertAll(readings, reading => TypeChoice.Of(reading, run.Systems.Types.Model));
        var coded = Array.ConvertAll(choices, choice => choice?.Type is { } known ? GoldTypes.Code(known, fifteen) : null);
        var (scorer, rules) = (new TypeScorer(), new TypeScorer());
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var right = fifteen && rows[i].Type is ("CONCEDE" or "RETREAT") ? GoldTypes.Yield : rows[i].Type;
            scorer.Add(right, coded[i]);
            rules.Add(right, readings[i]?.Rule is { } rule ? GoldTypes.Code(rule, fifteen) : null);
            if (right != coded[i] && errors.Count < run.Errors)
            {
                errors.Add(new ScoredError(
                    rows[i].Id, $"{right}: {rows[i].Source.Of(rows[i].Text)} → {rows[i].Target.Of(rows[i].Text)}", choices[i]?.Why is { } why ? $"{coded[i]} ({why})" : coded[i], rows[i].Text));
            }
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("macro_f1", scorer.MacroF1),
                new("accuracy", scorer.Accuracy),
                new("macro_f1_rules", rules.MacroF1),
                new("accuracy_rules", rules.Accuracy),
                .. folds > 0 ? [new Metric("folds", folds, MetricUnit.Plain)] : Array.Empty<Metric>(),
                .. scorer.ByType.Select(type => new Metric("f1_" + type.Type.ToLowerInvariant(), type.F1)),
            ],
            errors);
    }

    private static void Learn(List<TypeRow> rows, DyadReading?[] readings, string digest, string? path)
    {
        if (path is not null)
        {
            using var file = new StreamWriter(path);
            TypeTrainer.Train(TypeFolds.Examples(rows, readings, _ => true)).Write(file, digest);
        }
    }
}
