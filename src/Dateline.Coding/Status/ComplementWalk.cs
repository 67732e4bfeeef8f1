using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;
using static Dateline.Coding.Status.ClauseSigns;

namespace Dateline.Coding.Status;

/// <summary>The part of the walk from a clause that completes a verb, adjective or noun: 'refused to leave', 'signs that they left'.</summary>
/// <param name="cues">Words that change a state.</param>
/// <param name="governors">What governing words say.</param>
/// <param name="outlook">What a future says.</param>
/// <param name="read">The state of a governing word, at a depth of the walk.</param>
internal sealed class ComplementWalk(CueTable cues, Governors governors, Outlook outlook, Func<Sentence, int, int, State> read)
{
    /// <summary>The state of such a clause.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The word whose state is asked for.</param>
    /// <param name="node">The first of those that it is joined with.</param>
    /// <param name="head">What governs that.</param>
    /// <param name="group">The word's auxiliaries.</param>
    /// <param name="local">Its state by its own words.</param>
    /// <param name="depth">How far the walk has come.</param>
    public State Read(Sentence sentence, int token, int node, int head, VerbGroup group, State local, int depth)
    {
        if (Marker(sentence, node) is { } factual && group.Form is VerbForm.Past or VerbForm.Present && cues.Find("mark", factual) is { Effect: Effect.Fact })
        {
            // 'hopes that it could end after he visited', with 'visited' hung on 'hopes'.
            return local.By(factual);
        }

        if (local.Actual && Conditions.IsInverted(sentence, node))
        {
            return new State(Conditional, group.Perfect ^ local.Negated, 0.4, local.Rule).By("inverted");
        }

        var matrix = read(sentence, head, depth + 1);
        var nodeGroup = node == token ? group : VerbGroup.Of(sentence, node, cues);
        var marker = Marker(sentence, node);
        if (sentence[head].Lower is "assuming" or "supposing" or "suppose" or "provided" or "providing" && local.Status is not Conditional)
        {
            return new State(Conditional, local.Negated, 0.4, local.Rule).By(sentence[head].Lower);
        }

        if (sentence[head].LemmaLower is "remain" or "stay" && nodeGroup.Form is VerbForm.Participle or VerbForm.None && matrix.Status == Occurred && !matrix.Negated)
        {
            return new State(Ongoing, local.Negated, 0.9, local.Rule).By("remain");
        }

        if (marker is "whether" or "whether not" || (sentence[node].Relation != "xcomp" && marker is "if"))
        {
            return new State(Possible, local.Negated, 0.45, local.Rule).By("whether");
        }

        if (local.Actual && local.Status == Occurred && nodeGroup.Form == VerbForm.Gerund && marker is null && sentence[node].Relation == "ccomp" && outlook.IsSaying(sentence[head]))
        {
            return new State(Ongoing, local.Negated, 0.9, local.Rule).By("said:ing"); // its 'are' hung elsewhere
        }

        if (local.Actual && governors.IsCalledFalse(sentence, head))
        {
            return (local with { Negated = !local.Negated }).By("untrue");
        }

        var passive = governors.IsPassive(sentence, head);
        var hasObject = sentence.Child(head, "obj") is not null || sentence.Child(head, "iobj") is not null
            || (nodeGroup.Form == VerbForm.Infinitive && sentence.Child(node, "nsubj") is not null);
        var finite = nodeGroup.Form is VerbForm.Past or VerbForm.Present or VerbForm.Modal || (nodeGroup.Form == VerbForm.Bare && sentence[node].Relation == "ccomp");
        (string First, string Second) frames = nodeGroup.Form switch
        {
            VerbForm.Infinitive when marker == "for" && governors.Find(sentence, head, "pto") is not null => ("pto", "oto"),
            VerbForm.Infinitive when passive || hasObject || (sentence.IsHeadline && sentence[head].Xpos is "VBD" or "VBN") => ("oto", "to"),
            VerbForm.Infinitive when governors.HasPrepositionalObject(sentence, head, node) => ("pto", "to"),
            VerbForm.Infinitive => ("to", "oto"),
            VerbForm.Gerund => (marker ?? "ing", marker is null ? "np" : "ing"),
            VerbForm.Participle => ("bare", "np"),
            VerbForm.Bare when sentence[node].Relation == "xcomp" => ("bare", "oto"),
            VerbForm.None => ("bare", "bare"),
            _ when sentence[node].Relation == "csubj" => ("subj", "that"),
            _ => (WhWord(sentence, node) ? "wh" : "that", "that"),
        };
        if (nodeGroup.Form == VerbForm.Infinitive && IsTooMuch(sentence, head))
        {
            return new State(matrix.Actual ? Occurred : matrix.Status, true, 0.75, local.Rule).By("too");
        }

        if (nodeGroup.Form == VerbForm.Infinitive && governors.GivesTime(sentence, head))
        {
            return new State(Demanded, local.Negated, 0.55, local.Rule).By("given-time");
        }

        var found = governors.FindFirst(sentence, head, frames.First, frames.Second);
        if (found is null && nodeGroup.Form == VerbForm.Gerund && marker is not null && sentence[head].Relation is "obj" or "obl" or "nsubj"
            && sentence[head].Head >= 0 && governors.Find(sentence, sentence[head].Head, marker) is { } above)
        {
            // 'accused the army of bombing', with 'of' hung on the army.
            (found, matrix, head) = (above, read(sentence, sentence[head].Head, depth + 1), sentence[head].Head);
        }

        var bearer = found is null && sentence[head].Relation == "nmod" && sentence[head].Head >= 0 ? sentence[head].Head : head;
        if (found is null && nodeGroup.Form == VerbForm.Infinitive && sentence[bearer].Relation is "obj" or "iobj" or "nsubj" && sentence[bearer].Upos != Upos.Verb
            && sentence[bearer].Head >= 0 && (sentence[bearer].Deprel != "nsubj") && governors.Find(sentence, sentence[bearer].Head, "oto") is { } control)
        {
            // 'forced thousands a day to flee', with 'flee' hung on the thousands or the day.
            (found, matrix, head) = (control, read(sentence, sentence[bearer].Head, depth + 1), sentence[bearer].Head);
        }

        if (nodeGroup.Form == VerbForm.Bare && finite && sentence.Child(node, "mark") is not null && found?.Affirmed is { Effect: Effect.Say or Effect.Believed })
        {
            // A subjunctive ('suggested that he leave').
            return new State(Demanded, local.Negated, 0.55, "subjunctive").By(sentence[head].LemmaLower);
        }

        if (governors.IsSubjunctive(sentence, node, head))
        {
            return new State(Demanded, local.Negated, 0.55, "subjunctive").By(sentence[head].LemmaLower);
        }

        if (nodeGroup.Form == VerbForm.Bare && sentence[node].Relation == "ccomp" && IsImperative(sentence, node))
        {
            return new State(Demanded, local.Negated, 0.5, "imperative").By(sentence[head].LemmaLower); // '"Pardon my girl," she says'
        }

        if (sentence[head].Relation == "acl" && sentence[head].Head >= 0 && sentence[sentence[head].Head].Lower is "nothing" && local.Actual && finite)
        {
            return new State(Occurred, !local.Negated, 0.7, local.Rule).By("nothing-to:" + sentence[head].LemmaLower); // 'found nothing to show that'
        }

        if (found is null)
        {
            return Unlisted(sentence, head, nodeGroup, matrix, local);
        }

        var implication = matrix.Negated ? found.Negated : found.Affirmed;
        if (implication is { Effect: Effect.State, Status: Possible } && !matrix.Negated && Governors.IsVain(sentence, head))
        {
            return new State(Occurred, !local.Negated, 0.75, local.Rule).By(sentence[head].LemmaLower + ":vain");
        }

        if (implication is { Effect: Effect.State, Status: Planned } && nodeGroup is { Form: VerbForm.Infinitive, Passive: true }
            && sentence[head].LemmaLower is "ask" or "demand" or "beg" or "plead" or "request" or "apply" or "petition" or "clamour" or "insist")
        {
            implication = implication with { Status = Demanded }; // 'demanding to be paid': another is to pay
        }

        if (implication is { Effect: Effect.State, Status: Planned or Possible, Negated: false } && !matrix.Negated && governors.IsUndone(sentence, head))
        {
            return new State(implication.Status == Planned ? Planned : Occurred, !local.Negated, 0.75, local.Rule).By(sentence[head].LemmaLower + ":undone");
        }

        if (implication is { Effect: Effect.State, Status: Offered or Threatened, Negated: false } && !matrix.Negated && Governors.IsTakenBack(sentence, head))
        {
            return new State(implication.Status, !local.Negated, 0.65, local.Rule).By(sentence[head].LemmaLower + ":taken-back");
        }

        if (group is { Modal: "would" or "'d", Perfect: false } && local.Status == Conditional && finite && !Conditions.Hold(sentence, token))
        {
            local = outlook.Told(sentence, token, group, local);
        }

        if (implication.Status == Threatened && finite && local.Status == Predicted)
        {
            implication = implication with { Status = Predicted };
        }

        if (implication.Status == Demanded && (nodeGroup.Form == VerbForm.Past || (nodeGroup.Form == VerbForm.Present && (nodeGroup.HasAuxiliary || sentence[node].Xpos == "VBZ"))))
        {
            // Only a bare form or 'should' is demanded: 'ordered that it stop', not 'ordered that it stops'.
            return local.By(sentence[head].LemmaLower);
        }

        if (implication.Effect == Effect.State && finite && local.Status is Possible or Conditional)
        {
            return local.By(sentence[head].LemmaLower);
        }

        if (implication.Effect == Effect.Believed && local.Status == Planned)
        {
            local = local with { Status = Predicted };
        }

        return Composition.Apply(implication, matrix, local, finite, sentence[head].LemmaLower + ":" + frames.First);
    }

