using Dateline.Core.Reports;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Attribution;

namespace Dateline.Evaluation.Tests;

/// <summary>The figures here were worked out by hand and agree with the reference script.</summary>
public sealed class AttributionScorerTests
{
    [Fact]
    public void Sets_of_places_that_touch_and_overlap()
    {
        var left = new CharacterSet([new Span(5, 8), new Span(0, 3), new Span(3, 4), new Span(7, 10)]);
        Assert.Equal(9, left.Count);
        Assert.Equal(3, left.Shared(new CharacterSet([new Span(3, 7), new Span(20, 22)])));
        Assert.Equal(0, left.Shared(new CharacterSet([])));
    }

    [Fact]
    public void Half_of_the_places_shared_is_enough()
    {
        // 10 of 20 places shared: found. 9 of 20: not.
        Assert.Equal([0], new AttributionScorer().Add([Said((0, 0), (0, 20))], [Said((0, 0), (0, 10))]));
        Assert.Equal([-1], new AttributionScorer().Add([Said((0, 0), (0, 20))], [Said((0, 0), (0, 9))]));
    }

    [Fact]
    public void Two_contents_one_source_wrong()
    {
        var scorer = new AttributionScorer();
        scorer.Add(
            [Said((0, 5), (10, 30), "direct"), Said((40, 45), (50, 60), "indirect"), Said((70, 75), (80, 90), "indirect")],
            [Said((0, 3), (10, 28)), Said((30, 35), (50, 60))]);
        Assert.Equal(80, scorer.Found.F1!.Value, 6); // 2 of 2 coded, 2 of 3 gold
        Assert.Equal(40, scorer.WhoSaysWhat.F1!.Value, 6); // 1 of 2, 1 of 3
        Assert.Equal(100, scorer.Recall("direct"));
        Assert.Equal(50, scorer.Recall("indirect"));
        Assert.Null(scorer.Recall("mixed"));
        Assert.Equal(100.0 * 2 * 3 / (8 + 15), scorer.SourceCharacters.F1!.Value, 6);
        Assert.Equal(100.0 * 2 * 28 / (28 + 40), scorer.ContentCharacters.F1!.Value, 6);
    }

    [Fact]
    public void No_source_on_both_sides_is_the_right_source()
    {
        var scorer = new AttributionScorer();
        scorer.Add([Said(null, (0, 10))], [Said(null, (0, 10))]);
        Assert.Equal(100, scorer.WhoSaysWhat.F1);
        scorer.Add([Said(null, (0, 10))], [Said((20, 25), (0, 10))]);
        Assert.Equal(50, scorer.WhoSaysWhat.F1);
    }

    [Fact]
    public void One_coded_content_is_found_once()
    {
        var scorer = new AttributionScorer();
        scorer.Add([Said(null, (0, 10)), Said(null, (0, 10))], [Said(null, (0, 10))]);
        Assert.Equal(66.666666, scorer.Found.F1!.Value, 5);
    }

    [Fact]
    public void The_likest_pair_goes_first() => Assert.Equal(
        [1, 0], new AttributionScorer().Add([Said(null, (0, 10)), Said(null, (0, 15))], [Said(null, (0, 14)), Said(null, (0, 10))]));

    private static ScoredAttribution Said((int, int)? source, (int, int) content, string? kind = null) => new(
        source is var (from, to) && from < to ? [new Span(from, to)] : [], [], [new Span(content.Item1, content.Item2)], kind);
}
