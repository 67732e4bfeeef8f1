using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Core.Tests;

/// <summary>A sentence answers for its tree.</summary>
public sealed class SentenceTests
{
    // 'Old men in Mali sang': men(1) <- Old, in Mali; sang(4) is the root.
    private static readonly Sentence Sentence = Make(("Old", 1, "amod"), ("men", 4, "nsubj"), ("in", 3, "case"), ("Mali", 1, "nmod"), ("sang", -1, "root"));

    [Fact]
    public void Children_stand_in_order() => Assert.Equal([0, 3], Sentence.Children(1));

    [Fact]
    public void The_extent_covers_all_below() => Assert.Equal((0, 3), Sentence.Extent(1));

    [Fact]
    public void The_root_is_above_all()
    {
        Assert.Equal(4, Sentence.Root);
        Assert.True(Sentence.IsUnder(2, 4));
        Assert.False(Sentence.IsUnder(4, 1));
    }

    [Fact]
    public void A_child_is_found_by_its_relation()
    {
        Assert.Equal("Mali", Sentence.Child(1, "nmod")!.Form);
        Assert.Null(Sentence.Child(1, "obj"));
    }

    [Theory]
    [InlineData("Tense=Past|VerbForm=Fin", "Tense=Past", true)]
    [InlineData("Tense=Past|VerbForm=Fin", "VerbForm=Fin", true)]
    [InlineData("Tense=Past|VerbForm=Fin", "Tense=Pas", false)]
    [InlineData("_", "Tense=Past", false)]
    public void Features(string feats, string feature, bool has) => Assert.Equal(has, Word("x", 0, -1, "root", 0, feats).Has(feature));

    private static Sentence Make(params (string Form, int Head, string Relation)[] words)
    {
        var at = 0;
        var tokens = new List<Token>();
        foreach (var (form, head, relation) in words)
        {
            tokens.Add(Word(form, tokens.Count, head, relation, at, "_"));
            at += form.Length + 1;
        }

        return new Sentence(0, 0, new Span(0, at - 1), false, tokens);
    }

    private static Token Word(string form, int index, int head, string relation, int at, string feats) => new()
    {
        Index = index, Span = new Span(at, at + form.Length), Form = form, Lemma = form, Upos = Upos.X, Xpos = "X", Feats = feats, Head = head, Deprel = relation,
    };
}
