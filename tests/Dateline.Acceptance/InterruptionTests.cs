using System.Diagnostics;
using System.Globalization;

namespace Dateline.Acceptance;

/// <summary>Ctrl-C and kill -9 in the middle leave a good record, which reading again completes.</summary>
public sealed class InterruptionTests(InterruptionTests.Undisturbed undisturbed) : IClassFixture<InterruptionTests.Undisturbed>
{
    private const int Reports = 800; // a dozen batches: seconds of work, so that a signal finds it at it

    [Fact]
    public async Task Ctrl_C_keeps_what_was_read()
    {
        using var folder = new WorkFolder();
        using var process = Start(folder);
        await UntilAsync(folder, process, growths: 2);
        using (var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await interrupt.WaitForExitAsync();
        }

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Stopped", error, StringComparison.Ordinal);
        var kept = await KeptAsync(folder);
        Assert.InRange(kept, 64, Reports - 1);
        Assert.Contains($"{kept.ToString(CultureInfo.InvariantCulture)} reports", error, StringComparison.Ordinal);
        await CompleteAsync(folder);
    }

    [Theory]
    [InlineData(0)] // as soon as the record's file is there
    [InlineData(1)] // when the first reports are being written
    [InlineData(2)] // when more are
    public async Task Kill_9_leaves_whole_reports_only(int growths)
    {
        using var folder = new WorkFolder();
        using (var process = Start(folder))
        {
            await UntilAsync(folder, process, growths);
            process.Kill();
            await process.WaitForExitAsync();
            Assert.Equal(137, process.ExitCode);
        }

        if (growths > 0)
        {
            Assert.InRange(await KeptAsync(folder), 0, Reports - 1);
        }

        await CompleteAsync(folder);
    }

    private static Process Start(WorkFolder folder)
    {
        folder.Write("many.jsonl", ManyReports.Lines(Reports));
        return DatelineProgram.Start(["read", "many.jsonl"], folder.Path);
    }

    // The record has no other sign of how far it is than the size of its log.
    private static async Task UntilAsync(WorkFolder folder, Process process, int growths)
    {
        while (!File.Exists(folder["dateline.db"]))
        {
            Assert.False(process.HasExited, "It ended before it wrote anything.");
            await Task.Delay(1);
        }

        var last = 0L;
        for (var seen = 0; seen < growths;)
        {
            Assert.False(process.HasExited, "It ended before it could be stopped.");
            await Task.Delay(1);
            var log = new FileInfo(folder["dateline.db-wal"]);
            if (log.Exists && log.Length > last + 100_000)
            {
                (last, seen) = (log.Length, seen + 1);
                await Task.Delay(200); // the batch that is being written ends
                log.Refresh();
                last = Math.Max(last, log.Exists ? log.Length : 0);
            }
        }
    }

    // How many reports the record holds; each must be whole, as the undisturbed reading left it.
    private async Task<int> KeptAsync(WorkFolder folder)
    {
        var kept = (await folder.ExportAsync("jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Subset(undisturbed.Export.Split('\n').ToHashSet(StringComparer.Ordinal), kept.ToHashSet(StringComparer.Ordinal));
        return kept.Length;
    }

    private async Task CompleteAsync(WorkFolder folder)
    {
        var again = await folder.RunAsync("read", "many.jsonl");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(undisturbed.Export, await folder.ExportAsync("jsonl"));
    }

    /// <summary>What a reading that nothing disturbs leaves.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        public string Export { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            using var folder = new WorkFolder();
            folder.Write("many.jsonl", ManyReports.Lines(Reports));
            Assert.Equal(0, (await folder.RunAsync("read", "many.jsonl")).ExitCode);
            Export = await folder.ExportAsync("jsonl");
        }

        public ValueTask DisposeAsync() => default;
    }
}
