using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Tests.Actions;

/// <summary>The examples of the codebook (data/ontology/examples.tsv) are coded as it says.</summary>
public sealed class ExamplesTests
{
    private static readonly Lazy<Coder> Coder = new(() => Coding.Coder.Load(Analysed.Data));
    private static readonly DerivedCodes Codes = DerivedCodes.Load(Analysed.Data);
    private static readonly Codebook Book = Codebook.Load(Analysed.Data);
    private static readonly Table Examples = Table.Read(Path.Combine(Analysed.Data, "ontology", "examples.tsv"), "type", "mode", "contexts", "text");

    public static TheoryData<string, string, string, string> Rows =>
        [.. Examples.Rows.Select(row => new TheoryDataRow<string, string, string, string>(row["type"] ?? "", row["mode"] ?? "", row["contexts"] ?? "", row.Need("text")))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_example_is_coded_as_the_codebook_says(string type, string mode, string contexts, string text)
    {
        var claims = Coder.Value.Code(Analysed.Text(text, "2024-03-13")).Claims;
        Assert.True(claims.Any(claim => Fits(claim, type, mode, contexts)), string.Join('\n', claims.Select(Shown).Prepend(text)));
    }

    [Fact]
    public void Every_type_and_mode_and_context_has_two_examples()
    {
        var counts = Examples.Rows.SelectMany(row => row.List("contexts").Append($"{row["type"]}:{row["mode"]}").Append($"{row["type"]}")).CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        var wanted = Book.Categories.Select(category => category.Code).Concat(Book.Modes.Select(mode => $"{Book.Of(mode.Type).Code}:{mode.Name}")).Concat(Book.Contexts);
        Assert.Empty(wanted.Where(key => counts.GetValueOrDefault(key) < 2));
    }

    private static bool Fits(Claim claim, string type, string mode, string contexts)
    {
        var single = Codes.Of(claim);
        return (Is(claim.Type, claim.Mode, type, mode) || Is(single.Type, single.Mode, type, mode))
            && contexts.Split('|', StringSplitOptions.RemoveEmptyEntries).All(claim.Contexts.Contains);
    }

    private static bool Is(EventType type, string? mode, string wanted, string wantedMode) =>
        (wanted.Length == 0 || Book.Of(type).Code == wanted) && (wantedMode.Length == 0 || mode == wantedMode);

    private static string Shown(Claim claim) =>
        $"{claim.Type}:{claim.Mode} [{string.Join(' ', claim.Contexts)}] {claim.Status} '{claim.Predicate.Text}' by {claim.Rule}";
}
