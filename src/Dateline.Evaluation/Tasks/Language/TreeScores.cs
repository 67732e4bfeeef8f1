using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Language;

/// <summary>
/// The scores of the CoNLL 2018 shared task 'Multilingual Parsing from Raw Text to Universal Dependencies'
/// (Zeman et al. 2018, section 5; LAS compares relations without their subtypes).
/// </summary>
public sealed record TreeScores(
    FScore Words, FScore Sentences, FScore Upos, FScore Xpos, FScore Lemma, FScore Uas, FScore Las)
{
    /// <summary>Scores a coded text against the gold text.</summary>
    /// <exception cref="ArgumentException">The two have not the same characters.</exception>
    public static TreeScores Of(TreeText gold, TreeText coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        if (!string.Equals(gold.Characters, coded.Characters, StringComparison.Ordinal))
        {
            throw new ArgumentException($"the characters differ from number {FirstDifference(gold.Characters, coded.Characters)} on");
        }

        var pairs = WordAlignment.Align(gold.Words, coded.Words);
        var goldOf = new int[coded.Words.Count];
        Array.Fill(goldOf, NotAligned);
        foreach (var (g, c) in pairs)
        {
            goldOf[c] = g;
        }

        long upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        foreach (var (g, c) in pairs)
        {
            var (right, said) = (gold.Words[g], coded.Words[c]);
            upos += right.Upos == said.Upos ? 1 : 0;
            xpos += right.Xpos == said.Xpos ? 1 : 0;
            lemma += right.Lemma == "_" || right.Lemma == said.Lemma ? 1 : 0;
            var attached = right.Head == (said.Head < 0 ? -1 : goldOf[said.Head]);
            uas += attached ? 1 : 0;
            las += attached && right.Relation == said.Relation ? 1 : 0;
        }

        FScore Score(long correct) => new(correct, coded.Words.Count, gold.Words.Count);
        return new TreeScores(
            Score(pairs.Count), SpanScore(gold.Sentences, coded.Sentences),
            Score(upos), Score(xpos), Score(lemma), Score(uas), Score(las));
    }

    // A coded head that is aligned with no gold word is right for no gold head, not even for a root.
    private const int NotAligned = -2;

    private static FScore SpanScore(IReadOnlyList<(int Start, int End)> gold, IReadOnlyList<(int Start, int End)> coded)
    {
        var set = gold.ToHashSet();
        return new FScore(coded.Count(set.Contains), coded.Count, gold.Count);
    }

    private static int FirstDifference(string left, string right)
    {
        var i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
        {
            i++;
        }

        return i;
    }
}
