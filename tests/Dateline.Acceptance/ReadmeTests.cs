using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dateline.Acceptance;

/// <summary>README's command lines are run as they stand there: what it promises, works.</summary>
public sealed class ReadmeTests
{
    private static readonly Regex Block = new(@"^```sh\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    [Fact]
    public async Task Every_command_line_ends_well()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(DatelineProgram.Root, "README.md"), TestContext.Current.CancellationToken);
        // './test' is what is running; all else is run, in the order of the page and in one folder.
        var lines = Block.Matches(readme).SelectMany(block => block.Groups["lines"].Value.Split('\n'))
            .Where(line => !line.StartsWith("./test", StringComparison.Ordinal));
        var script = string.Join('\n', lines);
        Assert.InRange(script.Split("./dateline ").Length - 1, 10, 60);

        var folder = Directory.CreateTempSubdirectory("dateline-readme-");
        foreach (var name in new[] { "dateline", "samples", "gold", "docs" })
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, name), Path.Combine(DatelineProgram.Root, name));
        }

        var (code, said) = await RunAsync(script, folder.FullName);
        folder.Delete(recursive: true);
        Assert.True(code == 0, $"""
            Exit status {code} of the line after the last '+' below. If the line names a claim whose id has changed with the
            coding, take the new one from './dateline claims' and show its new output in README.md.
            {said}
            """);
    }

    private static async Task<(int Code, string Said)> RunAsync(string script, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-euxo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await error);
    }
}
