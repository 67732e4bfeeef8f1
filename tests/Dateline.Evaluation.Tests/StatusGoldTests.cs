using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Statuses;

namespace Dateline.Evaluation.Tests;

/// <summary>The gold of event words says what it means, in both annotations and both parts.</summary>
public sealed class StatusGoldTests
{
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "id", "group", "kind", "published", "text", "event", "status", "polarity", "claimants", "manner",
    };

    private static readonly string[] Paths = ["status-dev.jsonl", "status-unseen.jsonl", "second/status-dev.jsonl", "second/status-unseen.jsonl"];

    private static readonly IReadOnlyList<GoldRow> Rows = [.. Paths.SelectMany(Read)];

    // The counts that gold/README.md gives.
    [Theory]
    [InlineData("status-dev.jsonl", 539, 160)]
    [InlineData("status-unseen.jsonl", 261, 81)]
    public void Texts_and_groups(string path, int texts, int groups)
    {
        var rows = Read(path);
        Assert.Equal((texts, groups), (rows.Count, rows.DistinctBy(row => row.Text("group")).Count()));
        Assert.Equal(rows.Select(Key), Read("second/" + path).Select(Key));
    }

    [Fact]
    public void No_group_and_no_text_is_in_both_parts()
    {
        Assert.Equal(241, Read(Paths[0]).Concat(Read(Paths[1])).DistinctBy(row => row.Text("group")).Count());
        Assert.Equal(800, Read(Paths[0]).Concat(Read(Paths[1])).DistinctBy(row => row.Text("text")).Count());
    }

    [Fact]
    public void Every_row_can_be_read() => NoneBut(row =>
    {
        var word = GoldWord.Of(row);
        return (word.Manner == "none") == (word.Claimants.Count == 0)
            && (row.Path.Contains("second", StringComparison.Ordinal) || row.Day("published") is not null)
            && row.Json.EnumerateObject().All(field => Fields.Contains(field.Name));
    });

    // Where reading changed a character, the evaluation would take the text as it is, and not as a headline.
    [Fact]
    public void Every_headline_is_read_as_one() => NoneBut(row => row.Text("kind") != "headline"
        || GoldReport.Of(row.Id, row.NeedText("text"), row.Day("published"), row.NeedText("text")).HeadlineSpan is not null);

    // Names the rows that fail and never shows them: those of 'unseen' are not to be looked at, in a test's message neither.
    private static void NoneBut(Func<GoldRow, bool> holds) =>
        Assert.Empty(Rows.Where(row => !holds(row)).Select(row => $"{Path.GetFileName(row.Path)}:{row.Line}"));

    // The text goes in as its hash, for the same reason.
    private static (string Id, int Text, int Start) Key(GoldRow row) =>
        (row.Id, row.NeedText("text").Aggregate(17, (hash, character) => unchecked((hash * 31) + character)), GoldWord.Of(row).Span.Start);

    private static IReadOnlyList<GoldRow> Read(string path) => GoldRow.Read(new GoldFile(Path.Combine(Checkout.Root, "gold", path)));
}
