using System.Numerics.Tensors;

namespace Dateline.Language.Trees;

/// <summary>
/// The best tree of a matrix of arc scores: greedy where that is already a tree with one root, else the maximum
/// spanning arborescence (Chu and Liu 1965, Edmonds 1967) with exactly one root. Ties go to the lower index.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>
    /// Heads of the <paramref name="count"/> tokens, -1 for the root. <paramref name="scores"/> holds a row of <paramref name="stride"/> entries for each
    /// dependant: entry 0 the root, entry h+1 the token h; only the first count+1 entries are read.
    /// </summary>
    public static int[] Decode(ReadOnlySpan<float> scores, int stride, int count)
    {
        // Node 0 is the root, node i+1 the token i.
        var heads = Greedy(scores, stride, count);
        if (Roots(heads) != 1 || Edmonds.FindCycle(heads) is not null)
        {
            heads = BestWithOneRoot(Matrix(scores, stride, count), count);
        }

        var result = new int[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = heads[i + 1] - 1;
        }

        return result;
    }

    private static int[] Greedy(ReadOnlySpan<float> scores, int stride, int count)
    {
        var heads = new int[count + 1];
        for (var d = 1; d <= count; d++)
        {
            // The best on either side of the token itself.
            var row = scores.Slice((d - 1) * stride, count + 1);
            var best = TensorPrimitives.IndexOfMax(row[..d]);
            if (d < count)
            {
                var later = d + 1 + TensorPrimitives.IndexOfMax(row[(d + 1)..]);
                best = row[later] > row[best] ? later : best;
            }

            heads[d] = best;
        }

        return heads;
    }

    private static double[,] Matrix(ReadOnlySpan<float> scores, int stride, int count)
    {
        var matrix = new double[count + 1, count + 1];
        for (var d = 1; d <= count; d++)
        {
            var row = scores.Slice((d - 1) * stride, count + 1);
            for (var h = 0; h <= count; h++)
            {
                matrix[d, h] = h == d ? double.NegativeInfinity : row[h];
            }
        }

        return matrix;
    }

    private static int Roots(int[] heads)
    {
        var n = 0;
        for (var d = 1; d < heads.Length; d++)
        {
            n += heads[d] == 0 ? 1 : 0;
        }

        return n;
    }

    private static int[] BestWithOneRoot(double[,] matrix, int count)
    {
        var free = Edmonds.Solve(matrix);
        if (Roots(free) == 1)
        {
            return free;
        }

        // Only the tokens that the free solution hangs on the root, and the one that likes the root best, may be it.
        var best = free;
        var bestScore = double.NegativeInfinity;
        for (var r = 1; r <= count; r++)
        {
            if (free[r] != 0)
            {
                continue;
            }

            var one = (double[,])matrix.Clone();
            for (var d = 1; d <= count; d++)
            {
                if (d != r)
                {
                    one[d, 0] = -1e9;
                }
            }

            var heads = Edmonds.Solve(one);
            var score = 0.0;
            for (var d = 1; d <= count; d++)
            {
                score += one[d, heads[d]];
            }

            if (score > bestScore)
            {
                (best, bestScore) = (heads, score);
            }
        }

        return best;
    }
}
