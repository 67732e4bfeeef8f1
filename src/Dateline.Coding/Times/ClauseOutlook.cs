using Dateline.Core.Language;

namespace Dateline.Coding.Times;

/// <summary>Whether the clause around a time looks back or ahead: 'met on Tuesday', 'will meet on Tuesday', 'Friday's planned vote'.</summary>
internal static class ClauseOutlook
{
    private static readonly HashSet<string> Ahead = new(StringComparer.Ordinal)
    {
        "scheduled", "planned", "due", "slated", "expected", "set", "upcoming", "forthcoming", "deadline", "postponed", "forecast", "poised", "likely", "supposed", "bound",
    };

    private static readonly HashSet<string> Plans = new(StringComparer.Ordinal)
    {
        "plan", "expect", "schedule", "hope", "intend", "promise", "agree", "vow", "pledge", "threaten", "want", "urge", "ask", "order",
        "demand", "prepare", "aim", "offer", "invite", "propose", "call", "decide", "announce", "slate", "set", "require", "need", "go",
    };

    private static readonly HashSet<string> FutureAuxiliaries = new(StringComparer.Ordinal)
    {
        "will", "shall", "would", "'ll", "wo", "should", "must", "can", "could", "may", "might",
    };

    /// <summary>How the clause of the token looks.</summary>
    public static Outlook Of(Sentence sentence, int token)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 40; at = sentence[at].Head, steps++)
        {
            var word = sentence[at];
            if (steps > 0 && Ahead.Contains(word.Lower) && word.Upos is Upos.Adj or Upos.Verb or Upos.Noun && !(word.Lower == "set" && HasSubject(sentence, at) && !IsPassive(sentence, at)))
            {
                return Outlook.Future;
            }

            // 'according to a statement on Monday': what is quoted may look ahead, the statement does not.
            if (sentence.Child(at, "case")?.Lower == "according")
            {
                return Outlook.Past;
            }

            if (HasAhead(sentence, at, token))
            {
                return Outlook.Future;
            }

            if (IsAfterPlan(sentence, at) || PlansBefore(sentence, at, token))
            {
                return Outlook.Future;
            }

            if (word.Upos is Upos.Verb or Upos.Aux || sentence.Child(at, "cop") is not null)
            {
                if (OfPredicate(sentence, at) is var outlook and not Outlook.Unknown)
                {
                    return outlook;
                }
            }
        }

        return Outlook.Unknown;
    }

    private static Outlook OfPredicate(Sentence sentence, int at)
    {
        var word = sentence[at];
        var (have, be, past) = (false, false, false);
        foreach (var child in sentence.Children(at))
        {
            var aux = sentence[child];
            if (aux.Relation is not ("aux" or "cop"))
            {
                continue;
            }

            if (FutureAuxiliaries.Contains(aux.Lower) || aux.Lemma is "will" or "would" && aux.Upos == Upos.Aux)
            {
                // 'would have met', 'could have been killed' look back.
                if (!HasChildForm(sentence, at, "have"))
                {
                    return Outlook.Future;
                }

                have = true;
            }

            have |= aux.LemmaLower == "have";
            be |= aux.LemmaLower == "be";
            past |= aux.Has("Tense=Past") || aux.Lower is "was" or "were" or "did" or "had";
        }

        if (have || past || (word.Xpos == "VBD" && word.Upos is Upos.Verb or Upos.Aux))
        {
            return Outlook.Past;
        }

        switch (word.Xpos)
        {
            case "VB":
                var to = sentence.Child(at, "mark")?.Lower == "to";
                if (!to)
                {
                    // A present that the tagger took for an infinitive ('the measures take effect on Saturday').
                    return !have && !be && HasSubject(sentence, at) && sentence.Child(at, "aux") is null && !sentence.IsHeadline ? Outlook.Future : Outlook.Unknown;
                }

                // 'plans to', 'ready to', 'a decision to' look ahead; 'began to', 'failed to' look where their verb looks.
                return sentence.IsHeadline && word.Head < 0 ? Outlook.Future
                    : word.Head >= 0 && (Plans.Contains(sentence[word.Head].LemmaLower) || Ahead.Contains(sentence[word.Head].Lower)) ? Outlook.Future
                    : Outlook.Unknown;
            case "VBZ" or "VBP":
                return sentence.IsHeadline ? Outlook.Past
                    : word.LemmaLower is "say" or "tell" or "report" or "warn" ? Outlook.Past
                    : word.LemmaLower is "be" or "have" ? Outlook.Unknown : Outlook.Future;
            case "VBG":
                return be ? Outlook.Future : Outlook.Unknown;
            default:
                return Outlook.Unknown;
        }
    }

    /// <summary>'is to free', 'were due to be freed', 'is likely to meet': by the words alone, since trees of these vary.</summary>
    private static bool IsAfterPlan(Sentence sentence, int at)
    {
        if (sentence[at].Xpos is not ("VB" or "VBN"))
        {
            return false;
        }

        var i = at - 1;
        while (i > 0 && (sentence[i].Upos == Upos.Adv || sentence[i].Lower is "be"))
        {
            i--;
        }

        if (i < 1 || sentence[i].Lower != "to")
        {
            return false;
        }

        i--;
        while (i > 0 && sentence[i].Upos == Upos.Adv)
        {
            i--;
        }

        return Ahead.Contains(sentence[i].Lower) || sentence[i].Lower is "is" or "are" or "was" or "were";
    }

    /// <summary>'has vowed to march to the palace on Monday', with the time hung on the vow.</summary>
    private static bool PlansBefore(Sentence sentence, int at, int token) =>
        Plans.Contains(sentence[at].LemmaLower) && sentence.Child(at, "xcomp") is { Xpos: "VB" } act && act.Index < token && act.Index > at;

    /// <summary>'Friday's planned vote', 'ahead of Sunday's election', 'before the May 5 deadline'.</summary>
    private static bool HasAhead(Sentence sentence, int at, int token)
    {
        foreach (var child in sentence.Children(at))
        {
            var word = sentence[child];
            if (word.Relation == "amod" && Ahead.Contains(word.Lower) && child != token)
            {
                return true;
            }

            if (word.Relation == "case" && word.Lower == "ahead" && at <= token + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubject(Sentence sentence, int at) => sentence.Child(at, "nsubj") is not null;

    private static bool IsPassive(Sentence sentence, int at) => sentence.Child(at, "aux:pass") is not null;

    private static bool HasChildForm(Sentence sentence, int at, string lemma)
    {
        foreach (var child in sentence.Children(at))
        {
            if (sentence[child].LemmaLower == lemma && sentence[child].Relation == "aux")
            {
                return true;
            }
        }

        return false;
    }
}
