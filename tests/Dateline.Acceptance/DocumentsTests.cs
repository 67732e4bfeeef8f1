using System.Text.RegularExpressions;

namespace Dateline.Acceptance;

/// <summary>Every table is listed in the page on data and says whose it is.</summary>
public sealed class DocumentsTests
{
    private static readonly Regex Licence = new("Licence|Apache-2.0|CC BY|public domain", RegexOptions.ExplicitCapture);

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
