using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>Nothing is given but the text: who does what to whom?</summary>
public sealed class DyadsTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "dyads";

    /// <inheritdoc/>
    public string Summary => "source, target and type of every act, from the text alone (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split).Select(DyadRow.Of).OfType<DyadRow>().ToList();
        if (!rows.Any(row => row.Types.Count > 0))
        {
            throw new EvaluationException(gold.Path, "no row has a 'gold' item with a 'type' or a CAMEO 'code'; is the file for this task?");
        }

        var fifteen = rows.Any(row => row.Types.Contains(GoldTypes.Yield));
        var byCode = rows.Any(row => row.ByCode);
        var coded = run.ForEach(rows, row =>
        {
            var report = run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.Text, row.Published));
            var code = run.Systems.Coder.Code(report);
            return (Dyads: CodedDyads.Of(code, run.Systems.Folding, byCode, fifteen), Types: CodedDyads.Types(code, run.Systems.Folding, fifteen));
        });
        var scorer = new DyadScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var right = scorer.Add(rows[i].Dyads, coded[i].Dyads);
            scorer.AddTypes(rows[i].Types, coded[i].Types);
            for (var g = 0; g < right.Length && errors.Count < run.Errors; g++)
            {
                if (right[g] < 0)
                {
                    var said = coded[i].Dyads.Count > 0 ? string.Join("; ", coded[i].Dyads) : null;
                    errors.Add(new ScoredError(rows[i].Id, rows[i].Dyads[g].ToString(), said, rows[i].Text));
                }
            }
        }

        var ends = rows.Any(row => row.Dyads.Count > 0);
        double? IfEnds(double? value) => ends ? value : null;
        return new TaskOutcome(
            rows.Count,
            [
                new("precision", IfEnds(scorer.Typed.Precision)),
                new("recall", IfEnds(scorer.Typed.Recall)),
                new("f1", IfEnds(scorer.Typed.F1)),
                new("f1_untyped", IfEnds(scorer.Untyped.F1)),
                new("f1_exact", byCode ? scorer.Exact.F1 : null),
                new("f1_country", byCode ? scorer.ByCountry.F1 : null),
                new("type_found", scorer.TypeFound.Percent),
            ],
            errors);
    }
}
