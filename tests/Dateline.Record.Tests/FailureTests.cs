using Dateline.Record.Errors;
using Dateline.Record.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Tests;

/// <summary>Files that are missing, in use, someone else's or damaged are told apart and named.</summary>
public sealed class FailureTests : RecordFolder
{
    [Fact]
    public void A_missing_record_is_not_made_by_reading()
    {
        Assert.Equal("DL0301", Error(() => SqliteRecord.OpenToRead(RecordPath)).Code);
        Assert.False(File.Exists(RecordPath));
    }

    [Fact]
    public void A_missing_folder_is_told() => Assert.Equal("DL0309", Error(() => SqliteRecord.Open(PathOf("none/dateline.db"))).Code);

    [Fact]
    public void A_text_file_is_no_record()
    {
        File.WriteAllText(RecordPath, new string('a', 5000));
        Assert.Equal("DL0305", Error(() => SqliteRecord.Open(RecordPath)).Code);
        Assert.Equal("DL0305", Error(() => SqliteRecord.OpenToRead(RecordPath)).Code);
        Assert.Equal(5000, new FileInfo(RecordPath).Length);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        Sql("CREATE TABLE claims (id TEXT)");
        Assert.Equal("DL0306", Error(() => SqliteRecord.Open(RecordPath)).Code);
    }

    [Fact]
    public void A_record_of_a_later_layout_is_told()
    {
        Open().Dispose();
        Sql("PRAGMA user_version = 99");
        var error = Error(() => SqliteRecord.Open(RecordPath));
        Assert.Equal("DL0307", error.Code);
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_another_program_writes_is_told()
    {
        using var record = new SqliteRecord(RecordPath, mayWrite: true, null, secondsToWait: 1);
        record.Save(Coded.Full, Coded.Run);
        using var other = Connect();
        Run(other, "BEGIN IMMEDIATE");
        Assert.Equal("DL0302", Error(() => record.Save(Coded.Simple("r1", null), Coded.Run)).Code);
        Assert.Equal(3, record.Claims().Count());
        Run(other, "ROLLBACK");
        Assert.Equal(SaveOutcome.Added, record.Save(Coded.Simple("r1", null), Coded.Run));
    }

    [Fact]
    public void A_record_opened_to_read_is_not_written()
    {
        Open().Dispose();
        using var record = SqliteRecord.OpenToRead(RecordPath);
        Assert.Equal("DL0303", Error(() => record.Save(Coded.Full, Coded.Run)).Code);
    }

    [Fact]
    public void A_damaged_record_is_told()
    {
        using (var record = Open())
        {
            for (var i = 0; i < 50; i++)
            {
                record.Save(Coded.Simple("r" + i, null, new string('a', 3000), null, Coded.Claim("c" + i)), Coded.Run);
            }
        }

        var bytes = File.ReadAllBytes(RecordPath);
        Array.Fill(bytes, (byte)0x5A, 8192, bytes.Length - 8192);
        File.WriteAllBytes(RecordPath, bytes);
        Assert.Equal("DL0308", Error(() =>
        {
            using var record = SqliteRecord.OpenToRead(RecordPath);
            return record.CodedReports().Count();
        }).Code);
    }

    [Fact]
    public void A_full_disk_loses_nothing_that_was_acknowledged()
    {
        using (var record = Open())
        {
            record.Save(Coded.Full, Coded.Run);
        }

        var full = SqliteFailure.Explain(RecordPath, new SqliteException("database or disk is full", 13));
        Assert.Equal("DL0304", full.Code);
        Assert.Contains("make room", full.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_is_kept_whole_or_not_at_all()
    {
        using var record = Open();
        var broken = Coded.Full with { Claims = [Coded.Full.Claims[0] with { Rule = null! }] };
        Assert.Throws<RecordException>(() => record.Save([(Coded.Simple("r1", null), ""), (broken, "")], Coded.Run));
        Assert.Equal((0L, 0L, 0L), record.Counts());
        Assert.Equal(SaveOutcome.Added, record.Save(Coded.Full, Coded.Run));
        Assert.Single(record.Runs());
    }

    private static RecordException Error(Func<object> action) => Assert.Throws<RecordException>(() =>
    {
        if (action() is IDisposable opened)
        {
            opened.Dispose();
        }
    });

    private static void Run(SqliteConnection connection, string sql) => connection.Execute(sql);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={RecordPath};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }
}
