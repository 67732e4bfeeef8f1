using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// Finds the speaker in an aside by position alone: 'The bridge is closed, the mayor said on Friday', 'If they come, he said, we shall
/// leave', 'The vote is lost, reckons the editor'. All the rest of the sentence is then what was said, quoted or not, however the tree
/// hangs it.
/// </summary>
internal static class Asides
{
    private const int LongestSource = 14;

    // Letters by which a content may fall short of what was said and still hold it: a quotation mark, a comma, a 'that'.
    private const int Slack = 6;

    /// <summary>Adds asides that no draft has, and mends drafts of the same cue that hold only a part of what was said.</summary>
    public static void Read(Sentence s, CueLexicon lexicon, List<Draft> drafts)
    {
        for (var verb = 2; verb < s.Tokens.Count; verb++)
        {
            if (s[verb].Upos == Upos.Verb && s[verb].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && lexicon.Verb(s, verb) is { PutsForward: true } cue
                && cue.Takes(Frames.That) && (Plain(s, verb) ?? Inverted(s, verb)) is var (first, last, head) && IsReporting(s, first, last))
            {
                Put(s, verb, head, first, last, cue, drafts);
            }
        }
    }

    // ', the mayor said on Friday.' and ', he said,': first and last word of the aside, and the head of its source.
    private static (int First, int Last, int Head)? Plain(Sentence s, int verb)
    {
        var source = verb - 1;
        while (source > 0 && s[source].Upos is Upos.Aux or Upos.Adv)
        {
            source--;
        }

        if (s[verb].Xpos == "VBN" && source == verb - 1 && s[verb].Relation != "acl")
        {
            return null;
        }

        var apposition = s[source].Form == ",";
        var first = ChunkStart(s, apposition ? source - 1 : source);
        if (apposition && first > 1)
        {
            first = ChunkStart(s, first - 2);
        }

        if (first <= 1 || verb - first > LongestSource || Head(s, first, verb) is not (var head and >= 0))
        {
            return null;
        }

        var last = End(s, verb);
        return last < 0 ? null : (first, last, head);
    }

    // ', reckons Maria Lopez, who teaches law.'
    private static (int First, int Last, int Head)? Inverted(Sentence s, int verb)
    {
        if (s[verb].Xpos is not ("VBD" or "VBZ" or "VBP") || s[verb - 1].Form is not ("," or "”" or "\"") || verb + 1 >= s.Tokens.Count
            || s[verb + 1].Upos is not (Upos.Propn or Upos.Det or Upos.Noun or Upos.Adj or Upos.Num))
        {
            return null;
        }

        var end = verb + 1;
        while (end < s.Tokens.Count && s[end].Form != "," && !ByPosition.IsFinite(s[end]))
        {
            end++;
        }

        var closed = end >= s.Tokens.Count - 1 || (s[end].Form == "," && end + 1 < s.Tokens.Count && s[end + 1].Lower is "who" or "which" or "whose");
        return closed && Head(s, verb + 1, Math.Min(end, s.Tokens.Count)) is var head and >= 0 ? (verb, s.Tokens.Count - 1, head) : null;
    }

    private static int ChunkStart(Sentence s, int from)
    {
        var i = from;
        while (i > 0 && s[i - 1].Form is not ("," or "”" or "\"" or "''" or "—" or "--"))
        {
            i--;
        }

        return i;
    }

