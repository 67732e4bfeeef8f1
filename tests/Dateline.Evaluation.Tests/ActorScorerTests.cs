using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Actors;

namespace Dateline.Evaluation.Tests;

public sealed class ActorScorerTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("{\"country\":\"NOR\",\"code_1\":\"GOV\"}", "NOR", "GOV", true)]
    [InlineData("{\"country\":\"NOR\",\"code_1\":\"GOV\"}", "NOR", "MIL", false)]
    [InlineData("{\"cc\":\"NOR\"}", "NOR", "MIL", true)]
    [InlineData("{\"country\":\"\"}", null, null, true)]
    [InlineData("{\"country\":\"\"}", "NOR", null, false)]
    [InlineData("{\"code_1\":\"UNK\"}", null, null, true)]
    [InlineData("{\"code_1\":\"HLH\"}", "UNO", "MED", true)]
    [InlineData("{\"code\":null}", null, null, true)]
    [InlineData("{\"code\":null}", "NOR", null, false)]
    [InlineData("{\"country\":[[\"!=\",\"GBR\"]]}", "USA", null, true)]
    [InlineData("{\"country\":[[\"!=\",\"GBR\"]]}", "GBR", null, false)]
    [InlineData("{\"country\":[\"GBR\",\"IRL\"]}", "IRL", null, true)]
    [InlineData("{\"code_1\":[[\"in\",[\"PTY\",\"REB\"]]]}", null, "REB", true)]
    [InlineData("{\"code_1\":[[\"==\",\"MIL\"],[\"==\",\"SPY\"]]}", null, "SPY", true)]
    [InlineData("{\"code_1\":[[\"==\",\"MIL\"],[\"==\",\"SPY\"]]}", null, "GOV", false)]
    public void What_is_asked(string expect, string? country, string? sector, bool right)
    {
        var row = ActorRow.Of(GoldRow.Read(_files.Write("a.jsonl", $"{{\"mention\":\"m\",\"expect\":{expect}}}"))[0]);
        Assert.Equal(right, new ActorScorer().Add(row!, country, sector));
    }

    [Fact]
    public void Rows_that_ask_neither_are_left_out() =>
        Assert.Null(ActorRow.Of(GoldRow.Read(_files.Write("a.jsonl", "{\"mention\":\"m\",\"expect\":{\"title\":\"M\"}}"))[0]));

    [Fact]
    public void Both_counts_only_rows_that_ask_both()
    {
        var scorer = new ActorScorer();
        var norway = new ActorExpectation(["NOR"], []);
        var army = new ActorExpectation(["MIL"], []);
        scorer.Add(new ActorRow("1", "m", null, norway, army), "NOR", "MIL");
        scorer.Add(new ActorRow("2", "m", null, norway, army), "NOR", null);
        scorer.Add(new ActorRow("3", "m", null, norway, null), "SWE", null);
        Assert.Equal(66.666666, scorer.Country.Percent!.Value, 5);
        Assert.Equal(50, scorer.Sector.Percent);
        Assert.Equal(50, scorer.Both.Percent);
    }
}
