using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;

namespace Dateline.Coding.Status;

/// <summary>What an event noun's own articles, negations and modifiers say of it.</summary>
internal sealed class NounState(CueTable cues)
{
    /// <summary>The state by the noun phrase alone: taken to have happened unless a modifier says otherwise.</summary>
    public State Of(Sentence sentence, int token)
    {
        var state = IsNumbered(sentence, token) ? new State(Ongoing, false, 0.9, "noun:nth") : new State(Occurred, false, 0.9, "noun");
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation == "det" && child.Lower is "no" or "neither" or "any")
            {
                state = child.Lower == "any"
                    ? new State(Possible, state.Negated, 0.4, state.Rule).By("any")
                    : (state with { Negated = true }).By(child.Lower);
            }
            else if (child.Lower is "not" && child.Relation == "advmod" && index < token && sentence[index + 1].Lower is not ("only" or "just" or "merely" or "least" or "so" or "necessarily" or "yet"))
            {
                state = (state with { Negated = !state.Negated }).By("not");
            }
            else if (child.Relation == "advmod" && child.Lower is "longer" && index > 0 && sentence[index - 1].Lower == "no")
            {
                state = new State(Ongoing, true, 0.9, "noun").By("no longer");
            }
            else if (child.Relation is "amod" or "advmod" or "compound" && cues.Find("modifier", child.Lower) is { } effect && (index < token || sentence.IsHeadline))
            {
                state = Modify(state, effect).By(child.Lower);
            }
        }

        return state;
    }

    /// <summary>What a clause of its own says became of it, or null: 'an attack that never came', 'the coup that took place'.</summary>
    public State? Fate(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token, "acl"))
        {
            if (index.Deprel == "acl:relcl" && cues.Has("befall", ClauseState.Lexeme(sentence, index.Index))
                && sentence.Children(index.Index).Any(below => sentence[below].Relation is "nsubj" && sentence[below].Xpos is "WDT" or "WP"))
            {
                var negated = sentence.Children(index.Index).Any(below => cues.Has("negator", sentence[below].Lower));
                return negated || (index.Xpos is "VBD" or "VBN" && index.LemmaLower is "take" or "happen" or "occur" or "materialise" or "materialize") ? new State(Occurred, negated, 0.9, "noun").By("relcl:" + index.LemmaLower) : null;
            }
        }

        return null;
    }

    // 'the blockade, now in its third week', 'siege in fifth week'
    private bool IsNumbered(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token))
        {
            if (index > token && cues.Has("time", sentence[index].LemmaLower) && sentence.Child(index, "case")?.Lower is "in" or "into"
                && sentence.Children(index).Any(below => cues.Has("ordinal", sentence[below].Lower)))
            {
                return true;
            }
        }

        return false;
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
