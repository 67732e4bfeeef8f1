using System.Text.RegularExpressions;
using Dateline.Record.Exports;

namespace Dateline.Cli.Tests;

/// <summary>docs/formats.md says what the code does.</summary>
public sealed partial class FormatsTests
{
    internal static readonly string Root = FindRoot();
    private static readonly string Document = File.ReadAllText(Path.Combine(Root, "docs", "formats.md"));

    [Fact]
    public void It_lists_the_columns_in_their_order() =>
        Assert.Contains(string.Join('\n', ClaimColumns.All.Select(column => $"| {column.Name} | {column.Meaning} |")), Document, StringComparison.Ordinal);

    [Fact]
    public void It_lists_every_error_code_of_the_sources_once()
    {
        var known = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CodeInSource().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(known, CodeInTable().Matches(Document).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(ExitCodes.Done)]
    [InlineData(ExitCodes.SomeRefused)]
    [InlineData(ExitCodes.Usage)]
    [InlineData(ExitCodes.Failed)]
    [InlineData(ExitCodes.Interrupted)]
    public void It_lists_every_exit_status(int status) => Assert.Contains($"\n| {status} | ", Document, StringComparison.Ordinal);

    [GeneratedRegex("\"(?<code>DL[0-9]{4})\"")]
    private static partial Regex CodeInSource();

    [GeneratedRegex(@"^\| (?<code>DL[0-9]{4}) \|", RegexOptions.Multiline)]
    private static partial Regex CodeInTable();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
