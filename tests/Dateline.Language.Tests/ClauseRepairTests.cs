using Dateline.Language.Trees;

namespace Dateline.Language.Tests;

/// <summary>A sentence has a finite verb on top, and a past tense that has a subject is no participle.</summary>
public sealed class ClauseRepairTests
{
    private const string Headless = "The/Det/DT/2/det league/Noun/NN/0/root which/Pron/WDT/4/nsubj marched/Verb/VBD/2/acl:relcl claims/Verb/VBZ/2/conj victory/Noun/NN/5/obj";
    private const string Participle = "Ministers/Noun/NNS/2/nsubj:pass agreed/Verb/VBN/0/root by/Adp/IN/4/case telephone/Noun/NN/2/obl:agent";

    [Fact]
    public void The_verb_becomes_the_root()
    {
        var tree = Mend(Headless, whole: true);
        Assert.Equal("root", tree.Arc("claims"));
        Assert.Equal("nsubj of claims", tree.Arc("league"));
        Assert.Equal("acl:relcl of league", tree.Arc("marched"));
    }

    [Fact]
    public void A_participle_with_a_subject_is_a_past_tense()
    {
        var tree = Mend(Participle, whole: true);
        Assert.Equal("VBD", tree.Xpos[1]);
        Assert.Equal("nsubj of agreed", tree.Arc("Ministers"));
        Assert.Equal("obl of agreed", tree.Arc("telephone"));
    }

    [Theory]
    [InlineData("Ministers/Noun/NNS/2/nsubj:pass arrested/Verb/VBN/0/root in/Adp/IN/4/case Mali/Propn/NNP/2/obl", false)]
    [InlineData("Ministers/Noun/NNS/3/nsubj:pass were/Aux/VBD/3/aux:pass arrested/Verb/VBN/0/root", true)]
    [InlineData("Peace/Noun/NN/0/root and/Cconj/CC/3/cc calm/Noun/NN/1/conj", true)]
    public void What_may_be_right_stays(string words, bool whole)
    {
        var (before, tree) = (TreeText.Read(words), Mend(words, whole));
        Assert.Equal(before.Heads, tree.Heads);
        Assert.Equal(before.Relations, tree.Relations);
        Assert.Equal(before.Xpos, tree.Xpos);
    }

    private static TreeText Mend(string words, bool whole)
    {
        var tree = TreeText.Read(words);
        ClauseRepair.Apply(tree.Heads, tree.Relations, tree.Upos, tree.Xpos, whole);
        return tree;
    }
}
