using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Finds the words that a verb attributes, by the frames that its row allows.</summary>
internal static class VerbContent
{
    /// <summary>The content and the frame that gave it, or null. <c>Extra</c> is a word that belongs to the cue (a preposition), or -1.</summary>
    public static (Words Words, string Frame, int Extra)? Of(Sentence s, int verb, Cue cue, VerbSource source)
    {
        return Clause(s, verb, cue, source)
            ?? Around(s, verb, cue, source)
            ?? (source.Passive ? Passive(s, verb, cue, source) : null)
            ?? Complement(s, verb, cue, source)
            ?? Phrase(s, verb, cue, source)
            ?? (source.Passive ? null : Object(s, verb, cue));
    }

    // 'X said that …', 'X said …', '…, X said' where the parser hangs the clause below the verb.
    private static (Words, string, int)? Clause(Sentence s, int verb, Cue cue, VerbSource source)
    {
        if (!cue.Takes(Frames.That | Frames.Quote | Frames.Who))
        {
            return null;
        }

        Words? words = null;
        foreach (var child in s.Children(verb))
        {
            var token = s[child];
            if (token.Xpos == "VBG" && child > verb + 1 && s[verb + 1].Form == "," && s.Child(child, "nsubj") is null)
            {
                // ', she said, drawing cheers': an adverbial that the parser took for a clause.
                continue;
            }

            if (token.Relation == "ccomp" && (cue.Takes(Frames.That) || token.Index < verb))
            {
                words = (words ?? new Words(s)).Add(child);
            }
            else if (token.Relation == "advcl" && child > verb && cue.Stance == Core.Claims.Stance.Doubts && s.Child(child, "mark") is { Lower: "if" or "whether" })
            {
                // 'asked if …': a question is no condition.
                words = (words ?? new Words(s)).Add(child);
            }
            else if (token.Relation == "parataxis" && source.Subject >= 0 && words is null && child > verb
                && !IsSayingParenthesis(s, child) && Between(s, verb, child, ":"))
            {
                words = (words ?? new Words(s)).Add(child);
            }
        }

        // 'told reporters that …' with the clause hung below the hearer.
        if (words is null && cue.Takes(Frames.Who) && (s.Child(verb, "obj") ?? s.Child(verb, "iobj")) is { } hearer)
        {
            foreach (var child in s.Children(hearer.Index))
            {
                if (s[child].Relation is "acl" or "ccomp" && s.Child(child, "mark") is { Lower: "that" or "whether" or "if" })
                {
                    words = Words.Under(s, child);
                }
            }
        }

        return words is null ? null : (words, "clause", -1);
    }

    // The verb hangs below what it reports: '…, he said', 'as he put it', '…, he said, …'.
    private static (Words, string, int)? Around(Sentence s, int verb, Cue cue, VerbSource source)
    {
        var token = s[verb];
        if (token.Head < 0 || !cue.Takes(Frames.That | Frames.Quote))
        {
            return null;
        }

        var asClause = token.Relation == "advcl" && s.Child(verb, "mark") is { Lower: "as" };
        if (asClause && (cue.Kind is not (CueKind.Speech or CueKind.Evidence) || s.Child(verb, "obj") is not null || s.Child(verb, "xcomp") is not null || s.Child(verb, "ccomp") is not null || s.Child(verb, "obl") is not null))
        {
            return null;
        }

        if (!asClause && (token.Relation is not ("parataxis" or "discourse") || OwnSubject(s, verb) < 0))
        {
            return null;
        }

        if (!asClause && token.Head > verb && !Between(s, verb, token.Head, ":") && s.Extent(verb).First < verb - 12)
        {
            return null;
        }

        _ = source;
        var words = new Words(s).AddExcept(token.Head, verb);
        words.Remove(verb);
        return (words, asClause ? "as-clause" : "parenthesis", -1);
    }

    private static (Words, string, int)? Passive(Sentence s, int verb, Cue cue, VerbSource source)
    {
        if (source.Subject < 0)
        {
            return null;
        }

        var subject = s[source.Subject];
        foreach (var child in s.Children(verb))
        {
            var token = s[child];
            if (token.Relation == "xcomp" && cue.Takes(Frames.WhoTo | Frames.Comp | Frames.That | Frames.As))
            {
                return (WithSubject(s, verb, source.Subject).Add(child), "passive+to", -1);
            }

            if (cue.Takes(Frames.WhoOf) && token.Relation is "obl" or "advcl" && Introduces(s, child, "of", "for", "with", "as"))
            {
                return (WithSubject(s, verb, source.Subject).Add(child), "passive+of", -1);
            }

            if (cue.Takes(Frames.As) && token.Relation is "obl" or "advcl" && Introduces(s, child, "as"))
            {
                return (WithSubject(s, verb, source.Subject).Add(child), "passive+as", -1);
            }
        }

        return cue.Takes(Frames.Obj) && subject.Relation == "nsubj"
            ? (Words.Under(s, source.Subject), "passive", -1)
            : null;
    }

