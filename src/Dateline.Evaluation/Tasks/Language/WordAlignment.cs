namespace Dateline.Evaluation.Tasks.Language;

/// <summary>
/// Which coded word is which gold word, as the CoNLL 2018 shared task has it: by the same characters of the text; where a
/// multi-word token is involved, by the longest common subsequence of the lower-cased forms within its characters.
/// </summary>
public static class WordAlignment
{
    /// <summary>The pairs (index of the gold word, index of the coded word), in order.</summary>
    public static IReadOnlyList<(int Gold, int Coded)> Align(IReadOnlyList<TreeWord> gold, IReadOnlyList<TreeWord> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var pairs = new List<(int, int)>();
        int g = 0, c = 0;
        while (g < gold.Count && c < coded.Count)
        {
            if (gold[g].IsMultiword || coded[c].IsMultiword)
            {
                var (firstGold, firstCoded) = Begin(gold, coded, ref g, ref c);
                AlignForms(gold, coded, (firstGold, g), (firstCoded, c), pairs);
            }
            else if (gold[g].Start == coded[c].Start && gold[g].End == coded[c].End)
            {
                pairs.Add((g++, c++));
            }
            else if (gold[g].Start <= coded[c].Start)
            {
                g++;
            }
            else
            {
                c++;
            }
        }

        return pairs;
    }

    // Finds the smallest stretch around multi-word tokens that both sides cut at its ends. Moves both indexes past it.
    private static (int Gold, int Coded) Begin(
        IReadOnlyList<TreeWord> gold, IReadOnlyList<TreeWord> coded, ref int g, ref int c)
    {
        int end;
        if (gold[g].IsMultiword)
        {
            end = gold[g].End;
            c += !coded[c].IsMultiword && coded[c].Start < gold[g].Start ? 1 : 0;
        }
        else
        {
            end = coded[c].End;
            g += gold[g].Start < coded[c].Start ? 1 : 0;
        }

        var begin = (g, c);
        while (!Beyond(gold, g, end) || !Beyond(coded, c, end))
        {
            if (g < gold.Count && (c >= coded.Count || gold[g].Start <= coded[c].Start))
            {
                end = Extended(gold[g++], end);
            }
            else
            {
                end = Extended(coded[c++], end);
            }
        }

        return begin;
    }

    private static bool Beyond(IReadOnlyList<TreeWord> words, int index, int end) =>
        index >= words.Count || (words[index].IsMultiword ? words[index].Start >= end : words[index].End > end);

    private static int Extended(TreeWord word, int end) => word.IsMultiword && word.End > end ? word.End : end;

    private static void AlignForms(
        IReadOnlyList<TreeWord> gold, IReadOnlyList<TreeWord> coded,
        (int From, int To) golds, (int From, int To) codeds, List<(int, int)> pairs)
    {
        int rows = golds.To - golds.From, columns = codeds.To - codeds.From;
        bool Same(int g, int c) => string.Equals(
            gold[golds.From + g].Form, coded[codeds.From + c].Form, StringComparison.OrdinalIgnoreCase);

        // common[g, c]: length of the longest common subsequence of what follows g and what follows c.
        var common = new int[rows + 1, columns + 1];
        for (var g = rows - 1; g >= 0; g--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                common[g, c] = Math.Max(
                    Same(g, c) ? 1 + common[g + 1, c + 1] : 0,
                    Math.Max(common[g + 1, c], common[g, c + 1]));
            }
        }

        for (int g = 0, c = 0; g < rows && c < columns;)
        {
            if (Same(g, c))
            {
                pairs.Add((golds.From + g++, codeds.From + c++));
            }
            else if (common[g, c] == common[g + 1, c])
            {
                g++;
            }
            else
            {
                c++;
            }
        }
    }
}
