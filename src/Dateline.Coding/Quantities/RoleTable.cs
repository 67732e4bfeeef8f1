using Dateline.Coding.Tables;

namespace Dateline.Coding.Quantities;

/// <summary>data/quantities/roles.tsv: what a number says of its act.</summary>
internal sealed class RoleTable
{
    private readonly Dictionary<(string Word, string Class, string Place), string> _roles = [];

    private RoleTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static RoleTable Load(string path)
    {
        var result = new RoleTable();
        foreach (var row in Table.Read(path, "word", "class", "place", "role").Rows)
        {
            if (row.Need("class") is not ("verb" or "noun" or "adjective") || row.Need("place") is not ("object" or "subject" or "any" or "self"))
            {
                throw row.Error("the class is verb, noun or adjective; the place is object, subject, any or self");
            }

            result._roles.TryAdd((row.Need("word"), row.Need("class"), row.Need("place")), row.Need("role"));
        }

        return result;
    }

    /// <summary>The role, or null.</summary>
    public string? Find(string word, string wordClass, string place) =>
        _roles.TryGetValue((word, wordClass, place), out var role) ? role : null;
}
