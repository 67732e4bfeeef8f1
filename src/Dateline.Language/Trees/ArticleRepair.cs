using Dateline.Core.Language;

namespace Dateline.Language.Trees;

/// <summary>An English article stands before its noun: one that hangs on a word to its left goes to the noun that follows.</summary>
internal static class ArticleRepair
{
    /// <summary>Changes the tree in place.</summary>
    public static void Apply(Span<int> heads, Span<string> relations, ReadOnlySpan<Upos> upos, IReadOnlyList<string> forms)
    {
        for (var i = 0; i < heads.Length - 1; i++)
        {
            if (heads[i] >= 0 && heads[i] < i && upos[i] == Upos.Det && (forms[i].ToLowerInvariant() is "the" or "a" or "an")
                && NounAfter(i, heads, upos) is { } noun)
            {
                heads[i] = noun;
                relations[i] = "det";
            }
        }
    }

    /// <summary>The head of the noun phrase that begins after the article, or null when none does.</summary>
    private static int? NounAfter(int article, ReadOnlySpan<int> heads, ReadOnlySpan<Upos> upos)
    {
        for (var i = article + 1; i < heads.Length; i++)
        {
            if (upos[i] is Upos.Noun or Upos.Propn)
            {
                // Inside a compound the head is the noun to the right that this one hangs on.
                while (heads[i] > i && (upos[heads[i]] is Upos.Noun or Upos.Propn))
                {
                    i = heads[i];
                }

                return HasArticleAbove(i, article, heads) ? null : i;
            }

            if (upos[i] is not (Upos.Adj or Upos.Num or Upos.Adv or Upos.Punct))
            {
                return null;
            }
        }

        return null;
    }

    // The noun must not hang below the article, or the tree would close into a ring.
    private static bool HasArticleAbove(int noun, int article, ReadOnlySpan<int> heads)
    {
        for (int t = noun, steps = 0; t >= 0 && steps <= heads.Length; t = heads[t], steps++)
        {
            if (t == article)
            {
                return true;
            }
        }

        return false;
    }
}