    private static Words WithSubject(Sentence s, int verb, int subject)
    {
        var words = new Words(s);
        words.Add(subject);
        if (s.IsUnder(verb, subject))
        {
            words.Remove(verb);
        }

        return words;
    }

    private static (Words, string, int)? Complement(Sentence s, int verb, Cue cue, VerbSource source)
    {
        var obj = (s.Child(verb, "obj") ?? s.Child(verb, "iobj"))?.Index ?? -1;
        foreach (var child in s.Children(verb))
        {
            var token = s[child];
            if (token.Relation is "xcomp" or "ccomp")
            {
                if (cue.Takes(Frames.Seems) && source.Subject >= 0)
                {
                    return (WithSubject(s, verb, source.Subject).Add(child), "seems", -1);
                }

                var infinitive = token.Xpos == "VB" || s.Child(child, "mark") is { Lower: "to" };
                if (infinitive && cue.Takes(Frames.WhoTo) && obj >= 0)
                {
                    return (new Words(s).Add(obj).Add(child), "object+to", -1);
                }

                if (infinitive && cue.Takes(Frames.To | Frames.WhoTo))
                {
                    return (Words.Under(s, child), "to", -1);
                }

                if ((token.Xpos == "VBG" || s.Child(child, "aux") is { Xpos: "VBG" }) && cue.Takes(Frames.Ing))
                {
                    return (Words.Under(s, child), "ing", -1);
                }

                if (cue.Takes(Frames.Comp) && !infinitive)
                {
                    var words = Words.Under(s, child);
                    return (obj >= 0 ? words.Add(obj) : words, "complement", -1);
                }
            }

            if (token.Relation is "obl" or "advcl" or "nmod" && obj >= 0 && child > obj)
            {
                if (cue.Takes(Frames.WhoOf) && Introduces(s, child, "of", "for", "with", "as"))
                {
                    return (new Words(s).Add(obj).Add(child), "object+of", -1);
                }

                if (cue.Takes(Frames.As) && Introduces(s, child, "as"))
                {
                    return (new Words(s).Add(obj).Add(child), "object+as", -1);
                }
            }
        }

        return null;
    }

    private static (Words, string, int)? Phrase(Sentence s, int verb, Cue cue, VerbSource source)
    {
        if (cue.Prepositions.Count == 0)
        {
            return null;
        }

        foreach (var child in s.Children(verb))
        {
            var token = s[child];
            if (token.Relation is not ("obl" or "advcl" or "nmod") || child < verb)
            {
                continue;
            }

            foreach (var grandchild in s.Children(child))
            {
                if (s[grandchild].Relation is "case" or "mark" && cue.TakesPhrase(s[grandchild].Lower))
                {
                    if (s[grandchild].Relation == "mark" && s[grandchild].Lower == "to" && token.Xpos == "VB")
                    {
                        return (Words.Under(s, child), "to", -1); // 'agreed on Monday to apologise'
                    }

                    return (Words.Under(s, child).Remove(grandchild), "phrase", grandchild);
                }
            }
        }

        _ = source;
        return null;
    }

    private static (Words, string, int)? Object(Sentence s, int verb, Cue cue)
    {
        if (!cue.Takes(Frames.Obj | Frames.WhoOf | Frames.Comp) || cue.Takes(Frames.Who))
        {
            return null;
        }

        if (s.Child(verb, "obj") is { } obj && obj.Index != (cue.Second is null ? -1 : CueLexicon.SecondWord(s, verb, cue.Second)))
        {
            return obj.Upos is Upos.Pron && obj.Deprel == "expl" ? null : (Words.Under(s, obj.Index), "object", -1);
        }

        return null;
    }

    private static int OwnSubject(Sentence s, int verb)
    {
        foreach (var child in s.Children(verb))
        {
            if (s[child].Relation == "nsubj")
            {
                return child;
            }
        }

        return -1;
    }

    private static bool Introduces(Sentence s, int token, params ReadOnlySpan<string> words)
    {
        foreach (var child in s.Children(token))
        {
            if (s[child].Relation is "case" or "mark")
            {
                foreach (var word in words)
                {
                    if (string.Equals(s[child].Lower, word, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsSayingParenthesis(Sentence s, int token) => s.Extent(token) is var (first, last) && last - first < 3;

    private static bool Between(Sentence s, int left, int right, string mark)
    {
        for (var i = Math.Min(left, right) + 1; i < Math.Max(left, right); i++)
        {
            if (s[i].Form == mark)
            {
                return true;
            }
        }

        return false;
    }
}
