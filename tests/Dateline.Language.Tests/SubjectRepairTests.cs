using Dateline.Core.Language;
using Dateline.Language.Trees;

namespace Dateline.Language.Tests;

/// <summary>A finite clause takes the subject that stands right before it; nothing else moves.</summary>
public sealed class SubjectRepairTests
{
    // Each word: form/UPOS/XPOS/head/relation, heads counted from 1, 0 the root.
    [Theory]
    [InlineData(
        "Officials/Noun/NNS/2/nsubj said/Verb/VBD/0/root brigades/Noun/NNS/2/nsubj were/Aux/VBD/5/aux:pass moved/Verb/VBN/2/ccomp",
        "3 nsubj:pass 5")]
    [InlineData(
        "They/Pron/PRP/2/nsubj insisted/Verb/VBD/0/root progress/Noun/NN/2/obj was/Aux/VBD/5/cop slow/Adj/JJ/2/parataxis",
        "3 nsubj 5")]
    [InlineData(
        "There/Pron/EX/2/expl is/Verb/VBZ/0/root hope/Noun/NN/2/nsubj after/Adp/IN/5/case Ruto/Propn/NNP/2/nsubj visited/Verb/VBD/3/acl Juba/Propn/NNP/6/obj",
        "5 nsubj 6")]
    public void A_stray_subject_comes_home(string words, string expected)
    {
        var parts = expected.Split(' ');
        var (heads, relations) = Repair(words);
        var i = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) - 1;
        Assert.Equal((parts[1], parts[2]), (relations[i], (heads[i] + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_was_read_as_a_preposition_opens_the_clause()
    {
        var (heads, relations) = Repair("There/Pron/EX/2/expl is/Verb/VBZ/0/root hope/Noun/NN/2/nsubj after/Adp/IN/5/case Ruto/Propn/NNP/2/nsubj visited/Verb/VBD/3/acl Juba/Propn/NNP/6/obj");
        Assert.Equal((5, "mark", "advcl"), (heads[3], relations[3], relations[5]));
    }

    [Theory]
    [InlineData("She/Pron/PRP/2/nsubj told/Verb/VBD/0/root them/Pron/PRP/2/iobj it/Pron/PRP/5/nsubj fell/Verb/VBD/2/ccomp")]
    [InlineData("The/Det/DT/2/det man/Noun/NN/0/root who/Pron/WP/4/nsubj left/Verb/VBD/2/acl:relcl")]
    [InlineData("Troops/Noun/NNS/2/nsubj took/Verb/VBD/0/root towns/Noun/NNS/2/obj held/Verb/VBN/3/acl")]
    [InlineData("They/Pron/PRP/2/nsubj want/Verb/VBP/0/root peace/Noun/NN/2/obj to/Part/TO/5/mark last/Verb/VB/2/advcl")]
    public void Whole_trees_stay(string words)
    {
        var before = Read(words);
        var (heads, relations) = Repair(words);
        Assert.Equal(before.Heads, heads);
        Assert.Equal(before.Relations, relations);
    }

    private static (int[] Heads, string[] Relations) Repair(string words)
    {
        var (forms, upos, xpos, heads, relations) = Read(words);
        SubjectRepair.Apply(heads, relations, upos, xpos, forms);
        return (heads, relations);
    }

    private static (string[] Forms, Upos[] Upos, string[] Xpos, int[] Heads, string[] Relations) Read(string words)
    {
        var cells = words.Split(' ').Select(w => w.Split('/')).ToArray();
        return (
            [.. cells.Select(c => c[0])],
            [.. cells.Select(c => Enum.Parse<Upos>(c[1]))],
            [.. cells.Select(c => c[2])],
            [.. cells.Select(c => int.Parse(c[3], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. cells.Select(c => c[4])]);
    }
}
