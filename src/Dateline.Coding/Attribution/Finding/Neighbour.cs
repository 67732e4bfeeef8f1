using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// The speaker by position, where the tree found none or one too far away: in ', the mayor said' and in '” said the mayor' the
/// speaker touches the verb; in 'The mayor, a doctor, said' he opens the sentence.
/// </summary>
internal static class Neighbour
{
    private const int LongestName = 12;

    /// <summary>The head of a noun phrase that is a better subject than <paramref name="subject"/>; -1 if there is none.</summary>
    public static int Better(Sentence s, int verb, int subject, Layout layout, bool speaks)
    {
        if (s[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN"))
        {
            return -1;
        }

        // '…” said the mayor': whatever subject the tree found before the mark is part of what the mayor said.
        if (speaks && verb > 0 && IsClosing(s[verb - 1]) && AfterVerb(s, verb) is var inverted and >= 0)
        {
            return subject > verb ? -1 : inverted;
        }

        var touching = BeforeVerb(s, verb);
        if (touching >= 0)
        {
            var far = subject < 0 || (speaks && subject < touching && !s.IsUnder(touching, subject) && CommaBetween(s, subject, touching));
            return far && Outside(s, layout, verb, touching) ? touching : -1;
        }

        if (subject < 0 && speaks && AtEnd(s, verb) is var closing and >= 0 && Outside(s, layout, verb, closing))
        {
            return closing;
        }

        if (subject >= 0 || verb == 0 || s[verb - 1].Upos != Upos.Punct)
        {
            return -1;
        }

        var opening = Opening(s, verb);
        if (opening >= 0 && Outside(s, layout, verb, opening))
        {
            return opening;
        }

        return speaks && s[verb].LemmaLower != "tell" ? AfterVerb(s, verb) : -1;
    }

    private static bool Outside(Sentence s, Layout layout, int verb, int source) =>
        layout.QuotationAt(s[source].Span.Start) is not { } quotation || quotation.Span.Contains(s[verb].Span.Start);

    private static int BeforeVerb(Sentence s, int verb)
    {
        var i = verb - 1;
        while (i > 0 && s[i].Head == verb && s[i].Relation is "aux" or "advmod")
        {
            i--;
        }

        return i >= 0 && IsNominal(s[i]) && s[i].Relation is not ("obl" or "advmod" or "nummod") ? Top(s, i, 0, verb) : -1;
    }

    // '…, a source close to him said.': the words between the last comma and the verb.
    private static int AtEnd(Sentence s, int verb)
    {
        if (s.Tokens.Count - verb > 5)
        {
            return -1;
        }

        var head = -1;
        for (var i = verb - 1; i >= 0 && verb - i <= LongestName; i--)
        {
            if (s[i].Form is "," or "”" or "\"" or "''")
            {
                return i > 2 ? head : -1;
            }

            if (s[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "IN" && head >= 0 && s[i].Xpos != "IN")
            {
                return -1;
            }

            // The first noun of the phrase that no other noun follows directly heads it.
            if (IsNominal(s[i]) && !IsNominal(s[i + 1]))
            {
                head = i;
            }
        }

        return -1;
    }

    // 'The mayor, who is a doctor, said': everything finite before the verb lies in clauses that describe the mayor.
    private static int Opening(Sentence s, int verb)
    {
        if (s[verb - 1].Form is not ("," or ")" or "–" or "—" or "-"))
        {
            return -1;
        }

        var first = verb;
        while (first > 0 && !IsClosing(s[first - 1]))
        {
            first--;
        }

        while (first < verb && s[first].Upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Punct)
        {
            first++;
        }

        if (first >= verb || !IsNominal(s[first]))
        {
            return -1;
        }

        var top = Top(s, first, 0, verb);
        for (var i = first; i < verb; i++)
        {
            if (s[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && !InRelative(s, i))
            {
                return -1;
            }
        }

        return top;
    }

    private static bool InRelative(Sentence s, int token)
    {
        for (int t = token, steps = 0; t >= 0 && steps < 8; t = s[t].Head, steps++)
        {
            if (s[t].Relation is "acl" or "appos")
            {
                return true;
            }
        }

        return false;
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
            if (s[i].Upos == Upos.Punct && s[i].Form is "," or "”" or "\"" or "''" or "—" or "–" or "-" or "--")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClosing(Token token) => token.Form is "”" or "’" or "''" || (token.Form is "\"" or "'" && token.Xpos == "''");

    private static bool IsNominal(Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Pron;
}
