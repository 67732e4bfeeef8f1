using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// The words of a mention in the tree: the noun phrase without relative clauses, without what 'and' joins to it, and without
/// appositions other than a name that follows without a comma.
/// </summary>
internal static class MentionSpans
{
    /// <summary>First and last token of the mention that <paramref name="head"/> heads.</summary>
    public static (int First, int Last) Of(Sentence sentence, int head)
    {
        var (first, last) = (head, head);
        var token = sentence[head];
        var modifier = token.Relation is "amod" or "compound" or "flat" or "det" or "nummod";
        var left = sentence.Children(head);
        for (var i = left.Count - 1; i >= 0; i--)
        {
            if (left[i] > head)
            {
                continue;
            }

            var child = sentence[left[i]];
            var inside = modifier
                ? child.Relation is "compound" or "flat" or "amod" && child.Relation != "det"
                : child.Relation is "det" or "amod" or "compound" or "nummod" or "nmod" or "flat" or "goeswith" || (child.Relation == "appos" && NoCommaBetween(sentence, left[i], head));
            if (inside)
            {
                first = Math.Min(first, sentence.Extent(left[i]).First);
            }
        }

        while (first < head && !BeginsQuantity(sentence, first) && (sentence[first].Upos is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Punct || sentence[first].Deprel is "cc:preconj" or "mark"))
        {
            first++;
        }

        foreach (var index in sentence.Children(head))
        {
            if (index < head)
            {
                continue;
            }

            var child = sentence[index];
            if (child.Relation is "flat" or "goeswith" || (child.Relation is "compound" && !modifier)
                || (!modifier && child.Relation == "appos" && child.Upos == Upos.Propn && NoCommaBetween(sentence, head, index))
                || (!modifier && child.Deprel == "nmod:desc"))
            {
                last = Math.Max(last, Of(sentence, index).Last);
            }
            else if (!modifier && child.Relation == "nmod" && child.Deprel != "nmod:poss" && index > last && Of(sentence, index) is var (start, end) && Contiguous(sentence, last, start))
            {
                last = end;
            }
        }

        return (first, last);
    }

    /// <summary>The first token after 'at least', 'up to' and the like.</summary>
    public static int AfterBound(Sentence sentence, int first, int head)
    {
        var bound = first + 1 < head && BeginsQuantity(sentence, first) ? (sentence[first].Relation == "advmod" ? 1 : 2) : 0;
        return Math.Min(first + bound, head);
    }

    // 'at least 40', 'up to 40', 'as many as 40', 'over 40': the preposition belongs to the number.
    private static bool BeginsQuantity(Sentence sentence, int at)
    {
        var next = sentence[at + 1];
        return sentence[at].Lower switch
        {
            "at" => next.Lower is "least" or "most",
            "up" => next.Lower == "to",
            "as" => next.Lower is "many" or "much" or "few",
            "over" or "about" or "around" or "under" or "above" or "below" => next.Upos == Upos.Num && sentence[at].Relation == "advmod",
            _ => false,
        };
    }

    // Only 'case' words and determiners may stand between the head and its prepositional phrase.
    private static bool Contiguous(Sentence sentence, int last, int start)
    {
        for (var i = last + 1; i < start; i++)
        {
            if (sentence[i].Upos is not (Upos.Adp or Upos.Det or Upos.Part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NoCommaBetween(Sentence sentence, int from, int to)
    {
        for (var i = Math.Min(from, to) + 1; i < Math.Max(from, to); i++)
        {
            if (sentence[i].Upos == Upos.Punct && sentence[i].Form is "," or "(" or "-" or "–" or "—" or ":")
            {
                return false;
            }
        }

        return true;
    }
}
