using System.Diagnostics;
using System.Globalization;
using Dateline.Record.Sqlite;

namespace Dateline.Record.Tests;

/// <summary>A process that is killed while it writes leaves whole reports, and all that it had acknowledged.</summary>
public sealed class KillTests : RecordFolder
{
    private const string RecordVariable = "DATELINE_TEST_KILLED_RECORD";

    [Theory]
    [InlineData(40)]
    [InlineData(90)]
    public async Task Kill_loses_nothing_and_leaves_nothing_half(int reports)
    {
        var acknowledged = RecordPath + ".acknowledged";
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("--filter-method");
        start.ArgumentList.Add("*." + nameof(Writes_until_killed));
        start.Environment[RecordVariable] = RecordPath;
        using var writer = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (!File.Exists(acknowledged) || File.ReadAllLines(acknowledged).Length < reports)
        {
            Assert.False(writer.HasExited, "The writer ended by itself.");
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(120), "The writer does not write.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        writer.Kill();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var record = Open();
        var kept = record.CodedReports().ToDictionary(coded => coded.Report.Id);
        Assert.All(File.ReadAllText(acknowledged).Split('\n')[..^1], id => Assert.Contains(id, kept));
        Assert.All(kept.Values, coded => Assert.Equal(Coded.Everything(Written(coded.Report.Id)), Coded.Everything(coded)));
        Assert.Equal(SaveOutcome.Added, record.Save(Written("after"), Coded.Run));
    }

    /// <summary>What the killed process runs; does nothing in a run of the tests.</summary>
    [Fact]
    public void Writes_until_killed()
    {
        if (Environment.GetEnvironmentVariable(RecordVariable) is not { } path)
        {
            return;
        }

        using var record = SqliteRecord.Open(path);
        using var acknowledged = new StreamWriter(path + ".acknowledged") { AutoFlush = true, NewLine = "\n" };
        for (var i = 0; i < 100_000; i++)
        {
            var id = "r" + i.ToString(CultureInfo.InvariantCulture);
            record.Save(Written(id), Coded.Run);
            acknowledged.Write(id + "\n");
        }
    }

    private static Core.Claims.CodedReport Written(string id) =>
        Coded.Full with { Report = Coded.Full.Report with { Id = id, GivenId = null } };
}
