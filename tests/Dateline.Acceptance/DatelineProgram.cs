using System.Diagnostics;
using System.Globalization;

namespace Dateline.Acceptance;

/// <summary>What a run of the program left: its exit code and its two streams.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="PeakMemory">The most memory that it held, in bytes; 0 where the system does not say.</param>
public sealed record Outcome(int ExitCode, string Output, string Error, long PeakMemory = 0)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

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
        using var process = Start(arguments, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var memory = WatchMemoryAsync(process);
        await FeedAsync(process.StandardInput, input);
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error, await memory);
    }

    /// <summary>
    /// Starts the launcher, which turns into the program under the same process id. Ctrl-C reaches it even where the tests
    /// themselves run in the background.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    public static Process Start(IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Path.Combine(Root, "dateline"), .. arguments])
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

        return Process.Start(start)!;
    }

    // The system keeps the mark only while the process lives.
    private static async Task<long> WatchMemoryAsync(Process process)
    {
        var peak = 0L;
        try
        {
            while (!process.HasExited)
            {
                foreach (var line in await File.ReadAllLinesAsync($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status"))
                {
                    if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    {
                        peak = 1024 * long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
                    }
                }

                await Task.Delay(25);
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // It ended between the question and the look.
        }

        return peak;
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
