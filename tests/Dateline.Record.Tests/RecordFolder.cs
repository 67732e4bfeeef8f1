using Dateline.Record.Sqlite;

namespace Dateline.Record.Tests;

/// <summary>A folder for a record that a test makes; gone after it.</summary>
public abstract class RecordFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-record-").FullName;

    protected string RecordPath => PathOf("dateline.db");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string PathOf(string name) => Path.Combine(_folder, name);

    internal SqliteRecord Open() => SqliteRecord.Open(RecordPath);
}
