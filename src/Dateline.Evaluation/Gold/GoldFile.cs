using System.IO.Compression;
using System.Text;

namespace Dateline.Evaluation.Gold;

/// <summary>A file with what is right, plain or gzip. What it holds is up to the task.</summary>
/// <param name="Path">Where it lies.</param>
public sealed record GoldFile(string Path)
{
    private static readonly string[] Endings = [".jsonl", ".conllu", ".conll", ".json"];

    /// <summary>Its name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>
    /// Whether single rows of it must not be looked at: files named test or unseen, whose rows would no longer measure anything
    /// once somebody has tuned to them, and sets that are scored but not read.
    /// </summary>
    public bool IsSealed =>
        Name.Split('.', '-', '_').Any(part => part.Equals("test", StringComparison.OrdinalIgnoreCase) || part.Equals("unseen", StringComparison.OrdinalIgnoreCase))
        || Name.StartsWith("polnear.dev", StringComparison.OrdinalIgnoreCase);

    /// <summary>The gold files that an argument names: the file itself, or those in a folder in ordinal order of their names.</summary>
    /// <exception cref="EvaluationException">There is no such file, or the folder holds none.</exception>
    public static IReadOnlyList<GoldFile> Find(string argument)
    {
        ArgumentException.ThrowIfNullOrEmpty(argument);
        if (File.Exists(argument))
        {
            return [new GoldFile(argument)];
        }

        if (!Directory.Exists(argument))
        {
            throw new EvaluationException(argument, "there is no such file or folder");
        }

        var found = Directory.EnumerateFiles(argument)
            .Where(file => Endings.Any(ending => WithoutGz(file).EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(file => new GoldFile(file))
            .ToList();
        return found.Count > 0
            ? found
            : throw new EvaluationException(argument, $"the folder holds no gold file ({string.Join(", ", Endings)}, each also with .gz)");
    }

    /// <summary>All of its text.</summary>
    /// <exception cref="EvaluationException">The file is not readable, or its compression is damaged.</exception>
    public string ReadAll() => ReadAll(Path);

    /// <summary>The file with the raw text that belongs to a treebank file X.conllu: X.txt or X.txt.gz beside it, or null.</summary>
    public string? RawTextPath()
    {
        var plain = WithoutGz(Path);
        var stem = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(plain) ?? string.Empty,
            System.IO.Path.GetFileNameWithoutExtension(plain));
        return new[] { stem + ".txt", stem + ".txt.gz" }.FirstOrDefault(File.Exists);
    }

    /// <summary>All text of a file, plain or gzip; line ends are made one sign.</summary>
    /// <exception cref="EvaluationException">The file is not readable, or its compression is damaged.</exception>
    public static string ReadAll(string path)
    {
        try
        {
            using var bytes = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(bytes, CompressionMode.Decompress)
                : bytes;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new EvaluationException(path, $"cannot be read: {error.Message}");
        }
    }

    private static string WithoutGz(string path) => path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path;
}
