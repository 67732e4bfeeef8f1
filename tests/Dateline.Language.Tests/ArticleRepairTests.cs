using Dateline.Language.Trees;

namespace Dateline.Language.Tests;

/// <summary>Articles stand before their nouns.</summary>
public sealed class ArticleRepairTests
{
    [Theory]
    [InlineData("Papers/Noun/NNS/2/nsubj wrote/Verb/VBD/0/root the/Det/DT/1/det general/Noun/NN/5/nsubj fled/Verb/VBD/2/ccomp", "the", "det of general")]
    [InlineData("He/Pron/PRP/2/nsubj saw/Verb/VBD/0/root a/Det/DT/2/det police/Noun/NN/5/compound car/Noun/NN/2/obj", "a", "det of car")]
    [InlineData("He/Pron/PRP/2/nsubj saw/Verb/VBD/0/root a/Det/DT/2/obj of/Adp/IN/3/case", "a", "obj of saw")]
    public void An_article_goes_to_the_noun_that_follows(string words, string form, string arc)
    {
        var tree = TreeText.Read(words);
        ArticleRepair.Apply(tree.Heads, tree.Relations, tree.Upos, tree.Forms);
        Assert.Equal(arc, tree.Arc(form));
    }
}
