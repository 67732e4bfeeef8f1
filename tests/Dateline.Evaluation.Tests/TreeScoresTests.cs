using Dateline.Evaluation.Tasks.Language;

namespace Dateline.Evaluation.Tests;

/// <summary>The CoNLL 2018 scores, worked out by hand.</summary>
public sealed class TreeScoresTests
{
    [Fact]
    public void The_same_text_scores_all()
    {
        var text = Text("Dogsbark.", [(0, 9)], Word(0, 4, "Dogs", 1, "nsubj"), Word(4, 8, "bark", -1, "root"), Word(8, 9, ".", 1, "punct"));
        var scores = TreeScores.Of(text, text);
        Assert.All(
            [scores.Words, scores.Sentences, scores.Upos, scores.Xpos, scores.Lemma, scores.Uas, scores.Las],
            score => Assert.Equal(100, score.F1));
    }

    [Fact]
    public void A_word_cut_in_two_costs_its_word_and_what_hangs_on_it()
    {
        // Gold: ice-cold beer; coded: ice - cold beer. Of 2 gold and 4 coded words one is aligned (beer): 2·1/(2+4).
        var gold = Text("ice-coldbeer", [(0, 12)], Word(0, 8, "ice-cold", 1, "amod"), Word(8, 12, "beer", -1, "root"));
        var coded = Text("ice-coldbeer", [(0, 12)],
            Word(0, 3, "ice", 2, "compound"), Word(3, 4, "-", 2, "punct"), Word(4, 8, "cold", 3, "amod"), Word(8, 12, "beer", -1, "root"));
        var scores = TreeScores.Of(gold, coded);
        Assert.Equal(33.333333, scores.Words.F1!.Value, 5);
        Assert.Equal(33.333333, scores.Las.F1!.Value, 5);
    }

    [Fact]
    public void Words_of_a_multiword_token_align_by_their_forms()
    {
        // Gold has 'cannot' as one surface token of two words, coded cuts it by places: both words align, and 'go' too.
        var gold = Text("cannotgo", [(0, 8)],
            Word(0, 6, "can", 2, "aux", multiword: true), Word(0, 6, "not", 2, "advmod", multiword: true), Word(6, 8, "go", -1, "root"));
        var coded = Text("cannotgo", [(0, 8)],
            Word(0, 3, "Can", 2, "aux"), Word(3, 6, "not", 2, "advmod"), Word(6, 8, "go", -1, "root"));
        Assert.Equal([(0, 0), (1, 1), (2, 2)], WordAlignment.Align(gold.Words, coded.Words));
    }

    [Fact]
    public void Subtypes_are_not_scored_but_relations_are()
    {
        var gold = Text("Heleft", [(0, 6)], Word(0, 2, "He", 1, "nsubj:pass"), Word(2, 6, "left", -1, "root"));
        var same = Text("Heleft", [(0, 6)], Word(0, 2, "He", 1, "nsubj"), Word(2, 6, "left", -1, "root"));
        var other = Text("Heleft", [(0, 6)], Word(0, 2, "He", 1, "obj"), Word(2, 6, "left", -1, "root"));
        Assert.Equal(100, TreeScores.Of(gold, same).Las.F1);
        Assert.Equal(50, TreeScores.Of(gold, other).Las.F1);
        Assert.Equal(100, TreeScores.Of(gold, other).Uas.F1);
    }

    [Fact]
    public void A_head_that_is_aligned_with_nothing_is_wrong()
    {
        // Coded 'b' hangs on a word that the gold text does not have.
        var gold = Text("abc", [(0, 3)], Word(0, 2, "ab", -1, "root"), Word(2, 3, "c", 0, "obj"));
        var coded = Text("abc", [(0, 3)], Word(0, 1, "a", -1, "root"), Word(1, 2, "b", 0, "x"), Word(2, 3, "c", 0, "obj"));
        Assert.Equal(0, TreeScores.Of(gold, coded).Uas.F1);
    }

    [Fact]
    public void Sentences_are_right_when_both_ends_are()
    {
        var gold = Text("abcd", [(0, 2), (2, 4)], Word(0, 2, "ab", -1, "root"), Word(2, 4, "cd", -1, "root"));
        var coded = Text("abcd", [(0, 4)], Word(0, 2, "ab", -1, "root"), Word(2, 4, "cd", 0, "conj"));
        Assert.Equal(0, TreeScores.Of(gold, coded).Sentences.F1);
        Assert.Equal(50, TreeScores.Of(gold, coded).Uas.F1);
    }

    [Fact]
    public void A_lemma_that_gold_leaves_out_is_right()
    {
        var gold = Text("ab", [(0, 2)], Word(0, 2, "ab", -1, "root") with { Lemma = "_" });
        var coded = Text("ab", [(0, 2)], Word(0, 2, "ab", -1, "root") with { Lemma = "other" });
        Assert.Equal(100, TreeScores.Of(gold, coded).Lemma.F1);
    }

    [Fact]
    public void Other_characters_cannot_be_scored() =>
        Assert.Throws<ArgumentException>(() => TreeScores.Of(Text("ab", [(0, 2)], Word(0, 2, "ab", -1, "root")), Text("abc", [], [])));

    private static TreeWord Word(int start, int end, string form, int head, string relation, bool multiword = false) =>
        new(start, end, multiword, form, form, "X", "X", head, relation);

    private static TreeText Text(string characters, (int, int)[] sentences, params TreeWord[] words) => new(characters, words, sentences);
}
