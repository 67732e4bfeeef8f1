using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;
using static Dateline.Coding.Status.ClauseSigns;

namespace Dateline.Coding.Status;

/// <summary>The part of the walk that begins at a noun: what its clause and governor make of an event that is told of as a thing.</summary>
/// <param name="embedding">What words imply.</param>
/// <param name="cues">Words that change a state.</param>
/// <param name="governors">What governing words say.</param>
/// <param name="read">The state of a governing word, at a depth of the walk.</param>
internal sealed class NominalWalk(EmbeddingTable embedding, CueTable cues, Governors governors, Func<Sentence, int, int, State> read)
{
    /// <summary>The state of a noun.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The noun.</param>
    /// <param name="node">The first of those that it is joined with.</param>
    /// <param name="local">Its state by its own words.</param>
    /// <param name="depth">How far the walk has come.</param>
    public State Read(Sentence sentence, int token, int node, State local, int depth)
    {
        var head = sentence[node].Head;
        var deprel = sentence[node].Deprel;
        if (head < 0 || sentence[node].Relation is "parataxis" or "appos" or "dislocated" or "list" or "vocative" or "discourse")
        {
            return local.By("standing");
        }

        if (Marker(sentence, token) is "if" or "unless")
        {
            // A verb that the tagger took for a noun ('if they attack').
            return new State(Conditional, local.Negated, 0.4, local.Rule).By("if");
        }

        if (IsUnderWay(sentence, node, head))
        {
            return new State(Ongoing, local.Negated, 0.92, local.Rule).By("under-way");
        }

        if (sentence[node].Relation == "nsubj" && sentence.Child(head, "case")?.Lower == "due" && sentence.Child(head, "cop") is not null)
        {
            return new State(Planned, local.Negated, 0.75, local.Rule).By("due"); // 'a vote is due on Tuesday'
        }

        if (IsAhead(sentence, node, head))
        {
            return new State(Predicted, local.Negated, 0.6, local.Rule).By("ahead");
        }

        var matrix = read(sentence, head, depth + 1);
        var preposition = sentence.Child(node, "case")?.Lower;
        if (preposition is "out" && sentence.Children(node).Any(index => index < node && sentence[index].Lower == "of"))
        {
            preposition = "out of";
        }

        if (deprel.StartsWith("nsubj", StringComparison.Ordinal) && local is { Negated: false } && sentence.Children(head, "xcomp").FirstOrDefault(word => cues.Has("befall", word.LemmaLower)) is { } fate)
        {
            // 'the protest failed to materialise', 'the vote is expected to take place'
            return Composition.Apply(new(Effect.Same, default, false, 0.95), read(sentence, fate.Index, depth + 1), new State(Occurred, false, 0.9, local.Rule), false, "befall");
        }

        var frame = deprel switch
        {
            "obj" or "nsubj:pass" or "iobj" or "xcomp" or "ccomp" => "np",
            "nsubj" or "csubj" => "subj",
            "compound" => "compound",
            "nmod:poss" => null,
            _ => preposition == "to" ? "to-np" : preposition ?? (deprel.StartsWith("obl", StringComparison.Ordinal) ? null : "of"),
        };
        if (deprel.StartsWith("obl", StringComparison.Ordinal) && preposition is not null && governors.Find(sentence, head, frame ?? preposition) is null
            && Attached(sentence, head, node) is { } noun && governors.Find(sentence, noun, preposition) is not null)
        {
            // 'defended the ban on rallies', with the rallies hung on the verb
            (head, frame) = (noun, preposition);
            matrix = read(sentence, noun, depth + 1);
        }

        if (deprel == "nmod" && preposition is not null && sentence[head].Relation is "obj" or "iobj" && sentence[head].Head >= 0 && governors.Find(sentence, head, preposition) is null
            && preposition is "of" or "with" && governors.Find(sentence, sentence[head].Head, preposition) is not null)
        {
            // 'warned Oslo of sanctions', with the sanctions hung on Oslo
            head = sentence[head].Head;
            matrix = read(sentence, head, depth + 1);
        }

        if (frame == "np" && !local.Negated && governors.Timetables(sentence, head))
        {
            return new State(Planned, matrix.Negated, 0.75, local.Rule).By(sentence[head].LemmaLower + ":timetable");
        }

        if (sentence.IsHeadline && frame == "subj" && sentence[head].Xpos is "VBD" or "VBN" && sentence.Child(head, "obj") is null && sentence.Child(head, "aux") is null
            && governors.Find(sentence, head, "subj") is null)
        {
            frame = "np"; // 'March called off': a headline leaves out its 'is'
        }

        var found = frame is null ? null : governors.Find(sentence, head, frame) ?? (frame == "to-np" ? governors.Find(sentence, head, "to") ?? (local.Negated && sentence[token - 1].Lower == "to" ? governors.Find(sentence, head, "oto") : null) : null)
            ?? (preposition is "out" or "off" or "up" or "down" or "on" or "over" or "in" ? embedding.Find(sentence[head].LemmaLower + " " + preposition, WordClass.Verb, "np") : null);
        if (found is null && preposition is "for" or "of" or "about" && sentence[head].Upos == Upos.Verb && sentence.Child(head, "nsubj") is { Upos: Upos.Noun } topic)
        {
            found = governors.Find(sentence, topic.Index, preposition); // 'calls mount for sanctions', 'hopes fade for a truce'
        }

        if (found is null && sentence[head].LemmaLower is "remain" or "stay" && preposition is "in" or "on" or "under" && cues.Has("state", sentence[token].LemmaLower))
        {
            return new State(Ongoing, matrix.Negated, 0.9, local.Rule).By("remain"); // 'remains in custody'
        }

        if (found is not null)
        {
            var implication = matrix.Negated ? found.Negated : found.Affirmed;
            return Argument(sentence, token, implication, matrix, local, sentence[head].LemmaLower + ":" + frame);
        }

        if (preposition is not null && cues.Find("case", preposition) is { } effect && (effect.Effect == Effect.State || (local.Actual && !local.Negated)))
        {
            return Composition.Apply(effect, effect.Effect == Effect.State ? new State(Occurred, false, 0.95, string.Empty) : matrix with { Negated = false }, local, false, preposition);
        }

        if (local is { Status: Possible, Negated: false } && frame == "subj" && matrix.Status is Conditional or Predicted or Planned && sentence.Child(token, "det")?.Lower == "any")
        {
            return new State(Conditional, false, 0.4, local.Rule).By("clause"); // 'any launch would breach the resolution'
        }

        if (local is { Actual: true, Negated: false } && frame == "subj" && matrix is { Status: Planned or Predicted } && governors.IsHypothetical(sentence, head))
        {
            return new State(Conditional, matrix.Negated, 0.45, local.Rule).By("would"); // 'a truce would save lives, the envoy said'
        }

        if (local is { Actual: true, Negated: true } && !matrix.Actual && frame is "np" or "subj")
        {
            // 'There will be no talks': whoever says so sees to it.
            return new State(matrix.Status is Predicted ? Planned : matrix.Status, true, matrix.Certainty, local.Rule).By("clause");
        }

        if (!local.Actual || local.Negated)
        {
            return local is { Status: Possible, Negated: false } && matrix.Negated ? new State(Occurred, true, 0.85, local.Rule).By("clause") : local;
        }

        return Unmarked(sentence, token, frame, matrix, local);
    }

