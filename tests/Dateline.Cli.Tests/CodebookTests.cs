using Dateline.Cli.Display;

namespace Dateline.Cli.Tests;

/// <summary>docs/codebook.md says what the tables of the coder say.</summary>
public sealed class CodebookTests
{
    [Fact]
    public void The_page_is_what_the_command_writes() =>
        Assert.True(
            File.ReadAllText(Path.Combine(FormatsTests.Root, "docs", "codebook.md")) == CodebookPage.Of(Path.Combine(FormatsTests.Root, "data")),
            "data/ontology has changed: run ./dateline codebook > docs/codebook.md");
}
