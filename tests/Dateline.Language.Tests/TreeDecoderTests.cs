using Dateline.Language.Trees;

namespace Dateline.Language.Tests;

/// <summary>The best tree with one root, against every tree there is.</summary>
public sealed class TreeDecoderTests
{
    [Fact]
    public void A_greedy_tree_is_kept()
    {
        // Two tokens: the first is the root, the second hangs on it. Columns: root, token 0, token 1.
        float[] scores = [5, 0, 1, 0, 5, 0];
        Assert.Equal([-1, 0], TreeDecoder.Decode(scores, 3, 2));
    }

    [Fact]
    public void A_cycle_is_broken_where_it_costs_least()
    {
        // Both tokens like each other best; the second loses less by going to the root.
        float[] scores = [1, 0, 9, 4, 8, 0];
        Assert.Equal([1, -1], TreeDecoder.Decode(scores, 3, 2));
    }

    [Fact]
    public void There_is_one_root()
    {
        float[] scores = [9, 0, 1, 9, 2, 0];
        Assert.Equal([-1, 0], TreeDecoder.Decode(scores, 3, 2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void It_finds_the_best_of_all_trees(int count)
    {
        // A small generator of our own: the same numbers on every run.
        var state = 12345u;
        float Next() => (state = (state * 1664525u) + 1013904223u) >> 16 & 0xFF;
        for (var round = 0; round < 300; round++)
        {
            var scores = new float[count * (count + 1)];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = Next();
            }

            var heads = TreeDecoder.Decode(scores, count + 1, count);
            Assert.True(IsTree(heads));
            Assert.Equal(BestScore(scores, count), Score(scores, heads));
        }
    }

    private static float Score(float[] scores, int[] heads) => heads.Select((h, d) => scores[(d * (heads.Length + 1)) + h + 1]).Sum();

    private static float BestScore(float[] scores, int count)
    {
        var best = float.NegativeInfinity;
        var heads = new int[count];
        var total = (int)Math.Pow(count + 1, count);
        for (var code = 0; code < total; code++)
        {
            for (int i = 0, rest = code; i < count; i++, rest /= count + 1)
            {
                heads[i] = (rest % (count + 1)) - 1;
            }

            if (IsTree(heads))
            {
                best = Math.Max(best, Score(scores, heads));
            }
        }

        return best;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1)
        {
            return false;
        }

        for (var i = 0; i < heads.Length; i++)
        {
            var (node, steps) = (i, 0);
            while (node >= 0 && steps++ <= heads.Length)
            {
                node = heads[node];
            }

            if (node >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