    // The object that ends right before the preposition of a dependent of the same verb.
    private static int? Attached(Sentence sentence, int verb, int node)
    {
        var preposition = sentence.Child(node, "case")?.Index ?? -1;
        foreach (var index in sentence.Children(verb))
        {
            if (sentence[index].Relation is "obj" or "nsubj" && sentence[index].Upos == Upos.Noun && sentence.Extent(index).Last == preposition - 1)
            {
                return index;
            }
        }

        return null;
    }

    // 'Talks are under way', 'the strike is in its third week'
    private bool IsUnderWay(Sentence sentence, int node, int head) => sentence[node].Relation == "nsubj" && (Lasts(sentence, head) || (sentence.Child(head, "cop") is { Xpos: "VBZ" or "VBP" or "VBD" }
        && sentence.Child(head, "case")?.Lower is "in" or "under"
        && (sentence[head].Lower is "way" or "progress" or "session" or "swing" || (cues.Has("time", sentence[head].LemmaLower) && sentence.Child(head, "nmod:poss") is not null))));

    // 'remains in force', 'is still in place', 'shows no sign of ending'
    private static bool Lasts(Sentence sentence, int head) => sentence[head].LemmaLower switch
    {
        "show" => sentence.Child(head, "obj") is { LemmaLower: "sign" } sign && sentence.Child(sign.Index, "det")?.Lower == "no"
            && sentence.Children(sign.Index).Any(index => sentence[index].LemmaLower is "end" or "abate" or "ease" or "let" or "stop" or "slow" or "weaken" or "fade" or "relent" or "flag" or "slacken"),
        "remain" or "stay" or "continue" => sentence.Children(head).Any(index => IsStanding(sentence, index)),
        _ => IsStanding(sentence, head) && sentence.Child(head, "cop") is not null,
    };

    private static bool IsStanding(Sentence sentence, int node) => sentence[node].Lower is "place" or "force" or "effect" or "operation" && sentence.Child(node, "case")?.Lower == "in";

