namespace Dateline.Architecture;

/// <summary>The source tree that these tests look at.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Dateline.slnx, found upwards from the test's own place.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# source file of <c>src/</c> and <c>tests/</c>.</summary>
    public static IEnumerable<string> SourceFiles() =>
        Folders().SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"));

    /// <summary>Every folder of <c>src/</c> and <c>tests/</c> that holds sources, build output left out.</summary>
    public static IEnumerable<string> Folders() =>
        new[] { "src", "tests" }
            .SelectMany(top => Directory.EnumerateDirectories(Path.Combine(Root, top), "*", SearchOption.AllDirectories))
            .Where(folder => !folder.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>The path as a reader of a failed test wants it.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path);

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
