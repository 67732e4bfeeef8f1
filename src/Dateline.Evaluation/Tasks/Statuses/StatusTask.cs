using Dateline.Core.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Factuality;

namespace Dateline.Evaluation.Tasks.Statuses;

/// <summary>For given event words: in which state are they told, and by whom?</summary>
public sealed class StatusTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "status";

    /// <inheritdoc/>
    public string Summary => "status, polarity and speaker of given event words (JSON Lines)";

    /// <inheritdoc/>
    public bool ScoresFiles => true;

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split);
        var golds = rows.Select(GoldWord.Of).ToList();
        var other = run.Coded is { } file ? OtherFile.Read(file) : null;
        IReadOnlyList<ToldWord> told = other is null
            ? run.ForEach([.. rows.Zip(golds)], pair => Read(pair.First, pair.Second, run))
            : [.. rows.Zip(golds, (row, word) => Label(other.RowOf(row), word))];
        var scorer = new StatusScorer();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var right = scorer.Add(golds[i], told[i]);
            if (right.Contains(false) && errors.Count < run.Errors)
            {
                var wrong = StatusScorer.Fields.Where((_, f) => right[f] == false);
                var text = rows[i].NeedText("text");
                errors.Add(new ScoredError(
                    $"{rows[i].Id} wrong: {string.Join(", ", wrong)}", $"'{golds[i].Span.Of(text)}' {Show(golds[i])}", Show(told[i]), text));
            }
        }

        return new TaskOutcome(
            rows.Count,
            [
                .. scorer.Shares.Select(field => new Metric(field.Field, field.Share.Percent)),
                new("both", scorer.Both.Percent),
                new("pairs_right", scorer.Groups.Percent),
                new("status_kappa", scorer.Kappa, MetricUnit.Plain),
                .. scorer.Recall.Select(one => new Metric("recall_" + one.Status, one.Share.Percent)),
            ],
            errors);
    }

    private static ToldWord Read(GoldRow row, GoldWord word, EvaluationRun run)
    {
        var text = row.NeedText("text");
        var report = GoldReport.Of(row.Id, text, row.Day("published", "date"), word.IsHeadline ? text : null);
        var analysed = run.Systems.Language.Analyse(word.IsHeadline ? report : report with { Headline = null, HeadlineSpan = null });
        return FactualityTask.TokenAt(analysed, word.Span) is { } at
            ? ToldWord.Of(run.Systems.Coder.ReadWord(analysed, at.Sentence, at.Token))
            : throw row.Error("there is no word at the event's place");
    }

    private static ToldWord Label(GoldRow row, GoldWord gold)
    {
        var label = GoldWord.Of(row);
        return label.Span == gold.Span ? ToldWord.Of(label) : throw row.Error("the event is another word than in the gold file");
    }

    private static string Show(GoldWord gold) =>
        $"{string.Join('|', gold.Statuses)} {gold.Polarity ?? "?"} said by [{string.Join(", ", gold.Claimants)}] {gold.Manner}";

    private static string Show(ToldWord told) =>
        $"{told.Status} {told.Polarity} said by [{string.Join(", ", told.Attribution.Select(Show))}] {told.Manner} by {told.Rule}";

    private static string Show(AttributionLink link) => link.Claimant is { } who
        ? who.Name is { } name && name != who.Text ? $"{who.Text} = {name}" : who.Text
        : "?";
}
