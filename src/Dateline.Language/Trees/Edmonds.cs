namespace Dateline.Language.Trees;

/// <summary>The maximum spanning arborescence by contraction of cycles (Edmonds 1967), for a dense matrix.</summary>
internal static class Edmonds
{
    /// <summary>
    /// Heads of all nodes; node 0 is the root and keeps head 0. <c>score[d, h]</c> is the score of the arc from h to d.
    /// </summary>
    public static int[] Solve(double[,] score)
    {
        var n = score.GetLength(0);
        var heads = new int[n];
        for (var d = 1; d < n; d++)
        {
            for (var h = 1; h < n; h++)
            {
                if (h != d && score[d, h] > score[d, heads[d]])
                {
                    heads[d] = h;
                }
            }
        }

        return FindCycle(heads) is { } cycle ? Expand(score, heads, cycle) : heads;
    }

    /// <summary>The nodes of a cycle in the heads, or null. Node 0 is the root.</summary>
    public static List<int>? FindCycle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var node = start;
            while (node != 0 && seenFrom[node] == 0)
            {
                seenFrom[node] = start;
                node = heads[node];
            }

            if (node != 0 && seenFrom[node] == start)
            {
                var cycle = new List<int> { node };
                for (var next = heads[node]; next != node; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }

    /// <summary>Solves the graph in which the cycle is one node, then opens the cycle where an arc enters it.</summary>
    private static int[] Expand(double[,] score, int[] heads, List<int> cycle)
    {
        var outside = Enumerable.Range(0, heads.Length).Where(node => !cycle.Contains(node)).ToArray();
        var merged = outside.Length;
        var small = new double[merged + 1, merged + 1];
        var enterAt = new int[merged];
        var leaveFrom = new int[merged];
        for (var i = 0; i < merged; i++)
        {
            for (var j = 0; j < merged; j++)
            {
                small[i, j] = score[outside[i], outside[j]];
            }

            enterAt[i] = cycle.MaxBy(v => score[v, outside[i]] - score[v, heads[v]]);
            small[merged, i] = score[enterAt[i], outside[i]] - score[enterAt[i], heads[enterAt[i]]];
            leaveFrom[i] = cycle.MaxBy(v => score[outside[i], v]);
            small[i, merged] = score[outside[i], leaveFrom[i]];
        }

        var solved = Solve(small);
        var result = (int[])heads.Clone();
        for (var i = 1; i < merged; i++)
        {
            result[outside[i]] = solved[i] == merged ? leaveFrom[i] : outside[solved[i]];
        }

        result[enterAt[solved[merged]]] = outside[solved[merged]];
        return result;
    }
}
