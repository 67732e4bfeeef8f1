using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Systems;
using Dateline.Evaluation.Tasks.Claims;

namespace Dateline.Evaluation.Tests;

/// <summary>A file in the shape of a gold file is scored instead of the coder.</summary>
public sealed class CodedClaimsTests : IDisposable
{
    private const string Text = "France and Spain met in Lyon, and Spain freed 12 men.";
    private const string Met = "\"trigger\":{\"start\":17,\"end\":20}";
    private const string Freed = "\"trigger\":{\"start\":40,\"end\":45}";

    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Agreement_by_hand()
    {
        // Both find two claims; the second finds one more. The types agree once in two, as chance would have it: kappa of
        // {CONSULT, RETREAT} beside {CONSULT, CONCEDE} is (1/2 - 1/4) / (1 - 1/4).
        var gold = Row("r", Text,
            $"{{{Met},\"type\":\"CONSULT\",\"actors\":[\"FRA\",\"ESP\"],\"status\":\"occurred\",\"place\":\"Lyon\",\"date\":\"2006-03\"}}",
            $"{{{Freed},\"type\":\"RETREAT\",\"mode\":\"release\",\"status\":[\"occurred\",\"planned\"],\"quantities\":[12],\"claimants\":[]}}");
        var coded = Row("r", Text,
            "{\"trigger\":{\"start\":0,\"end\":6},\"type\":\"AID\"}",
            $"{{{Met},\"type\":[\"CONSULT\",\"AGREE\"],\"actors\":[\"ESP\",\"FRA\"],\"status\":\"occurred\",\"place\":\"France\",\"date\":\"2006-03-04\"}}",
            $"{{{Freed},\"type\":[\"CONCEDE\",\"RETREAT\"],\"status\":[\"planned\",\"occurred\"],\"quantities\":[13],\"claimants\":[\"Spain\"]}}");
        var metrics = Score(gold, coded);
        Assert.Equal(80, metrics["f1"]);
        Assert.Equal(50, metrics["type"]); // the first of a list counts as coded
        Assert.Null(metrics["mode"]); // left out by the second
        Assert.Equal(100, metrics["actors"]);
        Assert.Null(metrics["recipients"]);
        Assert.Equal(100, metrics["status"]); // the gold accepts 'planned' too
        Assert.Equal(0, metrics["place"]); // a country does not lie in a town
        Assert.Equal(100, metrics["date"]);
        Assert.Equal(0, metrics["quantities"]);
        Assert.Equal(0, metrics["claimants"]);
        Assert.Equal(0, metrics["whole"]);
        Assert.Equal(1 / 3.0, metrics["type_kappa"]!.Value, 12);
        Assert.Equal(0, metrics["status_kappa"]); // occurred and occurred, occurred and planned
    }

    [Fact]
    public void A_file_agrees_with_itself()
    {
        var row = Row("r", Text, $"{{{Met},\"type\":\"CONSULT\",\"mode\":null,\"recipients\":[],\"place\":null,\"date\":null,\"claimants\":[\"the king\"],\"polarity\":\"negated\"}}");
        var metrics = Score(row, row);
        Assert.All(["f1", "type", "mode", "recipients", "place", "date", "claimants", "polarity", "whole"], name => Assert.Equal(100, metrics[name]));
        Assert.Null(metrics["status_kappa"]);
    }

    [Fact]
    public void A_claim_takes_what_the_row_gives()
    {
        var row = GoldRow.Read(_files.Write("a.jsonl", Row("r", Text,
            $"{{{Freed},\"type\":\"RETREAT\",\"mode\":[\"release\",\"withdraw\"],\"actors\":[\"ESP\"],\"status\":\"ongoing\",\"polarity\":\"negated\",\"date\":\"2004-02\",\"place\":{{\"name\":\"Lyon\",\"geonames\":2996944}},\"quantities\":[12]}}")))[0];
        var claim = CodedClaims.AsCoded(GoldClaim.Of(row)[0], row, _ => []);
        Assert.Equal((EventType.Retreat, "release", Status.Ongoing, Polarity.Negated), (claim.Type, claim.Mode, claim.Status, claim.Polarity));
        Assert.Equal("freed", claim.Predicate.Text);
        Assert.Equal("ESP", Assert.Single(claim.Actors).Country);
        Assert.Equal((new DateOnly(2004, 2, 1), new DateOnly(2004, 2, 29), TimePrecision.Month), (claim.When!.From, claim.When.To, claim.When.Precision));
        Assert.Equal(("Lyon", 2996944L), (claim.Where!.Place.Text, claim.Where.Place.GeoNames));
        Assert.Equal(12, Assert.Single(claim.Quantities).Value);
    }

    [Fact]
    public void Another_text_is_an_error_that_names_the_report() =>
        Assert.Contains("'r7'", Fails(Row("r7", Text), Row("r7", Text + " ")), StringComparison.Ordinal);

    [Fact]
    public void A_report_that_is_missing_is_an_error_that_names_it() =>
        Assert.Contains("'r7'", Fails(Row("r7", Text), Row("r8", Text)), StringComparison.Ordinal);

    [Fact]
    public void A_report_that_stands_there_twice_is_an_error() =>
        Assert.Contains("twice", Fails(Row("r", Text), Row("r", Text) + "\n" + Row("r", Text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"type\":\"YIELD\"", "YIELD")]
    [InlineData("\"type\":[]", "without a type")]
    [InlineData("\"type\":\"AID\",\"status\":\"done\"", "done")]
    [InlineData("\"type\":\"AID\",\"status\":\"1\"", "'1'")]
    [InlineData("\"type\":\"AID\",\"polarity\":null", "polarity")]
    [InlineData("\"type\":\"AID\",\"date\":\"2004-02-30\"", "2004-02-30")]
    public void What_no_claim_can_hold_is_an_error(string fields, string named) =>
        Assert.Contains(named, Fails(Row("r", Text), Row("r", Text, $"{{{Met},{fields}}}")), StringComparison.Ordinal);

    [Fact]
    public void The_tasks_of_status_and_claims_score_files() =>
        Assert.Equal(["status", "claims"], EvaluationTasks.All.Where(task => task.ScoresFiles).Select(task => task.Name));

    private Dictionary<string, double?> Score(string gold, string coded)
    {
        using var systems = new InstalledSystems("no model is read", Checkout.Data);
        var outcome = new ClaimsTask().Evaluate(
            _files.Write("gold.jsonl", gold), new EvaluationRun { Systems = systems, Coded = _files.Write("coded.jsonl", coded) });
        return outcome.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value);
    }

    private string Fails(string gold, string coded) => Assert.Throws<EvaluationException>(() => Score(gold, coded)).Message;

    private static string Row(string id, string text, params string[] claims) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{id}\",\"text\":\"{text}\",\"claims\":[{string.Join(',', claims)}]}}");
}
