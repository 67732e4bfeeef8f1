using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>The categories, modes and contexts of data/ontology/, with their definitions and values.</summary>
public sealed class Codebook
{
    private readonly Dictionary<string, EventType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType, string), Mode> _modes = [];
    private readonly Dictionary<string, int> _contexts = new(StringComparer.Ordinal);

    private Codebook()
    {
    }

    /// <summary>The sixteen categories in the order of the codebook.</summary>
    public required IReadOnlyList<Category> Categories { get; init; }

    /// <summary>Every mode in the order of the codebook.</summary>
    public required IReadOnlyList<Mode> Modes { get; init; }

    /// <summary>The contexts in the order of the codebook.</summary>
    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>Reads types.tsv, modes.tsv and contexts.tsv of <paramref name="dataFolder"/>/ontology.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static Codebook Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "ontology");
        var categories = Table.Read(Path.Combine(folder, "types.tsv"), "type", "quad", "scale", "definition").Rows.Select(Category.Read).ToList();
        var codes = categories.ToDictionary(category => category.Code, category => category.Type, StringComparer.Ordinal);
        var modes = Table.Read(Path.Combine(folder, "modes.tsv"), "type", "mode", "scale", "definition").Rows
            .Select(row => Mode.Read(row, codes)).ToList();
        var contexts = Table.Read(Path.Combine(folder, "contexts.tsv"), "context", "definition").Rows.Select(row => row.Need("context")).ToList();
        var book = new Codebook { Categories = categories, Modes = modes, Contexts = contexts };
        foreach (var category in categories)
        {
            book._types[category.Code] = category.Type;
        }

        foreach (var mode in modes)
        {
            book._modes[(mode.Type, mode.Name)] = mode;
        }

        for (var i = 0; i < contexts.Count; i++)
        {
            book._contexts[contexts[i]] = i;
        }

        return book;
    }

    /// <summary>The category of a code in capitals, or null.</summary>
    public EventType? FindType(string code) => _types.TryGetValue(code, out var type) ? type : null;

    /// <summary>The category's row.</summary>
    public Category Of(EventType type) => Categories.First(category => category.Type == type);

    /// <summary>Whether a category has this mode.</summary>
    public bool HasMode(EventType type, string mode) => _modes.ContainsKey((type, mode));

    /// <summary>The mode of a category, or null.</summary>
    public Mode? FindMode(EventType type, string mode) => _modes.GetValueOrDefault((type, mode));

    /// <summary>The category and mode that a cell of a table names: 'ASSAULT' or 'ASSAULT:drone'.</summary>
    /// <exception cref="TableException">There is no such category or mode.</exception>
    internal (EventType Type, string? Mode) Act(Table.Row row, string cell)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        var (code, mode) = colon < 0 ? (cell, null) : (cell[..colon], cell[(colon + 1)..]);
        var type = FindType(code) ?? throw row.Error($"there is no event type '{code}'; the types are: {string.Join(", ", Categories.Select(category => category.Code))}");
        if (mode is not null && !HasMode(type, mode))
        {
            var modes = Modes.Where(known => known.Type == type).Select(known => known.Name).ToList();
            throw row.Error($"{code} has no mode '{mode}'{(modes.Count == 0 ? "" : $"; its modes are: {string.Join(", ", modes)}")}");
        }

        return (type, mode);
    }

    /// <summary>The contexts that a cell of a table lists.</summary>
    /// <exception cref="TableException">There is no such context.</exception>
    internal IReadOnlyList<string> ContextsOf(Table.Row row, string column)
    {
        var contexts = row.List(column);
        foreach (var context in contexts)
        {
            if (!HasContext(context))
            {
                throw row.Error($"there is no context '{context}'; the contexts are: {string.Join(", ", Contexts)}");
            }
        }

        return contexts;
    }

    /// <summary>Whether there is such a context.</summary>
    public bool HasContext(string context) => _contexts.ContainsKey(context);

    /// <summary>The contexts without doubles, in the order of the codebook.</summary>
    public IReadOnlyList<string> InOrder(IEnumerable<string> contexts) =>
        [.. contexts.Distinct(StringComparer.Ordinal).OrderBy(context => _contexts.GetValueOrDefault(context, int.MaxValue))];
}
