using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Finds attributions whose cue is a noun: 'the minister's claim that …', 'a pledge to …', 'criticism of …'.</summary>
internal static class NounReader
{
    // Verbs that lend their subject to the noun: 'issued a warning that', 'made the claim that'.
    private static bool Lends(string lemma) => lemma is "make" or "issue" or "give" or "express" or "voice" or "have" or "offer" or "raise"
        or "repeat" or "release" or "take" or "hold" or "face" or "share" or "deliver" or "put" or "level" or "launch" or "state" or "send"
        or "renew" or "reiterate" or "publish" or "post" or "announce" or "lodge" or "file" or "air" or "spread" or "push" or "advance"
        or "stand" or "reach" or "draw" or "come" or "throw" or "dismiss" or "reject" or "deny" or "drop" or "abandon" or "back";

    public static void Read(Sentence s, Layout layout, CueLexicon lexicon, List<Draft> drafts)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            if (s[i].Upos != Upos.Noun || lexicon.Noun(s[i]) is not { } cue)
            {
                continue;
            }

            var (content, marker, frame) = Content(s, i, cue);
            if (content < 0)
            {
                continue;
            }

            var (head, verb) = Source(s, layout, i, content, frame);
            if ((head < 0 && frame == "phrase") || Plausible.InsideQuotation(s, layout, i, head) || Plausible.IsReporterOrReader(s, head))
            {
                continue;
            }

            var words = Words.Under(s, content);
            if (marker >= 0)
            {
                words.RemoveOne(marker);
            }

            var spans = words.Spans();
            if (spans.Count == 0)
            {
                continue;
            }

            var start = verb >= 0 && verb < i && i - verb < 5 ? s[verb].Span.Start : s[i].Span.Start;
            var end = marker >= 0 && marker == i + 1 ? s[marker].Span.End : s[i].Span.End;
            var draft = new Draft
            {
                Sentence = s.Index,
                SourceSentence = s.Index,
                SourceHead = head,
                Source = CueWords.OfSource(s, head, i),
                CueHead = i,
                Cue = new(start, end),
                Stance = cue.Stance,
                PutsForward = cue.PutsForward && frame != "to",
                Rule = "noun:" + cue.Word + "+" + frame,
            };
            draft.Content.AddRange(spans);
            drafts.Add(draft);
        }
    }

    private static (int Content, int Marker, string Frame) Content(Sentence s, int noun, Cue cue)
    {
        foreach (var child in s.Children(noun))
        {
            var token = s[child];
            if (child < noun)
            {
                continue;
            }

            if (token.Deprel is "acl" or "ccomp" or "acl:relcl")
            {
                var mark = s.Child(child, "mark");
                if (cue.Takes(Frames.That) && mark is { Lower: "that" })
                {
                    return (child, -1, "clause");
                }

                if (cue.Takes(Frames.To) && mark is { Lower: "to" } && token.Deprel == "acl")
                {
                    return (child, -1, "to");
                }

                if (mark is not null && cue.TakesPhrase(mark.Lower) && token.Deprel == "acl")
                {
                    return (child, mark.Index, "phrase");
                }
            }

            if (token.Relation is "nmod" && s.Child(child, "case") is { } preposition && cue.TakesPhrase(preposition.Lower))
            {
                return (child, preposition.Index, "phrase");
            }
        }

        // 'The view is that …'
        var head = s[noun].Head;
        if (s[noun].Relation == "nsubj" && head >= 0 && cue.Takes(Frames.That))
        {
            foreach (var child in s.Children(head))
            {
                if (s[child].Relation == "ccomp" && s.Child(child, "mark") is { Lower: "that" } && s[head].LemmaLower == "be")
                {
                    return (child, -1, "clause");
                }
            }
        }

        return (-1, -1, string.Empty);
    }

    private static (int Head, int Verb) Source(Sentence s, Layout layout, int noun, int content, string frame)
    {
        var owner = -1;
        foreach (var child in s.Children(noun))
        {
            if (s[child].Deprel == "nmod:poss")
            {
                owner = child;
            }
        }

        if (owner >= 0 && s[owner].Upos != Upos.Pron)
        {
            return (owner, -1);
        }

        foreach (var child in s.Children(noun))
        {
            if (child != content && s[child].Relation == "nmod" && s.Child(child, "case") is { Lower: "by" or "from" or "among" or "of" })
            {
                return (child, -1);
            }
        }

        // 'He repeated his claim': the subject says more about the source than 'his'.
        var head = s[noun].Head;
        if (head >= 0 && s[noun].Relation is "obj" or "obl" && (owner >= 0 || frame == "clause" || Lends(s[head].LemmaLower)))
        {
            var source = VerbSource.Of(s, head, layout, speaks: false);
            if (!source.Passive && source.Head >= 0 && source.Head != noun && !s.IsUnder(source.Head, noun))
            {
                return (source.Head, head);
            }
        }

        return (owner, -1);
    }
}
