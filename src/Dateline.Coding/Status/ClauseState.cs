using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;

namespace Dateline.Coding.Status;

/// <summary>What a verb's own auxiliaries, negations and adverbs say of it, whatever governs it.</summary>
internal sealed class ClauseState(CueTable cues, Outlook outlook, Habits habits)
{
    /// <summary>The state by the verb group alone.</summary>
    public State Of(Sentence sentence, int token, VerbGroup group)
    {
        var state = group.Form switch
        {
            // 'said that they were being moved': going on when it was said.
            VerbForm.Past or VerbForm.Participle when sentence.IsHeadline && !group.HasAuxiliary && habits.Tell(sentence, token) => new State(Ongoing, false, 0.9, "headline:still"),
            VerbForm.Past when group.Progressive && sentence.Children(token).Any(index => sentence[index].Lower is "still") => new State(Ongoing, false, 0.9, "still:progressive"),
            VerbForm.Past when group.Progressive && sentence[token].Relation is "ccomp" or "parataxis" => new State(Ongoing, false, 0.95, "past:progressive"),
            VerbForm.Past => new State(Occurred, false, 0.95, "past"),
            VerbForm.Present => Present(sentence, token, group),
            VerbForm.Modal => Modal(sentence, token, group),
            VerbForm.Infinitive => group.Perfect ? new State(Occurred, false, 0.9, "to-have") : new State(Occurred, false, 0.9, "to"),
            VerbForm.Bare => new State(Occurred, false, 0.9, "bare"),
            VerbForm.Gerund when IsClauseOfHeadline(sentence, token) => new State(Ongoing, false, 0.9, "headline:ing"),
            VerbForm.Gerund => new State(Occurred, false, 0.9, "ing"),
            VerbForm.Participle => new State(Occurred, false, 0.92, "participle"),
            _ => new State(Occurred, false, 0.9, "noun"),
        };
        state = Negate(sentence, token, group, state);
        return Adverbs(sentence, token, state);
    }

