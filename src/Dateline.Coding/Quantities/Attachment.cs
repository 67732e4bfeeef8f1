using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Quantities;

/// <summary>Ties quantities to an act by the tree.</summary>
internal static class Attachment
{
    /// <summary>The quantities of an act.</summary>
    public static IReadOnlyList<Quantity> Of(Sentence sentence, int trigger, IReadOnlyList<int> participants, IReadOnlyList<Quantity> all)
    {
        List<Quantity>? found = null;
        foreach (var quantity in all)
        {
            if (quantity.Span.Start >= sentence.Span.End)
            {
                break;
            }

            if (!sentence.Span.Contains(quantity.Span.Start) || quantity.Role == "duration" || Token(sentence, quantity) is not { } token)
            {
                continue;
            }

            if (Belongs(sentence, token, trigger, participants, quantity))
            {
                (found ??= []).Add(quantity);
            }
        }

        return found ?? [];
    }

    private static int? Token(Sentence sentence, Quantity quantity)
    {
        var (first, last) = (-1, -1);
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.Overlaps(quantity.Span))
            {
                first = first < 0 ? token.Index : first;
                last = token.Index;
            }
        }

        return first < 0 ? null : RoleReader.Head(sentence, first, last);
    }

    private static bool Belongs(Sentence sentence, int token, int trigger, IReadOnlyList<int> participants, Quantity quantity)
    {
        var node = token;
        for (var steps = 0; node >= 0 && steps <= sentence.Tokens.Count; steps++)
        {
            if (node == trigger || Contains(participants, node))
            {
                return true;
            }

            var word = sentence[node];
            if (word.Upos is Upos.Verb && IsClause(word))
            {
                // 'The attack killed nine and wounded 30': the verbs tell what the attack did.
                return HasSubject(sentence, node, trigger) || (IsCasualty(quantity) && (IsResult(sentence, node, trigger) || SharesSubject(sentence, node, trigger)));
            }

            node = Clause.Of(sentence, node).Head;
        }

        return false;
    }

    private static bool IsClause(Token word) =>
        word.Relation is "root" or "conj" or "ccomp" or "xcomp" or "advcl" or "parataxis" or "csubj" || word.Deprel is "acl:relcl" || (word.Relation == "acl" && word.Xpos == "VBG");

    private static bool HasSubject(Sentence sentence, int verb, int trigger)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            foreach (var index in sentence.Children(verb))
            {
                if ((sentence[index].Relation == "nsubj" || sentence[index].Deprel == "obl:agent") && IsOrJoins(sentence, trigger, index))
                {
                    return true;
                }
            }

            // 'an attack that killed nine'
            if (sentence[verb].Deprel == "acl:relcl" && sentence[verb].Head == trigger)
            {
                return true;
            }

            if (sentence[verb].Relation != "conj")
            {
                return false;
            }

            verb = sentence[verb].Head;
        }

        return false;
    }

    private static bool IsOrJoins(Sentence sentence, int trigger, int index) =>
        trigger == index || (sentence[trigger].Relation is "conj" or "nmod" && sentence[trigger].Head == index);

    // 'shelled the town, killing nine'
    private static bool IsResult(Sentence sentence, int verb, int trigger)
    {
        for (var steps = 0; steps < 4 && verb >= 0; steps++)
        {
            if (verb == trigger)
            {
                return true;
            }

            var word = sentence[verb];
            if (!((word.Relation is "conj" && sentence.Child(verb, "nsubj") is null && sentence.Child(verb, "nsubj:pass") is null) || (word.Relation is "advcl" or "acl" or "xcomp" && word.Xpos == "VBG")))
            {
                return false;
            }

            verb = word.Head;
        }

        return verb == trigger;
    }

    private static bool SharesSubject(Sentence sentence, int verb, int trigger) =>
        sentence[trigger].Relation == "conj" && sentence[trigger].Head == verb && sentence.Child(trigger, "nsubj") is null;

    private static bool IsCasualty(Quantity quantity) => quantity.Role is "killed" or "wounded" or "missing" or "arrested" or "displaced" or "destroyed" or "abducted";

    private static bool Contains(IReadOnlyList<int> participants, int node)
    {
        foreach (var participant in participants)
        {
            if (participant == node)
            {
                return true;
            }
        }

        return false;
    }
}
