using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>How strongly the tree of a sentence ties a place to an act: 10 for 'attacked in Kharkiv', 0 for not at all.</summary>
internal sealed class ActTie(Sentence sentence, int trigger, IReadOnlyList<int> recipients, PlaceWords words)
{
    private const int LongestClimb = 7;

    /// <summary>The strength for the place headed by a token.</summary>
    public double Of(int token, PlaceMention place)
    {
        var cost = 0.0;
        var located = false;
        var current = token;
        for (var step = 0; step < LongestClimb; step++)
        {
            if (step > 0 && current == trigger)
            {
                return 0;
            }

            var t = sentence[current];
            if (IsWhereClauseOf(current))
            {
                return 9 - cost;
            }

            // 'a hospital in Kyiv hit by missiles', 'the hospital in Kyiv that was hit'
            if (located && sentence[trigger].Head == current && sentence[trigger].Relation == "acl")
            {
                return 8 - cost;
            }

            if (t.Head < 0)
            {
                return 0;
            }

            var head = sentence[t.Head];
            var preposition = Metonymy.CaseOf(sentence, current);
            switch (t.Relation)
            {
                case "compound" or "flat" or "amod":
                    if (t.Head == trigger)
                    {
                        return 8 - cost;
                    }

                    cost += words.IsPlacePart(head.LemmaLower) ? 0 : 0.7;
                    located = true;
                    break;
                case "appos" or "conj":
                    cost += 0.3;
                    break;
                case "nmod" when t.Deprel == "nmod:poss":
                    if (t.Head == trigger)
                    {
                        return 0;
                    }

                    cost += 1.7;
                    located = true;
                    break;
                case "nmod":
                    if (!Places(preposition, head, place, true))
                    {
                        return 0;
                    }

                    if (t.Head == trigger)
                    {
                        return (preposition == "of" ? 9 : preposition == "from" ? 6 : 10) - cost;
                    }

                    cost += preposition == "of" && words.IsPlacePart(head.LemmaLower) ? 0.1 : 1;
                    located = true;
                    break;
                case "obl":
                    return Places(preposition, head, place, false) ? Math.Max(0, Oblique(t.Head, preposition) - cost) : 0;
                case "obj" or "nsubj" or "iobj":
                    return Argument(t, current == token, located, cost);
                default:
                    return 0;
            }

            current = t.Head;
        }

        return 0;
    }

    private double Oblique(int verb, string? preposition)
    {
        var strength = preposition == "from" ? 6 : 10;
        if (verb == trigger)
        {
            return strength;
        }

        var act = sentence[trigger];
        if (act.Head == verb)
        {
            return act.Relation switch
            {
                // 'launched an attack in X', 'an attack was carried out in X'
                "obj" or "nsubj" or "obl" => strength - 1,
                "conj" or "xcomp" or "advcl" => strength - 4,
                _ => 0,
            };
        }

        var other = sentence[verb];
        return other.Head == trigger && other.Relation is "xcomp" or "advcl" or "acl" ? strength - 4 : 0;
    }

    private double Argument(Token t, bool isItself, bool located, double cost)
    {
        if (!isItself && !located)
        {
            return 0;
        }

        var passive = t.Deprel == "nsubj:pass";
        if (t.Head == trigger)
        {
            return t.Relation == "obj" || passive ? 9 - cost : isItself ? 0 : 6 - cost;
        }

        var head = sentence[t.Head];
        if (Contains(recipients, t.Index) && located)
        {
            return 7 - cost;
        }

        // 'Kharkiv came under attack'
        if (t.Relation == "nsubj" && sentence[trigger].Head == t.Head && Metonymy.CaseOf(sentence, trigger) == "under")
        {
            return 8 - cost;
        }

        // 'reassigned to reinforce Kursk'
        return t.Relation == "obj" && head.Head == trigger && head.Relation is "xcomp" or "advcl" ? 6 - cost : 0;
    }

    // 'in Bakhmut, where troops attacked'
    private bool IsWhereClauseOf(int token)
    {
        if (sentence[trigger].Head != token || sentence[trigger].Relation != "acl")
        {
            return false;
        }

        foreach (var child in sentence.Children(trigger))
        {
            if (sentence[child].Lower == "where")
            {
                return true;
            }
        }

        return false;
    }

    private bool Places(string? preposition, Token head, PlaceMention place, bool ofNoun) => preposition switch
    {
        null => false,
        "of" => ofNoun,
        "to" => place.Precision is not (PlacePrecision.Country or PlacePrecision.Region) || words.IsMotion(head.LemmaLower),
        "on" or "against" => words.IsDoneOn(head.LemmaLower) || IsArea(place),
        "from" => place.Precision is not (PlacePrecision.Country or PlacePrecision.Region) || words.IsMotion(head.LemmaLower),
        _ => words.IsPlaceCase(preposition),
    };

    // Islands, borders, seas: one is on them.
    private static bool IsArea(PlaceMention place) => place.Precision == PlacePrecision.Region;

    private static bool Contains(IReadOnlyList<int> list, int value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == value)
            {
                return true;
            }
        }

        return false;
    }
}
