namespace Dateline.Architecture;

/// <summary>Small files with names that say something.</summary>
public sealed class SourceShapeTests
{
    private const int LongestFile = 500;

    private static readonly string[] NamesThatSayNothing = ["Util", "Utils", "Helper", "Helpers", "Common", "Misc"];

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Assert.Empty(Repository.SourceFiles()
            .Where(file => !Path.GetDirectoryName(file)!.EndsWith("Generated", StringComparison.Ordinal))
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile));

    [Fact]
    public void No_regions() =>
        Assert.Empty(Repository.SourceFiles()
            .Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)))
            .Select(Repository.Relative));

    [Fact]
    public void No_name_that_says_nothing() =>
        Assert.Empty(Repository.Folders().Concat(Repository.SourceFiles())
            .Where(path => NamesThatSayNothing.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal))
            .Select(Repository.Relative));
}
