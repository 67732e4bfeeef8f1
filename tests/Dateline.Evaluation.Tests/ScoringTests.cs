using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tests;

public sealed class ScoringTests
{
    [Fact]
    public void F1_of_two_right_of_four_coded_and_five_gold()
    {
        var score = new FScore(Right: 2, Coded: 4, Gold: 5);
        Assert.Equal(50, score.Precision, 6);
        Assert.Equal(40, score.Recall, 6);
        Assert.Equal(44.444444, score.F1!.Value, 5);
    }

    [Fact]
    public void No_figure_without_gold_and_coded() => Assert.Null(default(FScore).F1);

    [Fact]
    public void Nothing_coded_is_nothing_found() => Assert.Equal(0, new FScore(0, 0, 3).F1);

    [Fact]
    public void Largest_matching_moves_an_earlier_pair_aside()
    {
        // Gold 0 fits coded 0 and 1, gold 1 only coded 0.
        var of = Matching.Largest(2, 2, (g, c) => g == 0 || c == 0);
        Assert.Equal([1, 0], of);
    }

    [Fact]
    public void Greedy_matching_takes_the_heaviest_pair_first()
    {
        double[,] weights = { { 1, 3 }, { 0, 5 } };
        Assert.Equal([0, 1], Matching.Greedy(2, 2, (g, c) => weights[g, c]));
    }

    [Fact]
    public void Types_by_hand()
    {
        // gold A A B, coded A B B: A has P 1, R 1/2, F1 2/3; B has P 1/2, R 1, F1 2/3.
        var scorer = new Tasks.Types.TypeScorer();
        scorer.Add("A", "A");
        scorer.Add("A", "B");
        scorer.Add("B", "B");
        Assert.Equal(66.666666, scorer.MacroF1!.Value, 5);
        Assert.Equal(66.666666, scorer.Accuracy!.Value, 5);
    }

    [Fact]
    public void A_type_only_coded_costs_its_row_but_is_no_type_of_the_mean()
    {
        var scorer = new Tasks.Types.TypeScorer();
        scorer.Add("A", "A");
        scorer.Add("A", "C");
        scorer.Add("A", null);
        Assert.Equal(50, scorer.MacroF1!.Value, 6);
        Assert.Equal(33.333333, scorer.Accuracy!.Value, 5);
    }

    [Theory]
    [InlineData("042", "Consult")]
    [InlineData("0841", "Retreat")]
    [InlineData("081", "Concede")]
    [InlineData("1124", "Accuse")]
    [InlineData("203", "Assault")]
    [InlineData("010", null)]
    [InlineData("023", null)]
    public void Cameo_codes_by_their_roots(string code, string? type) => Assert.Equal(type, CameoTypes.Of(code)?.ToString());

    [Theory]
    [InlineData("DISAPPROVE", "ACCUSE")]
    [InlineData("DEMAND", "REQUEST")]
    [InlineData("FIGHT", "ASSAULT")]
    [InlineData("YIELD", "YIELD")]
    [InlineData("AID", "AID")]
    [InlineData("DANCE", null)]
    public void Names_of_older_drafts(string label, string? code) => Assert.Equal(code, GoldTypes.Normal(label));
}