    /// <summary>The word with its particle ('wipe out').</summary>
    public static string Lexeme(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Deprel == "compound:prt" || (index == token + 1 && child.Upos is Upos.Adp or Upos.Adv && child.Relation is "advmod" or "compound"
                && child.Lower is "out" or "off" or "up" or "down" or "in" or "on" or "over" or "back" or "away" or "ahead" or "through" or "apart")
                || (index == token + 1 && child.Lower == "place" && sentence[token].LemmaLower == "take"))
            {
                return sentence[token].LemmaLower + " " + sentence[index].Lower;
            }
        }

        // 'goes on day and night', with 'on' hung on the day
        return sentence[token].LemmaLower is "go" or "drag" or "wear" or "rumble" or "grind" or "drone" && token + 1 < sentence.Tokens.Count && sentence[token + 1].Lower == "on"
            ? sentence[token].LemmaLower + " on"
            : sentence[token].LemmaLower;
    }

    private State Present(Sentence sentence, int token, VerbGroup group)
    {
        if (habits.IsState(sentence, token))
        {
            return new State(Ongoing, false, 0.92, "state");
        }

        if (group.Progressive && !group.Perfect)
        {
            return cues.Has("motion", sentence[token].LemmaLower) && SpeaksOfFuture(sentence, token)
                ? new State(Planned, false, 0.8, "progressive:future")
                : new State(Ongoing, false, 0.95, "progressive");
        }

        if (group.Perfect)
        {
            return group.Progressive ? new State(Ongoing, false, 0.95, "perfect:progressive") : new State(Occurred, false, 0.95, "perfect");
        }

        if (habits.Tell(sentence, token) || IsCustom(sentence, token))
        {
            return new State(Ongoing, false, 0.92, "habit");
        }

        if (sentence[token].Upos == Upos.Verb && sentence[token].Relation is "root" or "ccomp" or "conj" && sentence.Child(token, "xcomp") is null && Conditions.Hold(sentence, token))
        {
            return new State(Conditional, false, 0.5, "present+if"); // 'if talks fail, we march'
        }

        return SpeaksOfFuture(sentence, token) || IsTimetabled(sentence, token) ? new State(Planned, false, 0.8, "present:future")
            : new State(Occurred, false, sentence.IsHeadline ? 0.95 : 0.92, sentence.IsHeadline ? "headline" : "present");
    }

    // 'Farmers still blocking the crossing': a headline leaves out its 'are'.
    private static bool IsClauseOfHeadline(Sentence sentence, int token) => sentence.IsHeadline && sentence[token].Relation is "root" or "parataxis"
        && sentence.Children(token).Any(index => index < token && sentence[index].Relation is "nsubj" or "advmod");

    // 'Soldiers guard the bakeries': the plain present of several who act, in running text, tells what they do and go on doing.
    private bool IsCustom(Sentence sentence, int token) => !sentence.IsHeadline && sentence[token] is { Upos: Upos.Verb, Xpos: "VBP", Relation: "root" }
        && sentence[sentence.Tokens.Count - 1].Form == "." && sentence.Child(token, "obj") is not null && sentence.Child(token, "nsubj") is { Upos: Upos.Noun }
        && !outlook.Governs(sentence[token]) && !cues.Has("happening", sentence[token].LemmaLower) && !cues.Has("unchanged", sentence[token].LemmaLower)
        && !Conditions.Hold(sentence, token) && !SpeaksOfFuture(sentence, token) && !IsTimetabled(sentence, token);

    // 'The minister visits Rome on Monday': the present tense of one who acts, with a day.
    private bool IsTimetabled(Sentence sentence, int token)
    {
        if (sentence[token].Upos != Upos.Verb || cues.Has("happening", sentence[token].LemmaLower) || outlook.IsSaying(sentence[token])
            || cues.Has("unchanged", sentence[token].LemmaLower)
            || (sentence[token].Relation is not ("root" or "ccomp" or "conj" or "parataxis")))
        {
            return false;
        }

        foreach (var index in sentence.Children(token))
        {
            if (sentence[index].Relation is "obl" or "nmod" or "obj" && cues.Has("weekday", sentence[index].Lower)
                && (sentence.Child(index, "case")?.Lower ?? "on") == "on" && !sentence.Children(index).Any(below => sentence[below].Lower is "last" or "previous"))
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksOfFuture(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation is not ("obl" or "advmod" or "nmod"))
            {
                continue;
            }

            if (cues.Has("future", child.Lower) && child.Upos != Upos.Adj)
            {
                return true;
            }

            foreach (var below in child.Deprel is "obl:unmarked" or "obl:tmod" or "obl" ? sentence.Children(index) : [])
            {
                if (cues.Has("future", sentence[below].Lower) && child.Lower is "week" or "month" or "year" or "monday" or "tuesday"
                    or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "day" or "summer" or "spring" or "autumn" or "winter")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private State Modal(Sentence sentence, int token, VerbGroup group)
    {
        var modal = group.Modal!;
        var cue = cues.Find("aux", modal)!.Value;
        if (group.Perfect)
        {
            return modal switch
            {
                "would" or "'d" or "should" or "ought" => new State(Conditional, true, 0.75, modal + "-have"),
                "must" or "will" or "'ll" => new State(Occurred, false, 0.8, modal + "-have"),
                _ => new State(Possible, false, 0.5, modal + "-have"),
            };
        }

        if (modal == "should" && Conditions.IsInverted(sentence, token))
        {
            return new State(Conditional, false, 0.4, "should:inverted");
        }

        if (modal is "would" or "'d" && sentence.Children(token).Any(index => sentence[index].Lower is "gladly" or "happily" or "willingly"))
        {
            return new State(Offered, false, 0.65, modal + "+gladly");
        }

        var condition = Conditions.Hold(sentence, token);
        return cue.Status switch
        {
            Predicted when condition => new State(Conditional, false, 0.5, modal + "+if"),
            Predicted => outlook.Of(sentence, token, group, 0.8),
            Conditional when !condition && !OfWhatHappens(sentence, token) && outlook.IsToldBeside(sentence, token) => outlook.Of(sentence, token, group, 0.7).By(modal),
            Conditional => new State(Conditional, false, cue.Certainty, modal),
            _ when condition => new State(Conditional, false, 0.4, modal + "+if"),
            _ => new State(cue.Status, false, cue.Certainty, modal),
        };
    }

    // 'Sanctions would backfire': said of what may come, whoever says so.
    private bool OfWhatHappens(Sentence sentence, int token) => cues.Has("happening", sentence[token].LemmaLower)
        && sentence.Child(token, "nsubj") is { Upos: Upos.Noun };

    private State Negate(Sentence sentence, int token, VerbGroup group, State state)
    {
        foreach (var index in sentence.Children(token))
        {
            if (Denies(sentence, index, out var cue, out var certainty))
            {
                // 'cannot', 'could not': it does not happen; the other modals stay as open as before.
                var unable = state.Status == Possible && group.Modal is "can" or "ca" or "could" && !group.Perfect;
                return unable ? new State(Occurred, true, 0.75, group.Modal + "-not")
                    : state.Status == Threatened ? new State(Planned, true, state.Certainty, "will").By(cue)
                    : cue == "no longer" && group.Form == VerbForm.Present && !group.Perfect ? new State(Ongoing, true, certainty, state.Rule).By(cue)
                    : IsRefusal(sentence, token, group, state) ? new State(Occurred, true, 0.75, "would").By(cue)
                    : (state with { Negated = !state.Negated, Certainty = Math.Min(state.Certainty, certainty) }).By(cue);
            }
        }

        return state;
    }

    // 'The incumbent would not concede', with no condition and nobody who says so: he refused.
    private bool IsRefusal(Sentence sentence, int token, VerbGroup group, State state) =>
        state.Status == Conditional && group is { Modal: "would", Perfect: false } && sentence[token].Relation is "root" or "conj"
        && sentence[token].Upos == Upos.Verb && !cues.Has("happening", sentence[token].LemmaLower)
        && !Conditions.Hold(sentence, token) && sentence.Child(token, "nsubj")?.Lower is not ("i" or "we" or "this" or "that" or "it");

    private bool Denies(Sentence sentence, int index, out string cue, out double certainty)
    {
        (cue, certainty) = (string.Empty, 0);
        var child = sentence[index];
        if (child.Relation is "nsubj" or "obj" or "obl")
        {
            if (child.Relation == "obj" && index < child.Head)
            {
                return false;
            }

            // 'Not one of them', 'not a single town', 'few of them'
            if ((child.Relation != "obl" && sentence.Children(index).Any(below => below < index && sentence[below].Lower is "not"
                    && sentence[below + 1].Lower is "one" or "a" or "an" or "single" or "even" && (below == 0 || sentence[below - 1].Lower != "if")))
                || (child.Relation == "nsubj" && child.Lower == "few" && sentence.Child(index, "det") is null))
            {
                (cue, certainty) = (child.Lower == "few" ? "few" : "not one", child.Lower == "few" ? 0.75 : 0.9);
                return true;
            }

            if (sentence.Children(index).Any(below => sentence[below].Relation is "nmod" or "acl" && sentence[below].Xpos == "WDT"))
            {
                return false; // 'four papers, none of which named its source'
            }

            if (child.Relation != "obl" && sentence.Child(index, "cc:preconj")?.Lower == "neither")
            {
                (cue, certainty) = ("neither", 0.9);
                return true;
            }

            // 'nobody', 'no troops', 'neither side' as subject or object deny the verb.
            var word = child.Upos == Upos.Pron ? child.Lower : child.Lower == "none" ? "none" : sentence.Child(index, "det")?.Lower;
            if (word is null or "few" or "little" || !cues.Has("negator", word) || (child.Relation == "obl" && word == "no"))
            {
                if (!(child.Relation == "nsubj" && sentence.Child(index, "det")?.Lower == "no"))
                {
                    return false;
                }

                word = "no";
            }

            (cue, certainty) = (word!, 0.9);
            return true;
        }

        if (child.Relation is not ("advmod" or "cc" or "neg" or "det"))
        {
            return false;
        }

        var text = child.Lower;
        if (text == "no" && index + 1 < sentence.Tokens.Count && sentence[index + 1].Lower is "longer" or "more")
        {
            text = "no longer";
        }
        else if (text is "longer" && index > 0 && sentence[index - 1].Lower == "no")
        {
            text = "no longer";
        }

        if (cues.Find("negator", text) is not { } effect || text is "few" or "little" or "no" or "without"
            || (index + 1 < sentence.Tokens.Count && sentence[index + 1].Lower is "only" or "just" or "necessarily" && text is "not"))
        {
            return false;
        }

        if (text is "almost" or "nearly" && sentence[child.Head].Xpos is not ("VBD" or "VBN"))
        {
            return false;
        }

        (cue, certainty) = (text, effect.Certainty);
        return true;
    }

    private State Adverbs(Sentence sentence, int token, State state)
    {
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation != "advmod" || child.Upos != Upos.Adv || cues.Find("adverb", child.Lower) is not { } effect)
            {
                continue;
            }

            state = effect.Effect == Effect.Believed ? Weaken(state, effect.Certainty).By(child.Lower)
                : state.Actual ? new State(effect.Status, state.Negated, effect.Certainty, state.Rule).By(child.Lower)
                : (state with { Certainty = Math.Min(state.Certainty, effect.Certainty) }).By(child.Lower);
        }

        return state;
    }

    /// <summary>A state held less surely: below 0.65 what was a fact is only possible.</summary>
    public static State Weaken(State state, double certainty)
    {
        if (certainty > 0.95)
        {
            return state.Actual ? state with { Certainty = Math.Max(state.Certainty, 0.97) } : state;
        }

        var weak = Math.Min(state.Certainty, certainty);
        return state.Actual && certainty <= 0.6
            ? new State(Possible, state.Negated, weak, state.Rule)
            : state with { Certainty = weak };
    }
}
