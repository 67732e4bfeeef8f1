using Dateline.Record.Errors;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Says what SQLite's result codes (sqlite.org/rescode.html) mean for the user of a record.</summary>
internal static class SqliteFailure
{
    /// <summary>Does something with the record and says in our words what went wrong.</summary>
    /// <exception cref="RecordException">SQLite refused.</exception>
    public static T Explained<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException failure)
        {
            throw Explain(path, failure);
        }
    }

    public static RecordException Explain(string path, SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => RecordErrors.Locked(path, failure),
        3 or 8 => RecordErrors.ReadOnly(path, failure),
        13 => RecordErrors.Full(path, failure),
        26 => RecordErrors.NotADatabase(path, failure),
        11 => RecordErrors.Damaged(path, failure),
        14 => RecordErrors.CannotOpen(path, failure),
        _ => RecordErrors.Failed(path, failure),
    };
}
