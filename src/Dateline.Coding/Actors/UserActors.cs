using Dateline.Coding.Tables;

namespace Dateline.Coding.Actors;

/// <summary>The rows of a user's own actor tables, and of which names they speak: there ours are silent.</summary>
internal sealed class UserActors
{
    private static readonly string[] Columns = ["name", "also", "country", "sector", "kind", "office", "from", "until", "note"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    private UserActors(List<Table.Row> rows) => Rows = rows;

    /// <summary>The rows in the order of the files.</summary>
    public IReadOnlyList<Table.Row> Rows { get; }

    /// <summary>Whether there are any.</summary>
    public bool Any => Rows.Count > 0;

    /// <summary>Reads the files.</summary>
    /// <exception cref="TableException">A row has no name, or a file is no table.</exception>
    public static UserActors Read(IReadOnlyList<string> files)
    {
        var rows = new List<Table.Row>();
        foreach (var file in files)
        {
            rows.AddRange(UserTableFile.Read(file, Columns, "name", "country", "kind").Rows);
        }

        var own = new UserActors(rows);
        foreach (var row in rows)
        {
            var into = Kind(row) == "role" ? own._roles : own._names;
            foreach (var name in Names(row))
            {
                into.Add(ActorTableReader.Key(ActorTableReader.WordsOf(name)));
            }
        }

        return own;
    }

    /// <summary>Whether a row of the user's is about this name.</summary>
    public bool HasName(string key) => _names.Contains(key);

    /// <summary>Whether a row of the user's is about this role noun.</summary>
    public bool HasRole(string key) => _roles.Contains(key);

    /// <summary>The names of a row: the first is the one shown.</summary>
    public static IEnumerable<string> Names(Table.Row row) => row.List("also").Prepend(row.Need("name"));

    /// <summary>What a row is about, in lower case; empty where the row does not say.</summary>
    public static string Kind(Table.Row row) => row["kind"]?.ToLowerInvariant() ?? string.Empty;
}
