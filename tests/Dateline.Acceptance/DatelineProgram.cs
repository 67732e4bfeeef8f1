using System.Diagnostics;

namespace Dateline.Acceptance;

/// <summary>What a run of the program left: its exit code and its two streams.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>Runs <c>./dateline</c> as its users do: from a shell, in a folder, with streams.</summary>
public static class DatelineProgram
{
    /// <summary>The folder that holds the launcher.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs the launcher and waits for its end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="folder">The working folder; the repository's root when null.</param>
    /// <param name="input">What standard input holds; empty when null.</param>
    /// <param name="environment">Variables set for this run only.</param>
    public static async Task<Outcome> RunAsync(
        IEnumerable<string> arguments,
        string? folder = null,
        string? input = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "dateline"), arguments)
        {
            WorkingDirectory = folder ?? Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await FeedAsync(process.StandardInput, input);
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }

    private static async Task FeedAsync(StreamWriter standardInput, string? input)
    {
        try
        {
            await standardInput.WriteAsync(input);
            standardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of its input, which is its right.
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Dateline.slnx is in no folder above " + AppContext.BaseDirectory);
    }
}
