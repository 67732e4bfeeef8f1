using System.Text;

namespace Dateline.Acceptance;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
public sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-");

    /// <summary>Its path.</summary>
    public string Path => _folder.FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file as UTF-8.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file; folders on its way are made.</summary>
    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    /// <summary>Runs the program in it.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) => DatelineProgram.RunAsync(arguments, Path);

    /// <summary>The record as JSON Lines or CSV.</summary>
    public async Task<string> ExportAsync(string format, string database = "dateline.db")
    {
        var outcome = await RunAsync("export", "native", "--format", format, "--db", database);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
