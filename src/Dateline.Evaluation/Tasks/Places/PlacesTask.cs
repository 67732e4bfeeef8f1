using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Places;

/// <summary>Toponyms: found in the text, and put on the map.</summary>
public sealed class PlacesTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "places";

    /// <inheritdoc/>
    public string Summary => "toponyms and where they are (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split);
        var golds = rows.Select(GoldToponym.Of).ToList();
        var coded = run.ForEach([.. rows.Zip(golds)], pair => Code(pair.First, pair.Second, run));
        var judge = new PlaceJudge(run.Systems.Places.CountryOf);
        var scorer = new PlaceScorer(judge);
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var pairs = scorer.Add(golds[i], coded[i].Found, coded[i].Resolved);
            AddErrors(rows[i], golds[i], coded[i], pairs, judge, errors, run.Errors);
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("recognition_precision", scorer.Recognition.Precision),
                new("recognition_recall", scorer.Recognition.Recall),
                new("recognition_f1", scorer.Recognition.F1),
                new("resolution_gold", scorer.OnGoldSpans.Percent),
                new("resolution_end_to_end", scorer.EndToEnd.Percent),
                new("median_km", scorer.MedianKilometres, MetricUnit.Kilometres),
                new("mean_km", scorer.MeanKilometres, MetricUnit.Kilometres),
                new("resolution_gold_with_id", scorer.OnGoldSpansWithId.Percent),
                new("literal_recognition_f1", scorer.Literal.F1),
            ],
            errors);
    }

    private static (IReadOnlyList<PlaceMention> Found, IReadOnlyList<PlaceMention?> Resolved) Code(
        GoldRow row, IReadOnlyList<GoldToponym> gold, EvaluationRun run)
    {
        var report = run.Systems.Language.Analyse(GoldReport.Of(row.Id, row.NeedText("text"), row.Day("published", "dct", "date")));
        return (run.Systems.Places.Read(report), run.Systems.Places.Resolve(report, [.. gold.Select(toponym => toponym.Span)]));
    }

    private static void AddErrors(
        GoldRow row, IReadOnlyList<GoldToponym> gold, (IReadOnlyList<PlaceMention> Found, IReadOnlyList<PlaceMention?> Resolved) coded,
        int[] pairs, PlaceJudge judge, List<ScoredError> errors, int wanted)
    {
        var text = row.NeedText("text");
        string Around(Span span) => Context.Around(text, span);
        for (var g = 0; g < gold.Count && errors.Count < wanted; g++)
        {
            if (pairs[g] < 0)
            {
                errors.Add(new ScoredError(row.Id, $"toponym '{gold[g].Words}'", null, Around(gold[g].Span)));
            }
            else if (gold[g].HasPoint && !judge.Judge(gold[g], coded.Resolved[g]).Right)
            {
                errors.Add(new ScoredError(
                    row.Id, $"'{gold[g].Words}' {gold[g].Level} {gold[g].Country} {Point(gold[g].Latitude, gold[g].Longitude)}",
                    Show(coded.Resolved[g]), Around(gold[g].Span)));
            }
        }

        for (var c = 0; c < coded.Found.Count && errors.Count < wanted; c++)
        {
            if (!pairs.Contains(c))
            {
                errors.Add(new ScoredError(row.Id, null, Show(coded.Found[c]), Around(coded.Found[c].Span)));
            }
        }
    }

    private static string? Show(PlaceMention? place) => place is null
        ? null
        : $"'{place.Text}' {place.Name ?? "(unresolved)"} {place.Precision} {place.Country} {Point(place.Latitude, place.Longitude)}";

    private static string Point(double? latitude, double? longitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{latitude:0.00},{longitude:0.00}");
}
