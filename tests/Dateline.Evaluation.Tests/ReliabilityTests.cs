using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tests;

public sealed class ReliabilityTests
{
    [Fact]
    public void By_hand()
    {
        // Bin 0.3: certainty 0.3 and 0.38, readers 0.5 and 0.5, so 0.16 apart; bin 0.9, with 1 in it: 0.98 against 0.9.
        var scores = new Reliability("all");
        scores.Add(0.3, 0.5);
        scores.Add(0.38, 0.5);
        scores.Add(0.96, 1);
        scores.Add(1, 0.8);
        Assert.Equal(0.12, scores.Error!.Value, 9);
        Assert.Equal([(0.3, 2), (0.9, 2)], scores.Bins.Select(bin => (bin.From, bin.Events)));
        Assert.Equal(0.98, scores.Bins.Last().Certainty, 9);
    }

    [Fact]
    public void Nothing_counted_is_no_error_of_nothing() => Assert.Null(new Reliability("all").Error);
}
