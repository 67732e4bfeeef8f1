using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;
using static Dateline.Coding.Status.ClauseSigns;

namespace Dateline.Coding.Status;

/// <summary>The walk from an event word up the tree: each governor changes the state by what the tables say of it.</summary>
internal sealed class StateWalk
{
    // Trees are shallow; the bound only guards against hostile ones.
    private const int Deepest = 24;

    private readonly CueTable _cues;
    private readonly PhraseTable _phrases;
    private readonly Governors _governors;
    private readonly Outlook _outlook;
    private readonly ClauseState _clauses;
    private readonly NounState _nouns;
    private readonly ComplementWalk _complement;
    private readonly AdverbialWalk _adverbial;
    private readonly NominalWalk _nominal;

    /// <summary>A walk by the given tables.</summary>
    public StateWalk(EmbeddingTable embedding, CueTable cues, PhraseTable phrases)
    {
        (_cues, _phrases) = (cues, phrases);
        var habits = new Habits(cues);
        _governors = new Governors(embedding, cues);
        _outlook = new Outlook(cues, embedding);
        _clauses = new ClauseState(cues, _outlook, habits);
        _nouns = new NounState(cues);
        _complement = new ComplementWalk(cues, _governors, _outlook, Read);
        _adverbial = new AdverbialWalk(cues, _governors, Read);
        _nominal = new NominalWalk(embedding, cues, _governors, Read);
    }

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
        var group = VerbGroup.Of(sentence, token, _cues);
        var word = sentence[token];
        var head = word.Head;

        // 'could attack and kill': a second verb without auxiliaries of its own takes those of the first.
        if (word.Relation == "conj" && depth < Deepest && sentence.Child(token, "cc")?.Lower == "or" && sentence[head].Upos == Upos.Verb && Read(sentence, head, depth + 1) is { Status: Demanded, Negated: false })
        {
            return new State(Threatened, false, 0.6, "or-else"); // 'Leave or we burn it', 'told to pay or face arrest'
        }

        if (word.Relation == "conj" && depth < Deepest && !group.HasAuxiliary && Shares(sentence, token, group))
        {
            var shared = Read(sentence, head, depth + 1);
            var own = group.Form == VerbForm.None ? _nouns.Of(sentence, token) : _clauses.Of(sentence, token, group);
            var nor = sentence.Child(token, "cc")?.Lower is "nor";
            return (own.Negated && !nor ? shared with { Negated = !shared.Negated } : shared).By("conj");
        }

        if (depth == 0 && Conditions.Opening(sentence, token) is { } opening)
        {
            return new State(Conditional, opening == "had" ^ sentence.Children(token).Any(index => sentence[index].Lower is "not" or "never"), 0.4, opening + ":opening");
        }

        var nominal = group.Form == VerbForm.None;
        if (nominal && _nouns.Fate(sentence, token) is { } fate)
        {
            return fate;
        }

        var local = nominal ? _nouns.Of(sentence, token) : _clauses.Of(sentence, token, group);
        if (depth >= Deepest)
        {
            return local;
        }

        if (_phrases.Before(sentence, PhraseEnd(sentence, token, group)) is { } phrase
            && (phrase.Name.EndsWith(" to", StringComparison.Ordinal) == (group.Form == VerbForm.Infinitive
                || (group.Form == VerbForm.Bare && sentence[group.Start - 1].Xpos == "TO"))))
        {
            return Phrased(sentence, phrase, token, group, local, depth);
        }

        // The governor of a first conjunct governs the others too.
        var node = token;
        for (var steps = 0; sentence[node].Relation == "conj" && steps < Deepest; steps++)
        {
            node = sentence[node].Head;
        }

