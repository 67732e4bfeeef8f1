using System.Globalization;
using Dateline.Evaluation.Systems;
using Dateline.Evaluation.Tasks.Statuses;

namespace Dateline.Evaluation.Tests;

/// <summary>Status, polarity and speaker of given words, counted by hand.</summary>
public sealed class StatusScorerTests : IDisposable
{
    private const string Text = "Peru, Chile said, freed them.";
    private const string Freed = "\"event\":{\"start\":18,\"end\":23,\"text\":\"freed\"}";

    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Figures_by_hand()
    {
        var gold = Row("a1", "a", "\"occurred\"", "affirmed", "\"Chile\"", "indirect")
            + Row("a2", "a", "[\"offered\",\"planned\"]", "affirmed", "\"Chile\"", "mixed")
            + Row("b1", "b", "\"occurred\"", "negated", "", "none")
            + Row("b2", "b", "\"planned\"", null, "\"Chile\",\"the junta\"", "direct");
        var other = Row("a1", "a", "[\"occurred\",\"possible\"]", "affirmed", "\"the Chile government\"", "indirect")
            + Row("a2", "a", "\"planned\"", "affirmed", "", "none")
            + Row("b1", "b", "\"occurred\"", "affirmed", "\"Chile\"", "indirect")
            + Row("b2", "b", "\"planned\"", "negated", "\"Chile\"", "direct");
        var metrics = Score(gold, other);
        Assert.Equal(100, metrics["status"]); // 'planned' is accepted for a2
        Assert.Equal(200 / 3.0, metrics["polarity"]!.Value, 12); // b2 leaves it open
        Assert.Equal(75, metrics["both"]);
        Assert.Equal(25, metrics["claimants"]); // b2 lacks the junta, b1 should have none
        Assert.Equal(50, metrics["manner"]);
        Assert.Equal(50, metrics["pairs_right"]); // b1 spoils its group
        Assert.Equal(100, metrics["recall_occurred"]);
        Assert.Equal(100, metrics["recall_offered"]);
        Assert.Null(metrics["recall_threatened"]);
        Assert.Equal(0.6, metrics["status_kappa"]!.Value, 12); // of first values: 3 of 4, by chance 6 of 16
    }

    [Fact]
    public void A_file_agrees_with_itself()
    {
        var row = Row("a1", "a", "\"threatened\"", "negated", "\"Chile\"", "direct");
        var metrics = Score(row, row);
        Assert.All(["status", "polarity", "both", "claimants", "manner", "pairs_right", "recall_threatened"], name => Assert.Equal(100, metrics[name]));
    }

    [Theory]
    [InlineData("\"status\":\"done\",\"claimants\":[],\"manner\":\"none\"", "done")]
    [InlineData("\"status\":[],\"claimants\":[],\"manner\":\"none\"", "status")]
    [InlineData("\"status\":\"occurred\",\"claimants\":[],\"manner\":\"shouted\"", "shouted")]
    [InlineData("\"status\":\"occurred\",\"manner\":\"none\"", "claimants")]
    public void What_no_label_can_be_is_an_error(string fields, string named)
    {
        var row = $"{{\"id\":\"r\",\"text\":\"{Text}\",{Freed},{fields}}}";
        Assert.Contains(named, Assert.Throws<EvaluationException>(() => Score(row, row)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_does_not_stand_at_its_place_is_an_error()
    {
        var row = Row("a1", "a", "\"occurred\"", "affirmed", "", "none").Replace("\"end\":23", "\"end\":22", StringComparison.Ordinal);
        Assert.Contains("'freed'", Assert.Throws<EvaluationException>(() => Score(row, row)).Message, StringComparison.Ordinal);
    }

    private Dictionary<string, double?> Score(string gold, string other)
    {
        using var systems = new InstalledSystems("no model is read", Checkout.Data);
        var outcome = new StatusTask().Evaluate(
            _files.Write("gold.jsonl", gold), new EvaluationRun { Systems = systems, Coded = _files.Write("other.jsonl", other) });
        return outcome.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value);
    }

    private static string Row(string id, string group, string status, string? polarity, string claimants, string manner) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"id\":\"{id}\",\"group\":\"{group}\",\"text\":\"{Text}\",{Freed},\"status\":{status},\"polarity\":{(polarity is null ? "null" : $"\"{polarity}\"")},\"claimants\":[{claimants}],\"manner\":\"{manner}\"}}\n");
}
