using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Attribution;

/// <summary>Who says what: source, cue and content.</summary>
public sealed class AttributionTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "attribution";

    /// <inheritdoc/>
    public string Summary => "who says what: sources, cues, contents (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split);
        var golds = rows.Select(row => row.NeedList("attributions").Select(item => Read(item, row)).ToList()).ToList();
        if (run.Learn is { } examples)
        {
            AttributionExamples.Write(rows, golds, run, examples);
        }

        var coded = run.ForEach(rows, row => Code(row, run));
        var scorer = new AttributionScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var pairs = scorer.Add(golds[i], coded[i]);
            AddErrors(rows[i], golds[i], coded[i], pairs, errors, run.Errors);
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("f1", scorer.Found.F1),
                new("precision", scorer.Found.Precision),
                new("recall", scorer.Found.Recall),
                new("who_says_what_f1", scorer.WhoSaysWhat.F1),
                new("recall_direct", scorer.Recall("direct")),
                new("recall_mixed", scorer.Recall("mixed")),
                new("recall_indirect", scorer.Recall("indirect")),
                new("source_char_f1", scorer.SourceCharacters.F1),
                new("cue_char_f1", scorer.CueCharacters.F1),
                new("content_char_f1", scorer.ContentCharacters.F1),
            ],
            errors);
    }

    private static List<ScoredAttribution> Code(GoldRow row, EvaluationRun run)
    {
        var text = row.NeedText("text");
        var map = new TextMap(text);
        Span Points(Span span) => new(map.ToCodePoint(span.Start), map.ToCodePoint(span.End));
        var report = GoldReport.Of(row.Id, text, row.Day("published", "publication_date", "date"));
        return
        [
            .. run.Systems.Attributions.Read(run.Systems.Language.Analyse(report)).Select(said => new ScoredAttribution(
                said.Source is { } source ? [Points(source)] : [],
                said.Cue is { } cue ? [Points(cue)] : [],
                [.. said.Content.Select(Points)],
                null)),
        ];
    }

    private static ScoredAttribution Read(JsonElement item, GoldRow row)
    {
        var sources = GoldRow.Field(item, "source_spans") is { } several ? Ranges(several, row) : One(item, "source", row);
        return new ScoredAttribution(
            sources, One(item, "cue", row),
            Ranges(GoldRow.Field(item, "content") ?? throw row.Error("an attribution has no 'content'"), row),
            GoldRow.Text(item, "kind"));
    }

    private static IReadOnlyList<Span> One(JsonElement item, string field, GoldRow row) =>
        GoldRow.Field(item, field) is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() > 0 ? [Range(pair, row)] : [];

    private static IReadOnlyList<Span> Ranges(JsonElement list, GoldRow row) => [.. list.EnumerateArray().Select(pair => Range(pair, row))];

    private static Span Range(JsonElement pair, GoldRow row) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].TryGetInt32(out var start)
        && pair[1].TryGetInt32(out var end) && start <= end
            ? new Span(start, end)
            : throw row.Error("a place is not of the shape [start, end]");

    private static void AddErrors(
        GoldRow row, List<ScoredAttribution> gold, List<ScoredAttribution> coded, int[] pairs, List<ScoredError> errors, int wanted)
    {
        if (errors.Count >= wanted)
        {
            return;
        }

        var text = row.NeedText("text");
        var map = new TextMap(text);
        string Words(IReadOnlyList<Span> spans) =>
            string.Join(" … ", spans.Select(span => map.FromCodePoints(span.Start, span.End).Of(text)));
        string Show(ScoredAttribution one) => $"{Words(one.Source)} | {Words(one.Cue)} | {Words(one.Content)}";
        string Around(ScoredAttribution one) => Context.Around(text, map.FromCodePoints(one.Content[0].Start, one.Content[^1].End));
        for (var g = 0; g < gold.Count && errors.Count < wanted; g++)
        {
            var said = pairs[g] < 0 ? coded.Find(one => one.ContentSet.Shared(gold[g].ContentSet) > 0) : coded[pairs[g]];
            if (pairs[g] < 0 || !gold[g].SameSource(said!))
            {
                errors.Add(new ScoredError(row.Id, $"{gold[g].Kind}: {Show(gold[g])}", said is null ? null : Show(said), Around(gold[g])));
            }
        }

        foreach (var extra in coded.Where((one, c) => !pairs.Contains(c) && !gold.Exists(right => right.ContentSet.Shared(one.ContentSet) > 0)))
        {
            if (errors.Count < wanted)
            {
                errors.Add(new ScoredError(row.Id, null, Show(extra), Around(extra)));
            }
        }
    }
}
