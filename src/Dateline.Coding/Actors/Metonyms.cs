using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>Whether the name of a capital acts as a government ('Moscow said') or is a place ('in Moscow', 'reached Moscow').</summary>
internal sealed class Metonyms(ActorTables tables)
{
    /// <summary>Reads the use from the relation to the head; conjuncts share it.</summary>
    public bool IsGovernment(Sentence sentence, int index)
    {
        var token = sentence[index];
        for (var steps = 0; token.Relation is "conj" or "flat" or "appos" && token.Head >= 0 && steps < 8; steps++)
        {
            token = sentence[token.Head];
        }

        if (token.Head < 0)
        {
            return false;
        }

        var head = sentence[token.Head];
        var preposition = sentence.Child(token.Index, "case")?.Lower;
        switch (token.Deprel)
        {
            case "nsubj":
                return head.Upos is Upos.Verb or Upos.Adj && !tables.HasWord("place-subject", head.LemmaLower);
            case "nsubj:pass":
                return !tables.HasWord("place-object", head.LemmaLower);
            case "obl:agent":
                return true;
            case "nmod:poss":
                // 'Moscow's demands' acts; 'Moscow's suburbs', 'Moscow's mayor' do not.
                return !tables.HasWord("part-of-town", head.LemmaLower);
            case "obj" or "iobj":
                return tables.HasWord("dealt-with", head.LemmaLower);
            case "compound" or "nmod:desc" or "amod":
                return tables.HasWord("of-government", head.Lower) || tables.HasWord("of-government", head.LemmaLower);
        }

        if (preposition is "by" or "against")
        {
            return true;
        }

        // 'talks with Moscow', 'relations between Kyiv and Warsaw', 'pressure on Beijing', 'support for Taipei'
        return preposition is "with" or "between" or "on" or "for" or "from" or "to" or "of" && tables.HasWord("dealings", head.LemmaLower);
    }
}
