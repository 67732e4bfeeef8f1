using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Actors;

/// <summary>A mention and a day are given: whose country, which sector?</summary>
public sealed class ActorsTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "actors";

    /// <inheritdoc/>
    public string Summary => "country and sector of a mention on a day (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split).Select(ActorRow.Of).OfType<ActorRow>().ToList();
        if (rows.Count == 0)
        {
            throw new EvaluationException(gold.Path, "no row asks for a 'country' or a sector ('sector' or 'code_1')");
        }

        var coded = run.ForEach(rows, row => run.Systems.Actors.Resolve(row.Mention, row.Day));
        var scorer = new ActorScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!scorer.Add(rows[i], coded[i].Country, coded[i].Sector) && errors.Count < run.Errors)
            {
                errors.Add(new ScoredError(
                    rows[i].Id, $"{rows[i].Country?.ToString() ?? "(any)"} {rows[i].Sector?.ToString() ?? "(any)"}",
                    $"{coded[i].Country ?? "none"} {coded[i].Sector ?? "none"}", $"{rows[i].Mention} {rows[i].Day:yyyy-MM-dd}"));
            }
        }

        return new TaskOutcome(
            rows.Count,
            [new("country", scorer.Country.Percent), new("sector", scorer.Sector.Percent), new("both", scorer.Both.Percent)],
            errors);
    }
}
