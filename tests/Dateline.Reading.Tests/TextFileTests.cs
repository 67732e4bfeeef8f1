using System.Text;

namespace Dateline.Reading.Tests;

/// <summary>Text files: front matter, wrapping, limits; folders and standard input.</summary>
public sealed class TextFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-reading-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Front_matter_is_taken_off()
    {
        var report = Read.One("Published: 2024-03-12\nOutlet: The Daily\nUrl: https://example.org/1\n\nRivals sign truce\n\nKABUL — The two sides met.\n");
        Assert.Equal("Rivals sign truce\n\nKABUL — The two sides met.\n", report.Text);
        Assert.Equal(new DateOnly(2024, 3, 12), report.Published);
        Assert.Equal(("The Daily", "https://example.org/1", "Rivals sign truce"), (report.Outlet, report.Url, report.Headline));
    }

    [Theory]
    [InlineData("Published: two hours ago\n\nThe two sides met.")]
    [InlineData("The minister said: we are ready.\n\nOutlet: none")]
    [InlineData("Note: the two sides met.")]
    public void Running_text_is_no_front_matter(string text) => Assert.Equal(text, Read.One(text).Text);

    [Fact]
    public void Wrapping_is_kept()
    {
        const string wrapped = "The two sides met on Tuesday in\n   the capital and signed.\n\n\n\tThey left.  \n";
        Assert.Equal(wrapped, Read.One(wrapped).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t \r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_rejected(string text) => Assert.Equal("DL0104", Read.Error(text).Code);

    [Fact]
    public void A_text_above_the_limit_is_rejected_and_names_the_option()
    {
        var error = Read.Error(new string('a', 50_000_000));
        Assert.Equal("DL0107", error.Code);
        Assert.Contains("2,000,000", error.Message, StringComparison.Ordinal);
        Assert.Contains("--max-characters", error.Message, StringComparison.Ordinal);
        Assert.Equal("DL0107", Read.Error("Troops left.", options: new ReadOptions { MaxCharacters = 11 }).Code);
        Assert.Equal("Troops left.", Read.One("Troops left.", options: new ReadOptions { MaxCharacters = 12 }).Text);
    }

    [Fact]
    public void A_folder_is_read_through_in_ordinal_order()
    {
        Write("b.txt", "Two.");
        Write("B.txt", "One.");
        Write("a/z.jsonl", "{\"text\":\"Zero.\"}\n{\"text\":\n");
        Write("a-b.txt", "Last but one.");
        Write(".hidden.txt", "Never.");
        Write(".git/x.txt", "Never.");
        Write("notes.xyz", "Never.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "circle"), _folder);
        var items = new ReportReader().Read(_folder).ToList();
        Assert.Equal(
            ["B.txt ok", "a/z.jsonl ok", "a/z.jsonl DL0110", "a-b.txt ok", "b.txt ok", "notes.xyz DL0103"],
            items.Select(item => Path.GetRelativePath(_folder, item.Source) + (item is RejectedInput rejected ? " " + rejected.Error.Code : " ok")));
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_rejected_and_the_next_is_read()
    {
        Write("b.txt", "Two.");
        var items = new ReportReader().Read([Path.Combine(_folder, "none.txt"), Path.Combine(_folder, "b.txt")]).ToList();
        Assert.Equal("DL0101", Assert.IsType<RejectedInput>(items[0]).Error.Code);
        Assert.IsType<AcceptedReport>(items[1]);
    }

    [Theory]
    [InlineData("{\"text\":\"Troops left.\"}\n{\"text\":\"They came back.\"}", 2)]
    [InlineData("[{\"text\":\"Troops left.\"},\n{\"text\":\"They came back.\"}]", 2)]
    [InlineData("Troops left.\nThey came back.", 1)]
    [InlineData("[Editor's note] Troops left.", 1)]
    public void Standard_input_is_looked_at(string input, int reports) =>
        Assert.Equal(reports, new ReportReader().Read("-", new MemoryStream(Encoding.UTF8.GetBytes(input))).OfType<AcceptedReport>().Count());

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