        return nominal ? _nominal.Read(sentence, token, node, local, depth) : Clausal(sentence, token, node, group, local, depth);
    }

    private bool Shares(Sentence sentence, int token, VerbGroup group)
    {
        var first = VerbGroup.Of(sentence, sentence[token].Head, _cues);
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

    private State Phrased(Sentence sentence, (Implication Effect, string Name, int First) phrase, int token, VerbGroup group, State local, int depth)
    {
        var around = PhraseMatrix(sentence, phrase, token, depth);
        if (Marker(sentence, token) is "if" or "unless" || (phrase.Name == "phrase:be to" && Conditions.IsInverted(sentence, token)))
        {
            return new State(Conditional, local.Negated, 0.4, local.Rule).By("if"); // 'if it were to fall'
        }

        if (phrase.Name is "phrase:going to" or "phrase:gon na" && around.Actual)
        {
            var future = Conditions.Hold(sentence, token) ? new State(Conditional, false, 0.5, local.Rule) : _outlook.Of(sentence, token, group, phrase.Effect.Certainty, sentence[token].Head);
            return (future with { Negated = around.Negated ^ local.Negated, Status = around.Negated && future.Status == Threatened ? Planned : future.Status }).By(phrase.Name);
        }

        if (_governors.IsCalledFalse(sentence, sentence[token].Head))
        {
            around = around with { Negated = !around.Negated };
        }

        var effect = phrase.Effect.Effect == Effect.State && around.Negated ? phrase.Effect with { Negated = true } : phrase.Effect;
        var state = Composition.Apply(effect, around, local, false, phrase.Name);
        return AskedOpenly(sentence, phrase.First) && state.Status is Planned or Predicted ? (state with { Status = Possible }).By("question") : state;
    }

    // 'Is Togo about to close its border?': the sentence begins with the verb that the phrase belongs to.
    private static bool AskedOpenly(Sentence sentence, int first)
    {
        var start = 0;
        while (start < sentence.Tokens.Count && sentence[start].Upos == Upos.Punct)
        {
            start++;
        }

        return IsQuestion(sentence) && start <= first && sentence[start].Upos == Upos.Aux;
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
                return _complement.Read(sentence, token, node, head, group, local, depth);
            case "acl" when sentence[node].Deprel != "acl:relcl":
                return group.Form is VerbForm.Participle or VerbForm.Gerund && Marker(sentence, node) is null
                    ? local.By("acl")
                    : _complement.Read(sentence, token, node, head, group, local, depth);
            case "acl" when sentence.Child(node, "mark")?.Lower == "that" && (group.Progressive || sentence.Child(node, "obj") is not null) && _governors.Find(sentence, head, "that") is not null:
                return _complement.Read(sentence, token, node, head, group, local, depth); // 'signs that they left', taken for a relative clause
            case "acl" when IsTold(sentence, node, head):
                return _complement.Read(sentence, token, node, sentence[head].Head, group, local, depth); // 'warned them they would be shot'
            case "acl":
                return Relative(sentence, head, group, local);
            case "advcl":
                return _adverbial.Read(sentence, token, node, head, group, local, depth);
            case "amod" or "compound" or "nmod":
                return Misread(sentence, token, group, local, depth) ?? local.By("modifier");
            default:
                return Main(sentence, token, node, group, local, depth);
        }
    }

    // A clause with a pronoun for its subject, hung on whom it is said to.
    private bool IsTold(Sentence sentence, int node, int head) => sentence[head].Relation is "obj" or "iobj" && sentence[head].Head >= 0 && !WhWord(sentence, node)
        && sentence.Child(node, "nsubj") is { Upos: Upos.Pron, Xpos: "PRP" } && sentence.Child(node, "aux") is not null && _governors.Find(sentence, sentence[head].Head, "that") is not null;

    // 'deny shooting student', 'ruled out striking laboratories': a gerund that the tree takes for an adjective of what follows.
    private State? Misread(Sentence sentence, int token, VerbGroup group, State local, int depth)
    {
        var verb = token - 1;
        if (verb > 0 && sentence[verb].Relation == "compound" && sentence[verb].Head == verb - 1)
        {
            verb--;
        }

        return group.Form == VerbForm.Gerund && verb >= 0 && sentence[verb].Upos == Upos.Verb && _governors.Find(sentence, verb, "ing") is { } found
            ? Composition.Apply(found.Affirmed, Read(sentence, verb, depth + 1), local, false, sentence[verb].LemmaLower + ":ing")
            : null;
    }

    private State Main(Sentence sentence, int token, int node, VerbGroup group, State local, int depth)
    {
        if (local.Actual && Conditions.IsInverted(sentence, node))
        {
            return new State(Conditional, group.Perfect ^ local.Negated, 0.4, local.Rule).By("inverted");
        }

        if (group.Form == VerbForm.Infinitive)
        {
            return (sentence.IsHeadline ? new State(Planned, local.Negated, 0.85, "headline") : new State(Planned, local.Negated, 0.5, "to")).By("main");
        }

        if (group.Form == VerbForm.Bare)
        {
            return Bare(sentence, token, node, local, depth);
        }

        if (group is { Modal: "would" or "'d", Perfect: false } && HasSpeech(sentence, token) && !Conditions.Hold(sentence, token))
        {
            return _outlook.Told(sentence, token, group, local);
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
}
