using Dateline.Coding.Tables;

namespace Dateline.Coding.Actions.Frames;

/// <summary>The classes of nouns of data/frames/noun-classes.tsv, their includes expanded.</summary>
internal sealed class NounClasses
{
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> _names = new(StringComparer.Ordinal);

    private NounClasses()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A class is named that is not there.</exception>
    public static NounClasses Load(string path)
    {
        var classes = new NounClasses();
        var table = Table.Read(path, "class", "nouns");
        foreach (var row in table.Rows)
        {
            classes._classes[row.Need("class")] = new HashSet<string>(row.List("nouns"), StringComparer.Ordinal);
        }

        foreach (var row in table.Rows)
        {
            classes.Expand(row, row.Need("class"), 0);
        }

        foreach (var (name, nouns) in classes._classes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var noun in nouns)
            {
                classes._names[noun] = [.. classes._names.GetValueOrDefault(noun, []), name];
            }
        }

        return classes;
    }

    /// <summary>The names of the classes that hold a noun, in ordinal order.</summary>
    public IReadOnlyList<string> Of(string noun) => _names.GetValueOrDefault(noun, []);

    /// <summary>The nouns of a class, or null when there is no such class.</summary>
    public IReadOnlySet<string>? Find(string name) => _classes.GetValueOrDefault(name);

    /// <summary>The nouns of a class.</summary>
    /// <exception cref="KeyNotFoundException">There is no such class.</exception>
    public IReadOnlySet<string> Need(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"noun-classes.tsv has no class '{name}'");

    private HashSet<string> Expand(Table.Row row, string name, int depth)
    {
        if (depth > 8 || !_classes.TryGetValue(name, out var nouns))
        {
            throw row.Error($"there is no class '@{name}', or it includes itself");
        }

        foreach (var include in nouns.Where(noun => noun.StartsWith('@')).ToList())
        {
            nouns.Remove(include);
            nouns.UnionWith(Expand(row, include[1..], depth + 1));
        }

        return nouns;
    }
}