    private State Unlisted(Sentence sentence, int head, VerbGroup group, State matrix, State local)
    {
        var verb = sentence[head].Upos is Upos.Verb or Upos.Aux;
        var rule = "unlisted:" + sentence[head].LemmaLower;
        return group.Form switch
        {
            // 'Premier to visit capital'
            VerbForm.Infinitive when sentence.IsHeadline && !verb => new State(Planned, local.Negated, 0.85, local.Rule).By("headline"),
            VerbForm.Infinitive when verb => Composition.Apply(new(Effect.State, Planned, false, 0.5), matrix with { Negated = false }, local, false, rule),
            // 'under instructions not to fire'
            VerbForm.Infinitive when local.Negated => new State(Demanded, true, 0.5, local.Rule).By(rule),
            VerbForm.Infinitive => Composition.Apply(new(Effect.State, Possible, false, 0.4), matrix with { Negated = false }, local, false, rule),
            VerbForm.Participle => local.By(rule),
            VerbForm.Gerund or VerbForm.None => Composition.Apply(new(Effect.Same, default, false, 0.95), matrix, local, false, rule),
            VerbForm.Bare => Composition.Apply(new(Effect.Same, default, false, 0.9), matrix, local, false, rule),
            _ => (matrix.Negated ? ClauseState.Weaken(local, 0.6) : local).By(rule),
        };
    }
}
