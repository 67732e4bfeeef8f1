using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Finds attributions whose cue is a verb: 'the ministry said that …', '…, he added', 'was accused of …'.</summary>
internal static class VerbReader
{
    public static void Read(Sentence s, Layout layout, CueLexicon lexicon, List<Draft> drafts)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            var token = s[i];
            if (token.Upos is not (Upos.Verb or Upos.Aux) || lexicon.Verb(s, i) is not { } cue)
            {
                continue;
            }

            var source = VerbSource.Of(s, i, layout, cue.Takes(Frames.That | Frames.Quote));
            var second = cue.Second is null ? -1 : CueLexicon.SecondWord(s, i, cue.Second);
            if (Content(s, i, cue, source) is not var (words, frame, extra))
            {
                continue;
            }

            var hidden = frame == "seems";
            var head = hidden || (source.Head >= 0 && s[source.Head].Deprel == "expl") ? -1 : source.Head;
            if (head < 0 && !source.Passive && !hidden && !MayHideSource(s, i))
            {
                continue;
            }

            if (!Plausible.Verb(s, layout, i, head, frame, cue))
            {
                continue;
            }

            if (frame is "clause" or "parenthesis")
            {
                words = Borders.Fit(s, i, head, words, lexicon);
            }

            words.RemoveOne(i);
            if (extra >= 0)
            {
                words.RemoveOne(extra);
            }

            var spans = words.Spans();
            if (spans.Count == 0)
            {
                continue;
            }

            var draft = new Draft
            {
                Sentence = s.Index,
                SourceSentence = s.Index,
                SourceHead = head,
                Source = CueWords.OfSource(s, head, i),
                CueHead = i,
                Cue = CueWords.OfVerb(s, i, second, extra),
                Stance = StanceOf.Verb(s, i, cue),
                PutsForward = PutsForward(cue, frame, head),
                TakesQuote = cue.Takes(Frames.Quote),
                Sure = cue.Kind == CueKind.Speech && frame == "clause" && head >= 0 && s[i].Xpos is "VBD" or "VBN" or "VBZ" or "VBP",
                Rule = "verb:" + cue.Word + "+" + frame,
            };
            draft.Content.AddRange(spans);
            drafts.Add(draft);
        }
    }

    private static (Words Words, string Frame, int Extra)? Content(Sentence s, int verb, Cue cue, VerbSource source)
    {
        var found = VerbContent.Of(s, verb, cue, source);
        if (!cue.Takes(Frames.That) || !cue.PutsForward || source.Passive)
        {
            return found;
        }

        var first = found?.Words.Edges().First ?? -1;
        var clause = found?.Frame is "clause" or "parenthesis";
        if (found is null || found.Value.Frame is "object" or "phrase" || (clause && first < verb))
        {
            if ((ByPosition.StartAfter(s, verb, cue) is var start and > 0) || (found is null && (start = ByPosition.RestAfter(s, verb, cue)) > 0))
            {
                var words = new Words(s);
                words.Put(start);
                return (words, "clause", -1);
            }

            if (!clause && source.Head >= 0 && ByPosition.ReportsBefore(s, verb, source.Head))
            {
                return (ByPosition.Before(s, verb, source.Head), "parenthesis", -1);
            }
        }

        // 'As the race goes on, the mayor says': what stands before is no reported clause, whatever the tree holds.
        return clause && first >= 0 && first < verb && (ByPosition.OpensSubordinate(s, first) || !HasVerb(s, found!.Value.Words)) && !IsQuoted(s, first)
            ? null
            : found;
    }

    private static bool HasVerb(Sentence s, Words words)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            if (words.Has(i) && s[i].Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(Sentence s, int first) => s[first].Form is "“" or "\"" or "''" or "``" or "‘" or "'" || (first > 0 && s[first - 1].Form is "“" or "\"" or "''" or "``" or "‘");

    // A verb without a subject of its own is mostly an infinitive or a heading, and tells nobody's words.
    private static bool MayHideSource(Sentence s, int verb) => s[verb].Relation is "advcl" or "acl" or "ccomp" && s[verb].Xpos is "VBG";

    private static bool PutsForward(Cue cue, string frame, int source) => frame switch
    {
        "seems" or "to" => false,
        "object+to" => cue.Kind is CueKind.Thought or CueKind.Evidence, // 'analysts expect the army to attack'

        "clause" or "parenthesis" or "as-clause" => cue.Kind is not (CueKind.Demand or CueKind.Intent) || cue.Takes(Frames.Quote),
        // 'is expected to visit', 'is thought to have fled': nobody speaks, and the act's state already tells the doubt.
        "passive+to" => cue.PutsForward && (source >= 0 || cue.Kind != CueKind.Thought),
        _ => cue.PutsForward,
    };
}
