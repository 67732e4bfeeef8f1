using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;
using static Dateline.Coding.Status.ClauseSigns;

namespace Dateline.Coding.Status;

/// <summary>The walk from an event word up the tree: each governor changes the state by what the tables say of it.</summary>
internal sealed class StateWalk(EmbeddingTable embedding, CueTable cues, PhraseTable phrases)
{
    // Trees are shallow; the bound only guards against hostile ones.
    private const int Deepest = 24;

    private readonly ClauseState _clauses = new(cues);
    private readonly NounState _nouns = new(cues);

    /// <summary>The state of a token.</summary>
    public State Read(Sentence sentence, int token) => Read(sentence, Served(sentence, token), 0);

    /// <summary>The token itself, or the word that it serves: a copula or auxiliary is as true as that.</summary>
    public static int Served(Sentence sentence, int token)
    {
        for (var steps = 0; steps < Deepest && sentence[token].Relation is "cop" or "aux" && sentence[token].Head >= 0; steps++)
        {
            token = sentence[token].Head;
        }

        return token;
    }

    private State Read(Sentence sentence, int token, int depth)
    {
        var group = VerbGroup.Of(sentence, token, cues);
        var word = sentence[token];
        var head = word.Head;

        // 'could attack and kill': a second verb without auxiliaries of its own takes those of the first.
        if (word.Relation == "conj" && depth < Deepest && !group.HasAuxiliary && Shares(sentence, token, group))
        {
            var shared = Read(sentence, head, depth + 1);
            var own = group.Form == VerbForm.None ? _nouns.Of(sentence, token) : _clauses.Of(sentence, token, group);
            var nor = sentence.Child(token, "cc")?.Lower is "nor";
            return (own.Negated && !nor ? shared with { Negated = !shared.Negated } : shared).By("conj");
        }

        var nominal = group.Form == VerbForm.None;
        var local = nominal ? _nouns.Of(sentence, token) : _clauses.Of(sentence, token, group);
        if (depth >= Deepest)
        {
            return local;
        }

        if (phrases.Before(sentence, PhraseEnd(sentence, token, group)) is { } phrase
            && (phrase.Name.EndsWith(" to", StringComparison.Ordinal) == (group.Form == VerbForm.Infinitive)))
        {
            var around = PhraseMatrix(sentence, phrase, token, depth);
            var effectHere = phrase.Effect.Effect == Effect.State && around.Negated ? phrase.Effect with { Negated = true } : phrase.Effect;
            return Composition.Apply(effectHere, around, local, false, phrase.Name);
        }

        // The governor of a first conjunct governs the others too.
        var node = token;
        for (var steps = 0; sentence[node].Relation == "conj" && steps < Deepest; steps++)
        {
            node = sentence[node].Head;
        }

        return nominal ? Nominal(sentence, token, node, local, depth) : Clausal(sentence, token, node, group, local, depth);
    }

    private bool Shares(Sentence sentence, int token, VerbGroup group)
    {
        var first = VerbGroup.Of(sentence, sentence[token].Head, cues);
        return group.Form switch
        {
            VerbForm.Bare => first.Form is VerbForm.Modal or VerbForm.Infinitive or VerbForm.Bare
                || (first.HasAuxiliary && sentence[sentence[token].Head].Xpos == "VB"),
            VerbForm.Participle => first.HasAuxiliary && sentence[sentence[token].Head].Xpos == "VBN",
            VerbForm.Gerund => sentence[sentence[token].Head].Xpos == "VBG",
            VerbForm.Infinitive => first.Form == VerbForm.Infinitive,
            VerbForm.None => first.Form == VerbForm.None && !NounState.IsDefinite(sentence, token),
            _ => false,
        };
    }

    // 'not going to', 'without having to': a denied phrase denies; a phrase that denies by itself does so once.
    private State PhraseMatrix(Sentence sentence, (Implication Effect, string Name, int First) phrase, int token, int depth)
    {
        var head = sentence[token].Head;
        if (head < 0 || head > token)
        {
            return new State(Occurred, false, 0.95, string.Empty);
        }

        var matrix = Read(sentence, head, depth + 1);
        return phrase.Effect.Negated || head < phrase.First ? matrix with { Negated = false } : matrix;
    }

