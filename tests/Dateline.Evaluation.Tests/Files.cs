using System.IO.Compression;
using System.Text;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tests;

/// <summary>Gold files written for a test.</summary>
internal sealed class Files : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-evaluation").FullName;

    public GoldFile Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        using Stream file = File.Create(path);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return new GoldFile(path);
    }

    public string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
