using Dateline.Core.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>Whole claims: found, and right in every field.</summary>
public sealed class ClaimsTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public string Summary => "whole claims, field by field (JSON Lines)";

    /// <inheritdoc/>
    public bool ScoresFiles => true;

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split);
        var golds = rows.Select(GoldClaim.Of).ToList();
        var labels = run.Coded is { } file ? Labels(rows, CodedClaims.Read(file)) : null;
        var coded = labels is null
            ? run.ForEach(rows, row => run.Systems.Coder.Code(run.Systems.Language.Analyse(
                GoldReport.Of(row.Id, row.NeedText("text"), row.Day("published", "date"), row.Text("headline")))).Claims)
            : [.. labels.Select(report => (IReadOnlyList<Claim>)[.. report.Claims.Select(label => CodedClaims.AsCoded(label, report.Row, run.Systems.Places.Named))])];
        var scorer = new ClaimScorer(new ClaimJudge(run.Systems.Places.Named));
        var agreement = new LabelAgreement();
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            var judged = scorer.Add(golds[i], coded[i], labels?[i].Claims);
            for (var g = 0; labels is not null && g < golds[i].Count; g++)
            {
                if (judged[g].Coded is var c and >= 0)
                {
                    agreement.Add(golds[i][g], labels[i].Claims[c]);
                }
            }

            for (var g = 0; g < golds[i].Count && errors.Count < run.Errors; g++)
            {
                AddError(rows[i], golds[i][g], judged[g], coded[i], errors);
            }
        }

        return new TaskOutcome(
            rows.Count,
            [
                new("precision", scorer.Found.Precision),
                new("recall", scorer.Found.Recall),
                new("f1", scorer.Found.F1),
                .. scorer.Fields.Select(field => new Metric(field.Field, field.Share.Percent)),
                new("whole", scorer.Whole.Percent),
                .. labels is null ? Array.Empty<Metric>() :
                [
                    new("type_kappa", agreement.Type, MetricUnit.Plain),
                    new("status_kappa", agreement.Status, MetricUnit.Plain),
                ],
            ],
            errors);
    }

    private static List<(GoldRow Row, IReadOnlyList<GoldClaim> Claims)> Labels(IReadOnlyList<GoldRow> rows, CodedClaims coded) =>
        [.. rows.Select(coded.RowOf).Select(row => (row, GoldClaim.Of(row)))];

    private static void AddError(
        GoldRow row, GoldClaim gold, (int Coded, IReadOnlyList<bool?>? Right) judged, IReadOnlyList<Claim> coded, List<ScoredError> errors)
    {
        var context = Context.Around(row.NeedText("text"), gold.Trigger);
        if (judged.Right is null)
        {
            errors.Add(new ScoredError(row.Id, Show(gold), null, context));
            return;
        }

        var wrong = ClaimJudge.Fields.Where((_, f) => judged.Right[f] == false).ToList();
        if (wrong.Count > 0)
        {
            errors.Add(new ScoredError($"{row.Id} wrong: {string.Join(", ", wrong)}", Show(gold), Show(coded[judged.Coded]), context));
        }
    }

    private static string Show(GoldClaim gold) =>
        $"'{gold.Words}' {string.Join('|', gold.Types)} {Show(gold.Modes, '|')} [{Show(gold.Actors)}] → [{Show(gold.Recipients)}] "
        + $"{Show(gold.Statuses, '|')} {Show(gold.Polarities, '|')} said by [{Show(gold.Claimants)}] at {gold.Place ?? "?"} on {gold.Date ?? "?"} "
        + $"numbers [{(gold.Quantities is null ? "?" : string.Join(',', gold.Quantities))}]";

    private static string Show(Claim claim) =>
        $"'{claim.Predicate.Text}' {GoldTypes.Code(claim.Type)} {claim.Mode} [{Show(claim.Actors)}] → [{Show(claim.Recipients)}] "
        + $"{claim.Status} {claim.Polarity} said by [{string.Join(", ", claim.Attribution.Select(link => link.Claimant?.Text ?? "?"))}] "
        + FormattableString.Invariant($"at {claim.Where?.Place.Name} on {claim.When?.From:yyyy-MM-dd} ")
        + $"numbers [{string.Join(',', claim.Quantities.Select(quantity => quantity.Text))}] by {claim.Rule}";

    private static string Show(IReadOnlyList<Participant> participants) =>
        string.Join(", ", participants.Select(participant => $"{participant.Country ?? "?"} '{participant.Text}'"));

    private static string Show(IReadOnlyList<string>? values, char between = ',') => values is null ? "?" : string.Join(between, values);
}
