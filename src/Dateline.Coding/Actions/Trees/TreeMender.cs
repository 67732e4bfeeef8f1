using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Trees;

/// <summary>
/// Mends slips that parsers often make and that cost an argument: a subject hung from an auxiliary, the subject of a clause hung
/// from the verb of saying before it, an infinitive hung past its verb, a conjunction taken for a preposition, an active perfect taken for a passive.
/// Token indexes stay as they are.
/// </summary>
internal static class TreeMender
{
    /// <summary>The sentence, or a mended copy of it.</summary>
    public static Sentence Mend(Sentence sentence)
    {
        Dictionary<int, (int Head, string Relation)>? changes = null;
        foreach (var t in sentence.Tokens)
        {
            if (Better(sentence, t) is { } better)
            {
                (changes ??= [])[t.Index] = better;
            }
        }

        if (changes is null)
        {
            return sentence;
        }

        var tokens = new List<Token>(sentence.Tokens.Count);
        foreach (var t in sentence.Tokens)
        {
            tokens.Add(!changes.TryGetValue(t.Index, out var change) ? t : new Token
            {
                Index = t.Index,
                Span = t.Span,
                Form = t.Form,
                Lemma = t.Lemma,
                Upos = t.Upos,
                Xpos = t.Xpos,
                Feats = t.Feats,
                Head = change.Head,
                Deprel = change.Relation,
            });
        }

        return new Sentence(sentence.Index, sentence.Paragraph, sentence.Span, sentence.IsHeadline, tokens) { States = sentence.States };
    }

    private static (int Head, string Relation)? Better(Sentence sentence, Token t)
    {
        if (t.Head < 0)
        {
            return null;
        }

        var head = sentence[t.Head];
        if (t.Relation == "nsubj")
        {
            // 'Russia is yet to launch': Russia hung from 'is', which hangs from 'launch'
            if (head.Relation is "aux" or "cop" && head.Head >= 0)
            {
                return (head.Head, t.Deprel);
            }

            // 'President Bush said' with both words hung from the verb: the title describes the name
            if (t.Index + 1 < sentence.Tokens.Count && sentence[t.Index + 1] is { Relation: "nsubj", Upos: Upos.Propn } name && name.Head == t.Head)
            {
                return (name.Index, "nmod:desc");
            }

            if (SubjectOfNext(sentence, t, head) is { } clause)
            {
                return (clause, sentence.Child(clause, "aux:pass") is null ? "nsubj" : "nsubj:pass");
            }

            if (t.Deprel == "nsubj:pass" && head.Xpos == "VBN" && HasPerfect(sentence, head.Index))
            {
                return (t.Head, "nsubj");
            }
        }

        if (t.Relation is "obl" or "nmod" && SubjectAfterConjunction(sentence, t, head) is { } told)
        {
            return (told, "nsubj");
        }

        return head.Upos == Upos.Verb && t.Upos == Upos.Verb && t.Relation is "ccomp" or "advcl" or "parataxis" && VerbBefore(sentence, t) is { } verb
            ? (verb, "xcomp")
            : null;
    }

    // 'Officials said five brigades were moved': a subject hung from a verb before it, right before a finite verb that has none.
    private static int? SubjectOfNext(Sentence sentence, Token t, Token head)
    {
        if (t.Index < head.Index || (head.Upos == Upos.Verb && sentence.Child(head.Index, "nsubj")?.Index == t.Index))
        {
            return null;
        }

        var finite = false;
        for (var i = sentence.Extent(t.Index).Last + 1; i < sentence.Tokens.Count; i++)
        {
            var next = sentence[i];
            if (next.Upos == Upos.Verb)
            {
                return (finite || next.Xpos is "VBD" or "VBZ" or "VBP") && sentence.Child(i, "nsubj") is null && !sentence.IsUnder(t.Index, i) && next.Deprel != "acl:relcl"
                    ? i
                    : null;
            }

            if (next.Upos is not (Upos.Aux or Upos.Adv or Upos.Part))
            {
                return null;
            }

            finite |= next.Upos == Upos.Aux;
        }

        return null;
    }

    // 'after youths looted a shop': 'after' taken for a preposition of the noun, and the verb left without a subject.
    private static int? SubjectAfterConjunction(Sentence sentence, Token t, Token head) =>
        SubjectOfNext(sentence, t, head) is { } verb && sentence[verb].Xpos != "VBN" && sentence.Child(verb, "obj") is not null
            && ((sentence.Child(t.Index, "case") ?? sentence.Child(verb, "mark")) is { Lower: "after" or "before" or "as" or "since" or "until" } word && word.Index < t.Index)
            ? verb
            : null;

    private static bool HasPerfect(Sentence sentence, int verb)
    {
        var have = false;
        foreach (var child in sentence.Children(verb))
        {
            var aux = sentence[child];
            if (aux.Relation == "aux" && aux.LemmaLower == "be")
            {
                return false;
            }

            have |= aux.Relation == "aux" && aux.LemmaLower == "have";
        }

        return have;
    }

    // 'refused to publicly condemn': the infinitive belongs to the verb right before its 'to'.
    private static int? VerbBefore(Sentence sentence, Token t)
    {
        if (t.Xpos != "VB" || sentence.Child(t.Index, "mark") is not { Lower: "to" } to || t.Index - to.Index > 2 || sentence.Child(t.Index, "nsubj") is not null)
        {
            return null;
        }

        var before = to.Index - 1;
        return before >= 0 && sentence[before].Upos == Upos.Verb && before != t.Head && !sentence.IsUnder(before, t.Index) ? before : null;
    }
}
