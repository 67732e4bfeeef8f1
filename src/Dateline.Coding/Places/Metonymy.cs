using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>Whether a country's or a capital's name stands for its government ('Washington said', 'sanctions against Iran').</summary>
internal static class Metonymy
{
    public static bool Holds(Sentence sentence, int first, int last, GazetteerEntry entry, PlaceWords words)
    {
        if (entry.Kind is not (PlaceKind.Country or PlaceKind.Capital))
        {
            return false;
        }

        var token = Head(sentence, first, last);
        var relation = sentence[token].Relation;
        var deprel = sentence[token].Deprel;
        while (relation == "conj" && sentence[token].Head >= 0)
        {
            token = sentence[token].Head;
            (relation, deprel) = (sentence[token].Relation, sentence[token].Deprel);
        }

        if (sentence[token].Head < 0)
        {
            return false;
        }

        var head = sentence[sentence[token].Head];
        return relation switch
        {
            "nsubj" => deprel != "nsubj:pass" && head.Upos is Upos.Verb or Upos.Aux && words.IsGovernmentVerb(head.LemmaLower),
            "obl" when deprel == "obl:agent" => true,
            "obj" or "iobj" => words.IsToldVerb(head.LemmaLower),
            "obl" or "nmod" when deprel != "nmod:poss" => CaseOf(sentence, token) is "against" or "with" or "by",
            "nmod" => words.IsGovernmentNoun(head.LemmaLower),
            _ => false,
        };
    }

    /// <summary>The token of a range whose head lies outside it.</summary>
    public static int Head(Sentence sentence, int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            var head = sentence[t].Head;
            if (head < first || head > last)
            {
                return t;
            }
        }

        return last;
    }

    /// <summary>The preposition of a token, lower-cased, or null.</summary>
    public static string? CaseOf(Sentence sentence, int token) => sentence.Child(token, "case")?.Lower;
}