    // 'The assault is only days away', 'a coup is a matter of hours'
    private bool IsAhead(Sentence sentence, int node, int head)
    {
        if (sentence[node].Relation != "nsubj" || sentence.Child(head, "cop") is null)
        {
            return false;
        }

        return sentence[head].Lower switch
        {
            "away" or "off" => true,
            "matter" or "question" => sentence.Children(head).Any(index => cues.Has("time", sentence[index].LemmaLower)),
            _ => cues.Has("time", sentence[head].LemmaLower) && head + 1 < sentence.Tokens.Count && sentence[head + 1].Lower is "away" or "off",
        };
    }

    private State Argument(Sentence sentence, int token, Implication implication, State matrix, State local, string rule)
    {
        // 'an appeal for an end to the siege', with the siege hung on the appeal
        if (implication is { Effect: Effect.State, Status: Demanded, Negated: false } && rule.EndsWith(":to-np", StringComparison.Ordinal)
            && sentence.Children(sentence[token].Head).Any(index => index < token && sentence[index].Upos == Upos.Noun && cues.Has("undo", sentence[index].LemmaLower)))
        {
            return new State(Demanded, true, 0.55, local.Rule).By(rule);
        }

        // 'called for an end to the siege', 'demanded a halt to the raids'
        if (matrix is { Status: Demanded, Negated: false } && rule.EndsWith(":to-np", StringComparison.Ordinal) && cues.Has("undo", rule[..^6]))
        {
            return new State(Demanded, true, 0.55, local.Rule).By(rule);
        }

        // 'denied ordering the attack', 'had no plan for the raid': the known event is not what is denied
        if (matrix.Negated && local.Actual && implication is { Effect: Effect.State, Status: not (Occurred or Ongoing) } && NounState.IsDefinite(sentence, token))
        {
            return (local with { Certainty = 0.8 }).By(rule);
        }

        // 'the expected visit took place', 'denied any arrest'
        if (matrix.Actual && !local.Actual && !local.Negated && implication.Effect is Effect.Same or Effect.Not && local.Status is not Conditional)
        {
            return Composition.Apply(implication, matrix, new State(Occurred, false, 0.9, local.Rule), false, rule);
        }

        // 'had no plan': the article denies noun and verb together, not one after the other.
        if (local.Negated)
        {
            return implication.Effect == Effect.State && implication.Status is not (Occurred or Ongoing) && local.Actual
                ? new State(implication.Status, true, local.Certainty * 0.9, local.Rule).By(rule)
                : local.By(rule);
        }

        if (implication is { Effect: Effect.State, Negated: false, Status: Occurred } && NounState.IsDefinite(sentence, token))
        {
            return (local with { Certainty = Math.Max(0.8, implication.Certainty) }).By(rule);
        }

        if (!local.Actual && implication.Effect != Effect.State)
        {
            return (matrix.Negated || implication.Negated) && local.Status == Possible ? new State(Occurred, true, 0.85, local.Rule).By(rule) : local.By(rule);
        }

        if (implication is { Effect: Effect.State, Status: Possible } && NounState.IsDefinite(sentence, token) && (rule.EndsWith(":on", StringComparison.Ordinal) || rule.EndsWith(":over", StringComparison.Ordinal)))
        {
            return (local with { Certainty = 0.8 }).By(rule); // 'talks on the war'
        }

        // Who rejects or blocks a proposal, a demand, an attempt does not undo that it was made.
        if (implication is { Effect: Effect.State, Negated: true, Status: Occurred } && IsSpeechAct(sentence, token))
        {
            return (local with { Certainty = Math.Min(local.Certainty, 0.85) }).By(rule);
        }

        return Composition.Apply(implication, matrix, local, false, rule);
    }

    private bool IsSpeechAct(Sentence sentence, int token)
    {
        var lemma = sentence[token].LemmaLower;
        return sentence[token].Upos is Upos.Noun && !cues.Has("outcome", lemma)
            && (embedding.Find(lemma, WordClass.Noun, "to") ?? embedding.Find(lemma, WordClass.Noun, "that")) is not null;
    }

    // A known event stays a fact whatever is said of it; an unknown one shares the fate of its clause.
    private static State Unmarked(Sentence sentence, int token, string? frame, State matrix, State local)
    {
        if (NounState.IsDefinite(sentence, token))
        {
            return (local with { Certainty = matrix is { Actual: true, Negated: false } ? 0.9 : 0.8 }).By("definite");
        }

        // Of an unknown verb that is denied nothing follows for its object ('did not return the calls').
        return matrix.Actual || frame is "compound" or "of"
            ? (local with { Certainty = matrix is { Actual: true, Negated: false } ? local.Certainty : 0.65 }).By("clause")
            : new State(matrix.Status, matrix.Negated, matrix.Certainty * 0.9, local.Rule).By("clause");
    }
}
