using System.Text.Json;

namespace Dateline.Acceptance;

/// <summary>What people see: help, colours, messages, and nothing from a report that could command their terminal.</summary>
public sealed class PeopleTests
{
    private const char Escape = '\u001B';

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("read", "x.txt", "--published", "2024-13-40")]
    [InlineData("claims", "--type", "quarrel")]
    public async Task Wrong_use_ends_with_2_and_names_what_was_wrong(params string[] arguments)
    {
        var outcome = await DatelineProgram.RunAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains(arguments[^1], outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_record_it_says_how_to_make_one()
    {
        using var folder = new WorkFolder();
        var outcome = await folder.RunAsync("claims");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("DL0301", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("dateline read", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--db", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["dateline.db"]));

        folder.Write("letter.db", "Dear reader, this is a letter and no record, however long it may be. " + new string('x', 5000));
        var letter = await folder.RunAsync("claims", "--db", "letter.db");
        Assert.Equal(3, letter.ExitCode);
        Assert.Contains("DL0305", letter.Error, StringComparison.Ordinal);
        folder.Write("a.txt", "Ghana recalled its envoy.");
        Assert.Equal(3, (await folder.RunAsync("read", "a.txt", "--db", "letter.db")).ExitCode);
        Assert.StartsWith("Dear reader", File.ReadAllText(folder["letter.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_commands_terminals_is_shown_as_harmless_text()
    {
        using var folder = new WorkFolder();
        folder.Write("evil.jsonl", JsonSerializer.Serialize(new
        {
            id = "evil\u001B[2J",
            outlet = "Outlet\u001B]0;owned\u0007\u202E",
            headline = "Head\u009B31mline",
            published = "2024-03-18",
            text = "Ghana's \u001B[31mpresident\u001B[0m visited Lomé yesterday. Togo's \u001B]8;;http://x.example\u0007foreign minister\u001B]8;;\u0007 condemned the attack.\u202E",
        }) + "\n{\"id\":\"bad\u001B[2J\",\"text\":\u001B[31m}\n");
        var read = await folder.RunAsync("read", "evil.jsonl");
        var claims = await folder.RunAsync("claims", "--json");
        var id = JsonDocument.Parse(claims.Lines[0]).RootElement.GetProperty("claim").GetProperty("id").GetString()!;
        Outcome[] seen =
        [
            read, claims,
            await folder.RunAsync("claims"),
            await folder.RunAsync("show", "evil\u001B[2J"),
            await folder.RunAsync("show", id),
            await folder.RunAsync("explain", id),
            await folder.RunAsync("quarantine"),
            await folder.RunAsync("code", "evil.jsonl"),
        ];
        Assert.All(seen, outcome =>
        {
            Assert.DoesNotContain(Escape, outcome.Output);
            Assert.DoesNotContain(Escape, outcome.Error);
            Assert.DoesNotContain('\u009B', outcome.Output);
            Assert.DoesNotContain('\u0007', outcome.Output);
        });
        Assert.Contains("visited", seen[2].Output, StringComparison.Ordinal);
        Assert.Contains("DL01", seen[6].Output, StringComparison.Ordinal);

        // On a terminal data is made harmless too.
        foreach (var command in new[] { "export native", "parse evil.jsonl" })
        {
            var screen = await OnTerminalAsync(folder, command);
            Assert.Contains("visited", screen, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001B[31m", screen, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001B]8", screen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Colours_only_on_a_terminal_and_not_with_NO_COLOR_and_a_bar_only_on_a_terminal()
    {
        using var folder = new WorkFolder();
        folder.Write("a.txt", "Ghana's president visited Lomé yesterday.");
        var coloured = await OnTerminalAsync(folder, "read a.txt --published 2024-03-18");
        Assert.Contains(Escape, coloured);
        Assert.Contains("Reading", coloured, StringComparison.Ordinal);

        var plain = await OnTerminalAsync(folder, "claims", new() { ["NO_COLOR"] = "1" });
        Assert.Contains("visited", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[3", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B[9", plain, StringComparison.Ordinal);

        var piped = await folder.RunAsync("read", "a.txt", "--published", "2024-03-18", "--db", "b.db");
        Assert.DoesNotContain(Escape, piped.Output + piped.Error);
        Assert.DoesNotContain("Reading", piped.Error, StringComparison.Ordinal);
        Assert.Contains("1 read: 1 reports (1 new)", piped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_without_an_end_is_shown_and_written_as_such()
    {
        using var folder = new WorkFolder();
        folder.Write("a.txt", "Kenya has threatened to expel the diplomats.");
        var table = await folder.RunAsync("read", "a.txt", "--published", "2024-08-24");
        Assert.Matches(@"from\s+│?.*2024-08-24|from 2024-08-24", table.Output);
        var claims = await folder.RunAsync("claims", "--json");
        Assert.Contains("\"from\":\"2024-08-24\",\"to\":null", claims.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("9999", table.Output + claims.Output + await folder.ExportAsync("csv") + await folder.ExportAsync("jsonl"), StringComparison.Ordinal);
        var later = await folder.RunAsync("claims", "--since", "2031-01-01", "--csv");
        Assert.Equal(claims.Lines.Count(line => line.Contains("\"to\":null", StringComparison.Ordinal)), later.Lines.Length - 1);
    }

    // 'script' gives the program a terminal, as people have one.
    private static async Task<string> OnTerminalAsync(WorkFolder folder, string command, Dictionary<string, string>? environment = null)
    {
        var start = new System.Diagnostics.ProcessStartInfo("script", ["-qec", $"stty cols 160; '{Path.Combine(DatelineProgram.Root, "dateline")}' {command}", "/dev/null"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var screen = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return screen;
    }
}