    // The noun of the chunk that hangs on something outside of it; -1 where the words are no bare noun phrase.
    private static int Head(Sentence s, int first, int behind)
    {
        var head = -1;
        for (var i = first; i < behind; i++)
        {
            if (i > first && s[i].Xpos is "WDT" or "WP" && head >= 0)
            {
                return head; // 'three officials who took part said'
            }

            if (ByPosition.IsFinite(s[i]) || (i == first && (s[i].Upos is Upos.Cconj or Upos.Sconj or Upos.Adp || s[i].Xpos is "WDT" or "WP" or "WRB")))
            {
                return s[i].Upos is Upos.Aux && i >= behind - 2 ? head : -1;
            }

            if (head < 0 && s[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron && (s[i].Head < first || s[i].Head >= behind) && s[i].Relation is not ("nmod:poss" or "compound"))
            {
                head = i;
            }
        }

        return head;
    }

    // Behind the verb only its hearer, time and manner may follow, up to a comma or the end; a clause of its own is what was said.
    private static int End(Sentence s, int verb)
    {
        var i = verb + 1;
        for (; i < s.Tokens.Count; i++)
        {
            if (s[i].Form is "," or "“" or "\"" or "—" or ":" or ";")
            {
                return s[i].Form != "," ? -1 : GoesOnOtherwise(s, i + 1) ? s.Tokens.Count - 1 : i;
            }

            if (s[i].Lower is "as" or "when" or "before" or "after" or "while" or "since")
            {
                return s.Tokens.Count - 1;
            }

            if (ByPosition.IsFinite(s[i]) || s[i].Lower is "that" or "whether" or "to")
            {
                return s[i].Lower == "to" && s[i].Upos == Upos.Adp ? s.Tokens.Count - 1 : -1;
            }
        }

        return s.Tokens.Count - 1;
    }

    // '…, he said, adding that …', '…, she said, but the shooting went on': what follows the comma is the reporter's again.
    private static bool GoesOnOtherwise(Sentence s, int i) =>
        i < s.Tokens.Count && (s[i].Xpos is "VBG" or "WDT" or "WP" or "WRB" or "CC"
            || s[i].Lower is "while" or "although" or "though" or "as" or "after" or "before" or "according" or "whereas" or "despite");

    // A clause stands before the aside or around it.
    private static bool IsReporting(Sentence s, int first, int last)
    {
        var before = ByPosition.HasFinite(s, 0, first);
        var atEnd = last >= s.Tokens.Count - 1;
        return atEnd
            ? before && !ByPosition.OpensSubordinate(s, 0) && s[0].Lower is not ("if" or "unless" or "in" or "on" or "at" or "asked")
            : s[last].Form == "," && ByPosition.HasFinite(s, last + 1, s.Tokens.Count) && (before || first >= 2) && s[0].Upos is not (Upos.Adp or Upos.Adv or Upos.Cconj);
    }

    private static void Put(Sentence s, int verb, int head, int first, int last, Cue cue, List<Draft> drafts)
    {
        var words = new Words(s);
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            if (i < first || i > last)
            {
                words.Put(i);
            }
        }

        var content = words.Spans();
        if (content.Count == 0)
        {
            return;
        }

        var known = drafts.FindIndex(draft => draft.Sentence == s.Index && draft.CueHead == verb);
        if (known >= 0 && Covers(drafts[known].Content, content) && drafts[known].SourceHead is var named and >= 0 && named >= first && named <= last)
        {
            drafts[known].Sure = true;
            return;
        }

        var draft = new Draft
        {
            Sentence = s.Index,
            SourceSentence = s.Index,
            SourceHead = head,
            Source = CueWords.OfSource(s, head, verb),
            CueHead = verb,
            Cue = CueWords.OfVerb(s, verb, -1, -1),
            Stance = StanceOf.Verb(s, verb, cue),
            TakesQuote = cue.Takes(Frames.Quote),
            Rule = "verb:" + cue.Word + "+parenthesis",
            Sure = true,
            Settled = true,
        };
        draft.Content.AddRange(content);
        if (known >= 0)
        {
            drafts[known] = draft;
        }
        else
        {
            drafts.Add(draft);
        }
    }

    private static bool Covers(List<Span> drafted, List<Span> content) =>
        content.TrueForAll(part => drafted.Exists(known => known.Start <= part.Start + Slack && part.End - Slack <= known.End));
}
