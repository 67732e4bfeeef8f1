using Dateline.Coding.Tables;

namespace Dateline.Coding.Actions.Frames;

/// <summary>The rows of a user's own frame tables.</summary>
internal sealed class UserFrames
{
    /// <summary>What stands as condition of a row that takes the place of all that we have for its words.</summary>
    public const string Whole = "*";

    private static readonly string[] Kinds = ["verb", "noun", "adjective"];
    private static readonly string[] Columns = ["kind", "word", "if", "act", "contexts", "roles", "needs", "note"];

    private readonly Dictionary<string, List<(Table.Row Row, string Column)>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<(string Kind, string Word)> _replaced = [];

    private UserFrames()
    {
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="TableException">A row is of no kind, or a file is no table.</exception>
    public static UserFrames Read(IReadOnlyList<string> files)
    {
        var user = new UserFrames();
        foreach (var row in files.SelectMany(file => UserTableFile.Read(file, Columns, "kind", "word", "act").Rows))
        {
            var kind = row.Need("kind").ToLowerInvariant();
            if (!Kinds.Contains(kind, StringComparer.Ordinal))
            {
                throw row.Error($"'{row["kind"]}' in column 'kind' is no kind of word; the kinds are: {string.Join(", ", Kinds)}");
            }

            _ = row.Need("word");
            if (row["act"] is null && !row.IsDash("act"))
            {
                throw row.Error("column 'act' must not be empty; write an event type such as ASSAULT, or '-' where the word says no act");
            }

            if (!user._rows.TryGetValue(kind, out var rows))
            {
                user._rows[kind] = rows = [];
            }

            rows.Add((row, "word"));
            if (row["if"] == Whole)
            {
                user._replaced.UnionWith(row.List("word").Select(word => (kind, word)));
            }
        }

        return user;
    }

    /// <summary>The rows of a part of speech in the order of the files, and the column in which their words stand.</summary>
    public IReadOnlyList<(Table.Row Row, string Column)> Of(string kind) => _rows.TryGetValue(kind, out var rows) ? rows : [];

    /// <summary>Whether a row of the user's takes the place of all that we have for a word.</summary>
    public bool Replaces(string kind, string word) => _replaced.Contains((kind, word));
}
