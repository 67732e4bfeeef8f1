namespace Dateline.Evaluation.Gold;

/// <summary>A file of a gold file's shape that another annotator or program made; its rows are found by id.</summary>
public sealed class OtherFile
{
    private readonly Dictionary<string, GoldRow> _rows = new(StringComparer.Ordinal);
    private readonly string _path;

    private OtherFile(string path) => _path = path;

    /// <summary>Reads a file; it may hold more texts than are scored.</summary>
    /// <exception cref="EvaluationException">The file is not readable, or holds an id twice.</exception>
    public static OtherFile Read(GoldFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var other = new OtherFile(file.Path);
        foreach (var row in GoldRow.Read(file))
        {
            if (!other._rows.TryAdd(row.Id, row))
            {
                throw row.Error($"the report '{row.Id}' stands in the file twice");
            }
        }

        return other;
    }

    /// <summary>The row of the same text as a gold row.</summary>
    /// <param name="gold">The gold row.</param>
    /// <param name="whereNothing">What the file should hold where nothing was found, to tell whoever made it.</param>
    /// <exception cref="EvaluationException">There is none, or its text is another, so that places in it mean nothing.</exception>
    public GoldRow RowOf(GoldRow gold, string? whereNothing = null)
    {
        ArgumentNullException.ThrowIfNull(gold);
        if (!_rows.TryGetValue(gold.Id, out var row))
        {
            throw new EvaluationException(_path, $"the report '{gold.Id}' is missing{(whereNothing is null ? string.Empty : $"; where nothing was coded, give it with {whereNothing}")}");
        }

        return row.NeedText("text") == gold.NeedText("text")
            ? row
            : throw row.Error($"the text of the report '{row.Id}' is not the one that the gold file has");
    }
}
