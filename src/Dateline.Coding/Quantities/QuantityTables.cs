using Dateline.Coding.Tables;

namespace Dateline.Coding.Quantities;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Name in the output.</param>
/// <param name="Kind">What it measures: the role of the quantity.</param>
internal sealed record Unit(string Name, string Kind);

/// <summary>How words bound a number.</summary>
internal enum Bound
{
    /// <summary>The number or more.</summary>
    Low,

    /// <summary>More than the number.</summary>
    Above,

    /// <summary>The number or less.</summary>
    High,

    /// <summary>Less than the number.</summary>
    Below,

    /// <summary>Near the number.</summary>
    About,
}

/// <summary>The tables of data/quantities.</summary>
internal sealed class QuantityTables
{
    private readonly HashSet<(string Word, string Place)> _labels = [];

    private QuantityTables(NumberTable numbers, RoleTable roles) => (Numbers, Roles) = (numbers, roles);

    /// <summary>Number words.</summary>
    public NumberTable Numbers { get; }

    /// <summary>Roles of governing words.</summary>
    public RoleTable Roles { get; }

    /// <summary>Units and the names of currencies, which stand behind a number.</summary>
    public PhraseIndex<Unit> Units { get; } = new();

    /// <summary>Signs and codes of currencies, which stand right before or behind a number.</summary>
    public PhraseIndex<Unit> Signs { get; } = new();

    /// <summary>Bounds before a number.</summary>
    public PhraseIndex<Bound> Before { get; } = new();

    /// <summary>Bounds behind a number.</summary>
    public PhraseIndex<Bound> After { get; } = new();

    /// <summary>Reads the tables.</summary>
    /// <exception cref="TableException">A table is wrong.</exception>
    public static QuantityTables Load(string folder)
    {
        var result = new QuantityTables(NumberTable.Load(Path.Combine(folder, "numbers.tsv")), RoleTable.Load(Path.Combine(folder, "roles.tsv")));
        foreach (var row in Table.Read(Path.Combine(folder, "units.tsv"), "unit", "kind", "words").Rows)
        {
            var unit = new Unit(row.Need("unit"), row.Need("kind"));
            foreach (var word in row.List("words"))
            {
                result.Units.Add(word, unit);
            }
        }

        foreach (var row in Table.Read(Path.Combine(folder, "currencies.tsv"), "code", "words", "symbols").Rows)
        {
            var unit = new Unit(row.Need("code"), "money");
            foreach (var word in row.List("words"))
            {
                result.Units.Add(word, unit);
                if (word.Length == 3 && word == unit.Name.ToLowerInvariant())
                {
                    result.Signs.Add(word, unit);
                }
            }

            foreach (var sign in row.List("symbols"))
            {
                result.Signs.Add(sign, unit);
            }
        }

        foreach (var row in Table.Read(Path.Combine(folder, "bounds.tsv"), "phrase", "bound", "place").Rows)
        {
            if (!Enum.TryParse<Bound>(row.Need("bound"), ignoreCase: true, out var bound) || row.Need("place") is not ("before" or "after"))
            {
                throw row.Error("the bound is low, above, high, below or about; the place is before or after");
            }

            (row.Need("place") == "before" ? result.Before : result.After).Add(row.Need("phrase"), bound);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "labels.tsv"), "word", "place").Rows)
        {
            result._labels.Add((row.Need("word"), row.Need("place")));
        }

        return result;
    }

    /// <summary>Whether the word stands in this place beside numbers that count nothing.</summary>
    public bool IsLabel(string word, string place) => _labels.Contains((word, place));
}