    private State Clausal(Sentence sentence, int token, int node, VerbGroup group, State local, int depth)
    {
        var head = sentence[node].Head;
        switch (sentence[node].Relation)
        {
            case "ccomp" or "xcomp" or "csubj":
                return Complement(sentence, token, node, head, group, local, depth);
            case "acl" when sentence[node].Deprel != "acl:relcl":
                return group.Form is VerbForm.Participle or VerbForm.Gerund && Marker(sentence, node) is null
                    ? local.By("acl")
                    : Complement(sentence, token, node, head, group, local, depth);
            case "acl":
                return Relative(sentence, head, group, local);
            case "advcl":
                return Adverbial(sentence, token, node, head, group, local, depth);
            case "amod" or "compound" or "nmod":
                return local.By("modifier");
            default:
                return Main(sentence, token, node, group, local, depth);
        }
    }

    private State Main(Sentence sentence, int token, int node, VerbGroup group, State local, int depth)
    {
        if (group.Form == VerbForm.Infinitive)
        {
            return (sentence.IsHeadline ? new State(Planned, local.Negated, 0.85, "headline") : new State(Planned, local.Negated, 0.5, "to")).By("main");
        }

        if (group.Form == VerbForm.Bare)
        {
            return Bare(sentence, token, node, local, depth);
        }

        if (group is { Modal: "would" or "'d", Perfect: false } && HasSpeech(sentence, token))
        {
            return _clauses.Future(sentence, token, group, 0.7) with { Negated = local.Negated };
        }

        return node == sentence.Root && IsQuestion(sentence) ? Question(sentence, token, local) : local;
    }

    // A base form that governs a sentence is an imperative, unless it goes on an earlier verb or has a subject of its own.
    private State Bare(Sentence sentence, int token, int node, State local, int depth)
    {
        if (node != token)
        {
            var first = sentence[token].Head;
            var bearer = first;
            foreach (var index in sentence.Children(first))
            {
                if (index < token && index > first && sentence[index].Relation is "xcomp" or "ccomp" or "advcl" or "acl" && sentence[index].Xpos == "VB")
                {
                    bearer = index;
                }
            }

            var shared = Read(sentence, bearer, depth + 1);
            return (local.Negated ? shared with { Negated = true } : shared).By("conj");
        }

        return sentence.Child(token, "nsubj") is { } subject && subject.Index < token && !(subject.Index + 1 < token && sentence[subject.Index + 1].Form == ",")
            ? local with { Certainty = 0.8 }
            : new State(Demanded, local.Negated, 0.5, "imperative");
    }

    private static State Question(Sentence sentence, int token, State local)
    {
        foreach (var index in local.Actual ? sentence.Children(token) : [])
        {
            if (sentence[index].Xpos is "WP" or "WRB" or "WDT" or "WP$")
            {
                return (local with { Certainty = Math.Min(local.Certainty, 0.75) }).By("wh-question");
            }
        }

        // 'You went there, right?' keeps the order of a statement, and is one.
        return Inverted(sentence, token) ? new State(Possible, local.Negated, 0.45, local.Rule).By("question") : local;
    }

    private State Relative(Sentence sentence, int head, VerbGroup group, State local)
    {
        if (group.Form == VerbForm.Infinitive)
        {
            return new State(Possible, local.Negated, 0.45, "relcl:to");
        }

        var noun = sentence[head];
        var open = noun.Lower is "anyone" or "whoever" or "anybody" or "whatever" or "anything" or "everyone"
            || sentence.Child(head, "det")?.Lower is "any" or "every" or "whichever";
        return open && group.Form == VerbForm.Present && local.Actual
            ? new State(Conditional, local.Negated, 0.45, local.Rule).By("relcl:any")
            : local.By("relcl");
    }

