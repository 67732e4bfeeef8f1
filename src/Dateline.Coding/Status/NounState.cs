using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;

namespace Dateline.Coding.Status;

/// <summary>What an event noun's own articles, negations and modifiers say of it.</summary>
internal sealed class NounState(CueTable cues)
{
    /// <summary>The state by the noun phrase alone: taken to have happened unless a modifier says otherwise.</summary>
    public State Of(Sentence sentence, int token)
    {
        var state = new State(Occurred, false, 0.9, "noun");
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation == "det" && child.Lower is "no" or "neither" or "any")
            {
                state = child.Lower == "any"
                    ? new State(Possible, state.Negated, 0.4, state.Rule).By("any")
                    : (state with { Negated = true }).By(child.Lower);
            }
            else if (child.Relation is "amod" or "advmod" or "compound" && cues.Find("modifier", child.Lower) is { } effect && index < token)
            {
                state = Modify(state, effect).By(child.Lower);
            }
        }

        return state;
    }

    /// <summary>Whether the phrase points at something known: 'the', 'this', 'its', 'Iran's'.</summary>
    public static bool IsDefinite(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Deprel == "nmod:poss" || (child.Relation == "det" && child.Lower is "the" or "this" or "these" or "those" or "that"))
            {
                return true;
            }
        }

        return sentence[token].Upos == Upos.Propn;
    }

    private static State Modify(State state, Implication effect) => effect.Effect switch
    {
        Effect.Believed => ClauseState.Weaken(state, effect.Certainty),
        Effect.State when state.Actual => new State(effect.Status, state.Negated ^ effect.Negated, effect.Certainty, state.Rule),
        _ => state,
    };
}
