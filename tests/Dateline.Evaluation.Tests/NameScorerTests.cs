using Dateline.Core.Language;
using Dateline.Evaluation.Tasks.Names;

namespace Dateline.Evaluation.Tests;

public sealed class NameScorerTests
{
    [Fact]
    public void Only_exact_spans_of_the_right_kind_count()
    {
        var scorer = new NameScorer(new HashSet<NameKind> { NameKind.Person, NameKind.Place });
        scorer.Add(
            [new(0, 1, NameKind.Person), new(3, 3, NameKind.Place), new(5, 6, null)],
            [new(0, 1, NameKind.Place), new(3, 3, NameKind.Place), new(5, 6, null), new(8, 8, NameKind.Person)]);
        Assert.Equal(75 * 100.0 / 87.5, scorer.Untyped.F1!.Value, 6); // 3 right of 4 coded and 3 gold
        Assert.Equal(40, scorer.Typed.F1!.Value, 6); // 1 right of 3 typed coded and 2 typed gold
        Assert.Equal(66.666666, scorer.Of(NameKind.Place).F1!.Value, 5);
        Assert.Equal(0, scorer.Of(NameKind.Person).F1);
    }

    [Fact]
    public void A_kind_that_the_set_does_not_have_is_left_out()
    {
        var scorer = new NameScorer(new HashSet<NameKind> { NameKind.Person });
        scorer.Add([new(0, 0, NameKind.Person)], [new(0, 0, NameKind.Person), new(2, 2, NameKind.Nationality)]);
        Assert.Equal(100, scorer.Typed.F1);
    }

    [Theory]
    [InlineData("politician", NameKind.Person)]
    [InlineData("corporation", NameKind.Organization)]
    [InlineData("geo", NameKind.Place)]
    [InlineData("GPE", NameKind.Place)]
    [InlineData("gpe", NameKind.Nationality)]
    [InlineData("TIME", null)]
    public void Labels(string label, NameKind? kind) => Assert.Equal(kind, NameLabels.KindOf(label));
}
