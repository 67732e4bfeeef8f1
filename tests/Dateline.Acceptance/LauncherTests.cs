using System.Diagnostics;

namespace Dateline.Acceptance;

public sealed class LauncherTests
{
    [Fact]
    public async Task It_tells_its_version()
    {
        var outcome = await DatelineProgram.RunAsync(["--version"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", outcome.Output);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task It_runs_from_any_folder()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-");
        var outcome = await DatelineProgram.RunAsync(["--help"], folder.FullName);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Usage:", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_wrong_option_is_an_error_told_on_standard_error()
    {
        var outcome = await DatelineProgram.RunAsync(["--no-such-option"]);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("--no-such-option", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_starts_in_well_under_a_second_and_a_half()
    {
        await DatelineProgram.RunAsync(["--version"]);
        var clock = Stopwatch.StartNew();
        await DatelineProgram.RunAsync(["--version"]);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
    }
}
