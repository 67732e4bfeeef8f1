namespace Dateline.Acceptance;

/// <summary>The same reports give the same bytes, however and wherever they are coded.</summary>
public sealed class SameBytesTests
{
    private static readonly Dictionary<string, string> Abroad = new()
    {
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["TZ"] = "Pacific/Kiritimati",
    };

    private static readonly Dictionary<string, string> AtHome = new() { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" };

    [Fact]
    public async Task Code_gives_the_same_bytes_with_any_number_of_jobs_in_any_locale_and_zone()
    {
        using var folder = new WorkFolder();
        folder.Write("many.jsonl", ManyReports.Lines(60));
        string[] inputs = [Path.Combine(DatelineProgram.Root, "samples"), "many.jsonl"];
        Task<Outcome> Code(string jobs, Dictionary<string, string> environment) =>
            DatelineProgram.RunAsync(["code", .. inputs, "-j", jobs], folder.Path, null, environment);

        var first = await Code("1", AtHome);
        Assert.Equal(0, first.ExitCode);
        Assert.True(first.Lines.Length > 60);
        Assert.Equal(first.Output, (await Code("2", AtHome)).Output);
        Assert.Equal(first.Output, (await Code("2", Abroad)).Output);
        Assert.Equal(first.Output, (await Code("1", Abroad)).Output);
    }

    [Fact]
    public async Task The_order_of_the_inputs_changes_no_line_and_no_export()
    {
        using var folder = new WorkFolder();
        var lines = Enumerable.Range(0, 40).Select(ManyReports.Line).ToList();
        folder.Write("a.jsonl", string.Join('\n', lines));
        folder.Write("b.jsonl", string.Join('\n', Enumerable.Reverse(lines)));

        var forwards = await folder.RunAsync("code", "a.jsonl");
        var backwards = await folder.RunAsync("code", "b.jsonl", "-j", "2");
        Assert.Equal(40, forwards.Lines.Length);
        Assert.Equal(forwards.Lines, Enumerable.Reverse(backwards.Lines));

        Assert.Equal(0, (await folder.RunAsync("read", "a.jsonl", "--db", "a.db")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("read", "b.jsonl", "--db", "b.db")).ExitCode);
        var export = await folder.ExportAsync("jsonl", "a.db");
        Assert.Equal(forwards.Lines.Order(StringComparer.Ordinal), export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal(export, await folder.ExportAsync("jsonl", "b.db"));
        Assert.Equal(await folder.ExportAsync("csv", "a.db"), await folder.ExportAsync("csv", "b.db"));
    }

    [Fact]
    public async Task Reading_twice_changes_nothing()
    {
        using var folder = new WorkFolder();
        folder.Write("many.jsonl", ManyReports.Lines(20));
        var once = await folder.RunAsync("read", "many.jsonl");
        Assert.Contains("20 reports (20 new)", once.Error, StringComparison.Ordinal);
        var (claims, export) = (await folder.RunAsync("claims", "--csv"), await folder.ExportAsync("jsonl"));

        var twice = await folder.RunAsync("read", "many.jsonl");
        Assert.Equal(0, twice.ExitCode);
        Assert.Contains("20 reports (20 known)", twice.Error, StringComparison.Ordinal);
        Assert.Equal(claims.Output, (await folder.RunAsync("claims", "--csv")).Output);
        Assert.Equal(export, await folder.ExportAsync("jsonl"));
    }
}
