using Dateline.Coding.Status;
using Dateline.Core.Language;

namespace Dateline.Coding.Quantities;

/// <summary>Finds in the tree what a number counts, and what it says of its act.</summary>
internal sealed class RoleReader(RoleTable roles)
{
    /// <summary>The token of a quantity that hangs on something outside it.</summary>
    public static int Head(Sentence sentence, int first, int last)
    {
        var head = last;
        for (var steps = 0; steps <= last - first && sentence[head].Head >= first && sentence[head].Head <= last; steps++)
        {
            head = sentence[head].Head;
        }

        return head;
    }

    /// <summary>The noun counted, or null ('killed 12').</summary>
    public static int? Counted(Sentence sentence, int head, int first, int last)
    {
        var token = sentence[head];
        if (token.Head > last && token.Relation is "nummod" or "amod" or "det" or "compound" or "advmod" or "nmod"
            && sentence[token.Head].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj)
        {
            // In '500-kg bomb' and '12-member council' the number counts the measure, not the noun.
            return first > 0 || last > 0 ? token.Head : null;
        }

        // 'dozens of civilians', 'two-thirds of lawmakers': the noun hangs on some word of the span.
        for (var inside = first; inside <= last; inside++)
        {
            foreach (var index in sentence.Children(inside))
            {
                if (index > last && sentence[index].Relation == "nmod" && sentence.Child(index, "case")?.Lower == "of")
                {
                    return index;
                }
            }
        }

        // The counted noun may head the span itself, when the number hangs on a unit.
        return head < first ? head : null;
    }

    /// <summary>The counted noun in words: with the nouns right before it.</summary>
    public static string Words(Sentence sentence, int noun, int last)
    {
        var start = noun;
        while (start - 1 > last && sentence[start - 1].Head == noun && sentence[start - 1].Relation == "compound")
        {
            start--;
        }

        var words = sentence[start].Form;
        for (var i = start + 1; i <= noun; i++)
        {
            words += (sentence[i].Span.Start > sentence[i - 1].Span.End ? " " : string.Empty) + sentence[i].Form;
        }

        return words;
    }

    /// <summary>The role of a count, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">Head token of the quantity.</param>
    /// <param name="counted">The noun counted, or null.</param>
    /// <param name="bounded">Whether a bound stands before it: parsers take 'at least nine people' for a circumstance.</param>
    /// <param name="last">Last token of the quantity.</param>
    public string? Of(Sentence sentence, int head, int? counted, bool bounded, int last)
    {
        var node = counted ?? head;
        if (last + 1 < sentence.Tokens.Count && roles.Find(sentence[last + 1].Lower, "adjective", "any") is { } next)
        {
            // 'left 12 dead and 30 injured'
            return next;
        }

        return Find(sentence, node, "noun", "any") ?? Find(sentence, node, "adjective", "any") ?? Attributes(sentence, node)
            ?? (node == head ? null : Attributes(sentence, head)) ?? Governor(sentence, node, head, bounded) ?? Find(sentence, node, "noun", "self");
    }

    private string? Find(Sentence sentence, int token, string wordClass, string place) =>
        roles.Find(sentence[token].LemmaLower, wordClass, place) ?? roles.Find(sentence[token].Lower, wordClass, place);

    // '12 people killed', '12 dead', '30 more wounded'
    private string? Attributes(Sentence sentence, int node)
    {
        foreach (var index in sentence.Children(node))
        {
            var child = sentence[index];
            if (child.Deprel is "acl" or "amod" or "dep" && index > node)
            {
                var role = roles.Find(child.LemmaLower, "adjective", "any") ?? roles.Find(child.Lower, "adjective", "any")
                    ?? (child.Xpos is "VBN" or "VBD" ? roles.Find(child.LemmaLower, "verb", "object") : null);
                if (role is not null)
                {
                    return role;
                }
            }
        }

        return null;
    }

    private string? Governor(Sentence sentence, int node, int head, bool bounded)
    {
        // 'dozens of people' hang on their verb by 'dozens'.
        node = sentence.IsUnder(node, head) ? head : node;

        // A second count shares the first one's verb.
        for (var steps = 0; steps < 8 && sentence[node].Head >= 0; steps++)
        {
            var token = sentence[node];
            var above = sentence[token.Head];
            if (token.Relation is "conj" or "appos" or "nummod" or "amod" or "compound")
            {
                if (above.Upos is Upos.Adj or Upos.Verb && roles.Find(above.Lower, "adjective", "any") is { } adjective)
                {
                    return adjective;
                }

                node = token.Head;
                continue;
            }

            var (governor, deprel) = Clause.Of(sentence, node);
            above = sentence[governor];
            return above.Upos is Upos.Verb or Upos.Aux ? ByVerb(sentence, token, deprel, above, bounded) : ByWord(sentence, token, above);
        }

        return null;
    }

    private string? ByVerb(Sentence sentence, Token token, string deprel, Token verb, bool bounded)
    {
        var lexeme = ClauseState.Lexeme(sentence, verb.Index);
        var follows = token.Deprel == "obl:unmarked" && token.Index == verb.Index + 1; // 'wounded 30': an object, whatever the tree calls it
        if (token.Relation is "obj" or "iobj" || follows || deprel is "nsubj:pass" || (bounded && token.Relation == "obl" && token.Index > verb.Index))
        {
            return roles.Find(lexeme, "verb", "object") ?? roles.Find(verb.LemmaLower, "verb", "object") ?? Result(sentence, verb.Index);
        }

        if (token.Relation == "nsubj" || (bounded && token.Relation == "obl"))
        {
            return roles.Find(lexeme, "verb", "subject") ?? roles.Find(verb.Lower, "adjective", "any") ?? Result(sentence, verb.Index)
                ?? (verb.Xpos == "VBN" ? roles.Find(verb.LemmaLower, "verb", "object") : null);
        }

        // 'the toll rose to 45'
        return token.Relation is "obl" or "xcomp" && sentence.Child(verb.Index, "nsubj") is { } subject ? roles.Find(subject.LemmaLower, "noun", "any") : null;
    }

    // 'left 12 people dead'
    private string? Result(Sentence sentence, int verb)
    {
        foreach (var index in sentence.Children(verb))
        {
            if (sentence[index].Relation == "xcomp")
            {
                return roles.Find(sentence[index].Lower, "adjective", "any") ?? roles.Find(sentence[index].LemmaLower, "adjective", "any");
            }
        }

        return null;
    }

    private string? ByWord(Sentence sentence, Token token, Token above)
    {
        if (above.Upos == Upos.Adj)
        {
            return token.Relation == "nsubj" ? roles.Find(above.LemmaLower, "adjective", "any") : null;
        }

        // 'the killing of three', 'a toll of 45'; 'the release of 20 prisoners'
        return token.Relation == "nmod" && sentence.Child(token.Index, "case")?.Lower is "of" ? roles.Find(above.LemmaLower, "noun", "any") : null;
    }
}
