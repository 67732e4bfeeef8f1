using Dateline.Record.Errors;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Opens connections to a record's file.</summary>
internal sealed class RecordFile(string path, bool mayWrite, int secondsToWait)
{
    public string Path { get; } = path;

    /// <summary>A connection that writes when the record was opened for writing, else one that reads.</summary>
    /// <exception cref="RecordException">The file is missing, in use, or no record.</exception>
    public SqliteConnection Open()
    {
        if (!mayWrite && !File.Exists(Path))
        {
            throw RecordErrors.Missing(Path);
        }

        return SqliteFailure.Explained(Path, () => mayWrite ? Connect(SqliteOpenMode.ReadWriteCreate, Path) : OpenToRead());
    }

    /// <summary>A connection that only reads, for one list.</summary>
    public SqliteConnection OpenToRead()
    {
        try
        {
            return Connect(SqliteOpenMode.ReadOnly, Path);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is 8 or 14 && File.Exists(Path))
        {
            // A record on a read-only disk, where SQLite cannot put its shared memory: then nobody else writes it either.
            return Connect(SqliteOpenMode.ReadOnly, new Uri(System.IO.Path.GetFullPath(Path)).AbsoluteUri + "?immutable=1");
        }
    }

    private SqliteConnection Connect(SqliteOpenMode mode, string source)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = secondsToWait,
        }.ToString());
        try
        {
            connection.Open();
            Schema.Prepare(connection, Path, mode == SqliteOpenMode.ReadWriteCreate);
            if (mode == SqliteOpenMode.ReadWriteCreate)
            {
                // A report that was acknowledged survives a power cut too.
                connection.Execute("PRAGMA synchronous = FULL");
            }

            connection.CreateFunction("holds", (string? name, string? words) => WholeWords.Hold(name, words), isDeterministic: true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
