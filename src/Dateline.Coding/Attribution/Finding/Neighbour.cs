using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// The speaker by position, where the tree found none or one too far away: in ', the mayor said' and in '” said the mayor' the
/// speaker touches the verb.
/// </summary>
internal static class Neighbour
{
    private const int LongestName = 12;

    /// <summary>The head of the noun phrase that touches the verb, if it is a better subject than <paramref name="subject"/>; else -1.</summary>
    public static int Better(Sentence s, int verb, int subject)
    {
        if (s[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN"))
        {
            return -1;
        }

        var touching = BeforeVerb(s, verb);
        if (touching >= 0)
        {
            return subject < 0 || (subject < touching && !s.IsUnder(touching, subject) && CommaBetween(s, subject, touching)) ? touching : -1;
        }

        // '…” said the mayor'
        return subject < verb && verb > 0 && s[verb - 1].Upos == Upos.Punct && (subject < 0 || s[verb - 1].Form is "”" or "\"" or "''" or "’" or ",")
            ? AfterVerb(s, verb)
            : -1;
    }

    private static int BeforeVerb(Sentence s, int verb)
    {
        var i = verb - 1;
        while (i > 0 && s[i].Head == verb && s[i].Relation is "aux" or "advmod")
        {
            i--;
        }

        return i >= 0 && IsNominal(s[i]) ? Top(s, i, 0, verb) : -1;
    }

    private static int AfterVerb(Sentence s, int verb)
    {
        var i = verb + 1;
        while (i < s.Tokens.Count && i < verb + LongestName && s[i].Upos is Upos.Det or Upos.Adj or Upos.Num)
        {
            i++;
        }

        return i < s.Tokens.Count && IsNominal(s[i]) ? Top(s, i, verb + 1, s.Tokens.Count) : -1;
    }

    private static int Top(Sentence s, int i, int from, int to)
    {
        var top = i;
        for (var steps = 0; steps < LongestName && s[top].Head >= from && s[top].Head < to && IsNominal(s[s[top].Head])
            && s[top].Relation is "flat" or "compound" or "appos" or "nmod"; steps++)
        {
            top = s[top].Head;
        }

        return top;
    }

    private static bool CommaBetween(Sentence s, int left, int right)
    {
        for (var i = left + 1; i < right; i++)
        {
            if (s[i].Upos == Upos.Punct && s[i].Form is "," or "”" or "\"" or "''")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNominal(Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Pron;
}
