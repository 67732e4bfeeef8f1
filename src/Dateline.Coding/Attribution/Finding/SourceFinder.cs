using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Whose verb it is: the word that heads the source of a verb of saying.</summary>
/// <param name="Head">Token that heads the source, or -1.</param>
/// <param name="Passive">Whether the verb is passive, so that its subject is what is said, or the hearer.</param>
/// <param name="Subject">The grammatical subject, or -1; the same as <paramref name="Head"/> of an active verb.</param>
internal readonly record struct VerbSource(int Head, bool Passive, int Subject)
{
    private const int DeepestClimb = 8;

    /// <summary>Finds the source of a verb.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="layout">Where quotations stand: a verb outside of them has no subject inside.</param>
    /// <param name="speaks">Whether it is a verb of saying, whose subject may stand behind it.</param>
    public static VerbSource Of(Sentence sentence, int verb, Layout layout, bool speaks)
    {
        var passive = IsPassive(sentence, verb);
        var subject = FindSubject(sentence, verb, passive, 0);
        if (subject >= 0 && layout.QuotationAt(sentence[subject].Span.Start) is { } quotation && !quotation.Span.Contains(sentence[verb].Span.Start))
        {
            subject = -1;
        }

        if (subject < 0 && !passive && sentence[verb].Xpos == "VBG" && sentence[verb].Relation is "advcl" or "conj" or "ccomp" or "acl")
        {
            subject = Before(sentence, verb, layout);
        }

        if (!passive && Neighbour.Better(sentence, verb, subject, layout, speaks) is var better and >= 0)
        {
            subject = better;
        }

        if (!passive)
        {
            return new VerbSource(subject, false, subject);
        }

        return new VerbSource(Agent(sentence, verb), true, subject);
    }

    /// <summary>Whether the verb is passive: by its auxiliary, its subject, or as a bare participle behind a noun.</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel is "nsubj:pass" or "aux:pass" or "csubj:pass" or "obl:agent")
            {
                return true;
            }
        }

        var token = sentence[verb];
        return token.Xpos == "VBN" && token.Relation is "acl" or "advcl" && token.Deprel != "acl:relcl" && !HasChild(sentence, verb, "aux") && token.Xpos == "VBN";
    }

    private static int Agent(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel == "obl:agent")
            {
                return child;
            }

            if (sentence[child].Relation == "obl" && sentence.Child(child, "case") is { Lower: "by" })
            {
                return child;
            }
        }

        return -1;
    }

    private static int FindSubject(Sentence sentence, int verb, bool passive, int depth)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation == "nsubj" && sentence[child].Deprel != "nsubj:outer")
            {
                return child;
            }
        }

        var token = sentence[verb];
        if (token.Head < 0 || depth > DeepestClimb)
        {
            return -1;
        }

        switch (token.Relation)
        {
            case "conj":
                return sentence[token.Head].Upos is Upos.Verb or Upos.Aux or Upos.Adj or Upos.Noun
                    ? FindSubject(sentence, token.Head, passive, depth + 1)
                    : -1;
            case "xcomp":
                // 'asked him to say': the object speaks; 'promised him to say' is too rare to care.
                return sentence.Child(token.Head, "obj") is { } obj ? obj.Index : FindSubject(sentence, token.Head, passive, depth + 1);
            case "advcl" or "parataxis" or "dep":
                return token.Xpos is "VBG" or "VBN" or "VB" ? FindSubject(sentence, token.Head, false, depth + 1) : -1;
            case "acl":
                return token.Deprel == "acl:relcl" ? -1 : OfNoun(sentence, token.Head, verb, depth);
            default:
                return -1;
        }
    }

    // '…,” she said, adding that …' hung below a word of the quotation: the last subject outside of it is meant.
    private static int Before(Sentence sentence, int verb, Layout layout)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (sentence[i].Deprel == "nsubj" && sentence[i].Head >= 0 && sentence[sentence[i].Head].Upos == Upos.Verb
                && sentence[sentence[i].Head].Deprel is "root" or "parataxis" or "conj" && layout.QuotationAt(sentence[i].Span.Start) is null)
            {
                return i;
            }
        }

        return -1;
    }

    // 'officials saying that …' speak; 'the step of accusing …' is somebody's, and so is 'a letter urging …'.
    private static int OfNoun(Sentence sentence, int noun, int verb, int depth)
    {
        var owned = sentence.Child(verb, "mark") is not null || IsText(sentence[noun].LemmaLower);
        if (!owned)
        {
            return noun;
        }

        if (sentence.Child(noun, "nmod:poss") is { } owner)
        {
            return owner.Index;
        }

        var head = sentence[noun].Head;
        if (head >= 0 && sentence[noun].Relation is "obj" or "obl" && sentence[head].Upos == Upos.Verb && !IsPassive(sentence, head)
            && FindSubject(sentence, head, false, depth + 1) is var subject and >= 0 && subject != noun)
        {
            return subject;
        }

        return noun;
    }

    /// <summary>Whether a noun names a text, which is somebody's: a letter, a leaflet, a statement.</summary>
    public static bool IsText(string lemma) => lemma is "statement" or "leaflet" or "pamphlet" or "banner" or "placard" or "poster" or "communique" or "communiqué" or "letter" or "op-ed" or "tweet" or "ad" or "advert" or "email" or "e-mail" or "petition"
        or "memo" or "message" or "note" or "press" or "speech" or "column" or "article" or "post" or "essay" or "brief" or "lawsuit" or "motion" or "appeal";

    private static bool HasChild(Sentence sentence, int token, string relation) => sentence.Child(token, relation) is not null;
}
