using System.Text.RegularExpressions;

namespace Dateline.Acceptance;

/// <summary>Documents that others rely on: links lead somewhere, and every table is listed and says whose it is.</summary>
public sealed class DocumentsTests
{
    private static readonly Regex Link = new(@"\]\((?<target>[^)#:\s]+)(#[^)\s]*)?\)", RegexOptions.ExplicitCapture);
    private static readonly Regex Licence = new("Licence|Apache-2.0|CC BY|public domain", RegexOptions.ExplicitCapture);

    [Fact]
    public void Links_within_the_repository_lead_somewhere()
    {
        var pages = Directory.GetFiles(DatelineProgram.Root, "*.md")
            .Concat(new[] { "docs", "data", "training", "samples", "gold" }
                .Select(folder => Path.Combine(DatelineProgram.Root, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories)));
        var broken = pages.SelectMany(page => Link.Matches(File.ReadAllText(page))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetRelativePath(DatelineProgram.Root, page)}: {target}"));
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_table_is_listed_in_the_page_on_data()
    {
        var page = File.ReadAllText(Path.Combine(DatelineProgram.Root, "data", "README.md"));
        Assert.Empty(Tables().Where(file => !page.Contains($"`{Path.GetFileName(file)}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_table_names_its_licence_at_its_head() =>
        Assert.Empty(Tables().Where(file => !file.EndsWith(".bin", StringComparison.Ordinal) && !Licence.IsMatch(Head(file))));

    private static IEnumerable<string> Tables() =>
        Directory.GetFiles(Path.Combine(DatelineProgram.Root, "data"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".tsv" or ".txt" or ".bin");

    private static string Head(string file) =>
        string.Join('\n', File.ReadLines(file).TakeWhile(line => line.StartsWith('#') || line.Length == 0));
}
