using Dateline.Language.Trees;

namespace Dateline.Language.Tests;

/// <summary>A finite clause takes the subject that stands right before it; nothing else moves.</summary>
public sealed class SubjectRepairTests
{
    [Theory]
    [InlineData("Officials/Noun/NNS/2/nsubj said/Verb/VBD/0/root brigades/Noun/NNS/2/nsubj were/Aux/VBD/5/aux:pass moved/Verb/VBN/2/ccomp", "brigades", "nsubj:pass of moved")]
    [InlineData("They/Pron/PRP/2/nsubj insisted/Verb/VBD/0/root progress/Noun/NN/2/obj was/Aux/VBD/5/cop slow/Adj/JJ/2/parataxis", "progress", "nsubj of slow")]
    [InlineData("There/Pron/EX/2/expl is/Verb/VBZ/0/root hope/Noun/NN/2/nsubj after/Adp/IN/5/case Ruto/Propn/NNP/2/nsubj visited/Verb/VBD/3/acl Juba/Propn/NNP/6/obj", "Ruto", "nsubj of visited")]
    [InlineData("There/Pron/EX/2/expl is/Verb/VBZ/0/root hope/Noun/NN/2/nsubj after/Adp/IN/5/case Ruto/Propn/NNP/2/nsubj visited/Verb/VBD/3/acl Juba/Propn/NNP/6/obj", "after", "mark of visited")]
    [InlineData("Hope/Noun/NN/2/nsubj rose/Verb/VBD/0/root after/Adp/IN/5/case prime/Adj/JJ/5/amod minister/Noun/NN/6/nsubj:pass fell/Verb/VBD/2/advcl", "after", "mark of fell")]
    public void A_stray_subject_comes_home(string words, string form, string arc)
    {
        var tree = TreeText.Read(words);
        SubjectRepair.Apply(tree.Heads, tree.Relations, tree.Upos, tree.Xpos, tree.Forms);
        Assert.Equal(arc, tree.Arc(form));
    }

    [Theory]
    [InlineData("She/Pron/PRP/2/nsubj told/Verb/VBD/0/root them/Pron/PRP/2/iobj it/Pron/PRP/5/nsubj fell/Verb/VBD/2/ccomp")]
    [InlineData("The/Det/DT/2/det man/Noun/NN/0/root who/Pron/WP/4/nsubj left/Verb/VBD/2/acl:relcl")]
    [InlineData("Troops/Noun/NNS/2/nsubj took/Verb/VBD/0/root towns/Noun/NNS/2/obj held/Verb/VBN/3/acl")]
    [InlineData("They/Pron/PRP/2/nsubj want/Verb/VBP/0/root peace/Noun/NN/2/obj to/Part/TO/5/mark last/Verb/VB/2/advcl")]
    public void Whole_trees_stay(string words)
    {
        var (before, tree) = (TreeText.Read(words), TreeText.Read(words));
        SubjectRepair.Apply(tree.Heads, tree.Relations, tree.Upos, tree.Xpos, tree.Forms);
        Assert.Equal(before.Heads, tree.Heads);
        Assert.Equal(before.Relations, tree.Relations);
    }
}
