using Dateline.Coding.Actions.Weighing;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Evaluation.Tasks.Types;

namespace Dateline.Evaluation.Tests;

/// <summary>Cross-validation must not let a row be judged by what was learned from its own text.</summary>
public sealed class TypeFoldsTests
{
    [Fact]
    public void Every_fold_gets_its_share()
    {
        var counts = Enumerable.Range(0, 1000).CountBy(i => TypeFolds.Of($"Text number {i}.", 5)).ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal([0, 1, 2, 3, 4], counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, 120, 280));
    }

    [Fact]
    public void What_only_one_text_shows_is_never_known_of_it()
    {
        // The last text stands there twice: with its twin in another fold it would be judged right.
        var texts = Enumerable.Range(0, 40).Select(i => $"Text {i}").Concat(["Rare text", "Rare text"]).ToList();
        var rows = texts.Select((text, i) => new TypeRow($"{i}", text, null, new Span(0, 1), new Span(1, 2), Type(text))).ToList();
        var readings = texts.Select(DyadReading? (text) => new(null, null, ["any", "w=" + Type(text)])).ToList();
        var judged = TypeFolds.Judge(rows, readings, 5);
        Assert.All(judged.Take(40).Zip(rows), pair => Assert.Equal(pair.Second.Type, pair.First!.Type!.Value.ToString().ToUpperInvariant()));
        Assert.All(judged.Skip(40), choice => Assert.NotEqual(EventType.Aid, choice!.Type));
    }

    [Fact]
    public void The_digest_follows_the_texts()
    {
        var row = new TypeRow("1", "A text", null, new Span(0, 1), new Span(1, 2), "AID");
        Assert.Equal(TypeFolds.Digest([row]), TypeFolds.Digest([row with { Id = "2" }]));
        Assert.NotEqual(TypeFolds.Digest([row]), TypeFolds.Digest([row with { Text = "Another" }]));
    }

    private static string Type(string text) => text[0] == 'R' ? "AID" : text.Length % 2 == 0 ? "ACCUSE" : "ASSAULT";
}
