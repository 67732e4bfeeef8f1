namespace Dateline.Evaluation.Gold;

/// <summary>Choosing rows.</summary>
public static class GoldRows
{
    /// <summary>The rows whose field 'split' is <paramref name="split"/>; all rows when it is null.</summary>
    /// <exception cref="EvaluationException">No row is.</exception>
    public static IReadOnlyList<GoldRow> InSplit(this IReadOnlyList<GoldRow> rows, string? split)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (split is null)
        {
            return rows;
        }

        var chosen = rows.Where(row => row.Text("split") == split).ToList();
        return chosen.Count > 0 ? chosen : throw new EvaluationException(rows[0].Path, $"no row's 'split' is '{split}'");
    }
}