    private State Complement(Sentence sentence, int token, int node, int head, VerbGroup group, State local, int depth)
    {
        if (Marker(sentence, node) is { } factual && group.Form is VerbForm.Past or VerbForm.Present && cues.Find("mark", factual) is { Effect: Effect.Fact })
        {
            // 'hopes that it could end after he visited', with 'visited' hung on 'hopes'.
            return local.By(factual);
        }

        var matrix = Read(sentence, head, depth + 1);
        var nodeGroup = node == token ? group : VerbGroup.Of(sentence, node, cues);
        var marker = Marker(sentence, node);
        if (sentence[node].Relation != "xcomp" && marker is "whether" or "if")
        {
            return new State(Possible, local.Negated, 0.45, local.Rule).By("whether");
        }

        var passive = sentence.Child(head, "nsubj:pass") is not null || VerbGroup.Of(sentence, head, cues).Passive;
        var hasObject = sentence.Child(head, "obj") is not null || sentence.Child(head, "iobj") is not null
            || (nodeGroup.Form == VerbForm.Infinitive && sentence.Child(node, "nsubj") is not null);
        var finite = nodeGroup.Form is VerbForm.Past or VerbForm.Present or VerbForm.Modal || (nodeGroup.Form == VerbForm.Bare && sentence[node].Relation == "ccomp");
        (string First, string Second) frames = nodeGroup.Form switch
        {
            VerbForm.Infinitive when passive || hasObject => ("oto", "to"),
            VerbForm.Infinitive when HasPrepositionalObject(sentence, head, node) => ("pto", "to"),
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

        var found = Find(sentence, head, frames.First) ?? Find(sentence, head, frames.Second);
        if (found is null && nodeGroup.Form == VerbForm.Gerund && marker is not null && sentence[head].Relation is "obj" or "obl" or "nsubj"
            && sentence[head].Head >= 0 && Find(sentence, sentence[head].Head, marker) is { } above)
        {
            // 'accused the army of bombing', with 'of' hung on the army.
            (found, matrix, head) = (above, Read(sentence, sentence[head].Head, depth + 1), sentence[head].Head);
        }

        if (found is null && nodeGroup.Form == VerbForm.Infinitive && sentence[head].Relation is "obj" or "nsubj:pass" && sentence[head].Upos != Upos.Verb
            && sentence[head].Head >= 0 && Find(sentence, sentence[head].Head, "oto") is { } control)
        {
            // 'forced thousands to flee', with 'flee' hung on the thousands.
            (found, matrix, head) = (control, Read(sentence, sentence[head].Head, depth + 1), sentence[head].Head);
        }

        if (nodeGroup.Form == VerbForm.Bare && finite && found?.Affirmed is { Effect: Effect.Say or Effect.Believed })
        {
            // A subjunctive ('suggested that he leave').
            return new State(Demanded, local.Negated, 0.55, "subjunctive").By(sentence[head].LemmaLower);
        }

        if (found is null)
        {
            return Unlisted(sentence, head, nodeGroup, matrix, local);
        }

        var implication = matrix.Negated ? found.Negated : found.Affirmed;
        if (group is { Modal: "would" or "'d", Perfect: false } && local.Status == Conditional && finite && !_clauses.HasCondition(sentence, token))
        {
            local = _clauses.Future(sentence, token, group, 0.7) with { Negated = local.Negated };
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
            VerbForm.Infinitive => Composition.Apply(new(Effect.State, Possible, false, 0.4), matrix with { Negated = false }, local, false, rule),
            VerbForm.Participle => local.By(rule),
            VerbForm.Gerund or VerbForm.None => Composition.Apply(new(Effect.Same, default, false, 0.95), matrix, local, false, rule),
            VerbForm.Bare => Composition.Apply(new(Effect.Same, default, false, 0.9), matrix, local, false, rule),
            _ => (matrix.Negated ? ClauseState.Weaken(local, 0.6) : local).By(rule),
        };
    }

    private State Adverbial(Sentence sentence, int token, int node, int head, VerbGroup group, State local, int depth)
    {
        var marker = Marker(sentence, node);
        var form = node == token ? group.Form : VerbGroup.Of(sentence, node, cues).Form;
        if (form == VerbForm.Infinitive || form == VerbForm.Gerund || form == VerbForm.Bare)
        {
            // The parser calls many complements adverbial: the tables know better.
            if (form == VerbForm.Infinitive && IsTooMuch(sentence, head))
            {
                return new State(Occurred, true, 0.75, local.Rule).By("too");
            }

            var frame = form == VerbForm.Infinitive ? (sentence.Child(head, "obj") is not null || sentence.Child(head, "nsubj:pass") is not null ? "oto" : HasPrepositionalObject(sentence, head, node) ? "pto" : "to") : marker;
            if (frame is not null && (Find(sentence, head, frame) ?? (frame == "oto" && sentence.Child(head, "obj") is null ? Find(sentence, head, "to") : null)) is { } found)
            {
                var over = Read(sentence, head, depth + 1);
                return Composition.Apply(over.Negated ? found.Negated : found.Affirmed, over, local, false, sentence[head].LemmaLower + ":" + frame);
            }
        }

        var matrix = Read(sentence, head, depth + 1);
        if (marker is not null && cues.Find("mark", marker) is { } effect && !(form == VerbForm.Infinitive && marker == "for"))
        {
            if (effect.Status == Conditional && sentence.Extent(node).First is var f && f > 0 && sentence[f - 1].Lower is "even")
            {
                effect = effect with { Certainty = 0.5 };
            }

            if (effect.Effect == Effect.Fact)
            {
                return WithTime(sentence, matrix, form, local, marker);
            }

            if (effect.Effect == Effect.Before)
            {
                return Composition.Apply(effect, matrix, local, false, marker);
            }

            if (marker is "so" && form is VerbForm.Past)
            {
                return local.By("so");
            }

            var quiet = effect.Status == Occurred ? matrix with { Negated = false } : new State(Occurred, false, 0.95, string.Empty);
            return Composition.Apply(effect, quiet, local, false, marker);
        }

        return form switch
        {
            VerbForm.Infinitive => Composition.Apply(new(Effect.State, Planned, false, matrix.Negated ? 0.3 : 0.45), matrix with { Negated = false }, local, false, "purpose"),
            VerbForm.Gerund or VerbForm.None => Composition.Apply(new(Effect.Same, default, false, 0.97), matrix with { Negated = false }, local, false, "advcl"),
            VerbForm.Participle => local.By("advcl"),
            _ => WithTime(sentence, matrix, form, local, marker ?? "advcl"),
        };
    }

    // 'will leave when they arrive': the present tense of a clause of time lies in the future of its main clause.
    private static State WithTime(Sentence sentence, State matrix, VerbForm form, State local, string rule)
    {
        var time = rule is "when" or "once" or "after" or "while" or "whenever" or "as" or "by" or "in" or "with" or "on" or "upon";
        return time && !matrix.Actual && local.Actual && form is VerbForm.Present or VerbForm.Gerund
            ? new State(matrix.Status, local.Negated, matrix.Certainty * 0.9, local.Rule).By(rule)
            : local.By(rule);
    }

    private State Nominal(Sentence sentence, int token, int node, State local, int depth)
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

        var matrix = Read(sentence, head, depth + 1);
        var preposition = sentence.Child(node, "case")?.Lower;
        var frame = deprel switch
        {
            "obj" or "nsubj:pass" or "iobj" or "xcomp" or "ccomp" => "np",
            "nsubj" or "csubj" => "subj",
            "compound" => "compound",
            "nmod:poss" => null,
            _ => preposition == "to" ? "to-np" : preposition ?? (deprel.StartsWith("obl", StringComparison.Ordinal) ? null : "of"),
        };
        var found = frame is null ? null : Find(sentence, head, frame) ?? (frame == "to-np" ? Find(sentence, head, "to") : null)
            ?? (preposition is "out" or "off" or "up" or "down" or "on" or "over" or "in" ? embedding.Find(sentence[head].LemmaLower + " " + preposition, WordClass.Verb, "np") : null);
        if (found is not null)
        {
            var implication = matrix.Negated ? found.Negated : found.Affirmed;
            return Argument(sentence, token, implication, matrix, local, sentence[head].LemmaLower + ":" + frame);
        }

        if (preposition is not null && cues.Find("case", preposition) is { } effect && (effect.Effect == Effect.State || (local.Actual && !local.Negated)))
        {
            return Composition.Apply(effect, effect.Effect == Effect.State ? new State(Occurred, false, 0.95, string.Empty) : matrix with { Negated = false }, local, false, preposition);
        }

        if (!local.Actual || local.Negated)
        {
            return local is { Status: Possible, Negated: false } && matrix.Negated ? new State(Occurred, true, 0.85, local.Rule).By("clause") : local;
        }

        return Unmarked(sentence, token, frame, matrix, local);
    }

    private State Argument(Sentence sentence, int token, Implication implication, State matrix, State local, string rule)
    {
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
            return matrix.Negated && local.Status == Possible ? new State(Occurred, true, 0.85, local.Rule).By(rule) : local.By(rule);
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
        return sentence[token].Upos is Upos.Noun
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

    private Signature? Find(Sentence sentence, int head, string frame)
    {
        var word = sentence[head];
        var lemma = word.LemmaLower;
        if (word.Upos is Upos.Verb or Upos.Aux)
        {
            var lexeme = ClauseState.Lexeme(sentence, head);
            return (lexeme.Length != lemma.Length ? embedding.Find(lexeme, WordClass.Verb, frame) : null)
                ?? embedding.Find(lemma, WordClass.Verb, frame)
                ?? (word.Xpos is "VBN" or "VBG" ? embedding.Find(word.Lower, WordClass.Adjective, frame) : null);
        }

        return word.Upos == Upos.Adj
            ? embedding.Find(lemma, WordClass.Adjective, frame) ?? embedding.Find(word.Lower, WordClass.Adjective, frame)
            : embedding.Find(lemma, WordClass.Noun, frame);
    }
}
