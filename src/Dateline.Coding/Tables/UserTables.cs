namespace Dateline.Coding.Tables;

/// <summary>
/// A user's own tables, which add to those of data/ and come before them. The first file that says something of a name or
/// word wins; docs/your-own-tables.md tells how they are written.
/// </summary>
/// <param name="Actors">Files of actors.</param>
/// <param name="Frames">Files of frames.</param>
public sealed record UserTables(IReadOnlyList<string> Actors, IReadOnlyList<string> Frames)
{
    /// <summary>No tables of the user's own.</summary>
    public static UserTables None { get; } = new([], []);
}
