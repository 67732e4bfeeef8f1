using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Finds attributions marked by a phrase: 'according to the ministry', 'in the minister's view', 'reportedly'.</summary>
internal static class MarkerReader
{
    public static void Read(Sentence s, Layout layout, CueLexicon lexicon, List<Draft> drafts)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            foreach (var marker in lexicon.Markers(s[i].Lower))
            {
                if (Matches(s, i, marker) && Find(s, i, marker) is { } draft && !Plausible.InsideQuotation(s, layout, i, draft.SourceHead))
                {
                    drafts.Add(draft);
                    break;
                }
            }
        }
    }

    private static bool Matches(Sentence s, int at, Marker marker)
    {
        if (at + marker.Words.Count > s.Tokens.Count)
        {
            return false;
        }

        for (var k = 1; k < marker.Words.Count; k++)
        {
            if (!string.Equals(s[at + k].Lower, marker.Words[k], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static Draft? Find(Sentence s, int at, Marker marker) => marker.Kind switch
    {
        MarkerKind.Phrase => Phrase(s, at, at + marker.Words.Count - 1, marker),
        MarkerKind.Poss => Poss(s, at, marker),
        MarkerKind.Adverb => Adverb(s, at, marker),
        _ => Adjective(s, at, marker),
    };

    private static Draft? Phrase(Sentence s, int first, int last, Marker marker)
    {
        if (last + 1 >= s.Tokens.Count || (marker.Words.Count == 1 && s[first].Relation is not ("case" or "mark")))
        {
            return null;
        }

        // The source is the word above the marker, wherever inside the marker the parser hung the preposition.
        var source = -1;
        for (var k = first; k <= last && source < 0; k++)
        {
            for (int up = k, steps = 0; up >= 0 && steps < 6; up = s[up].Head, steps++)
            {
                if (up > last)
                {
                    source = up;
                    break;
                }
            }
        }

        if (source < 0 || s.Extent(source).First > first || s[source].Upos is Upos.Verb or Upos.Aux)
        {
            return null;
        }

        // 'in the words of X': X hangs below 'words', which hangs below the clause.
        var top = source;
        for (var steps = 0; s[top].Head >= first && s[top].Head <= last && steps < 6; steps++)
        {
            top = s[top].Head;
        }

        var words = Clause(s, top);
        if (words is null)
        {
            return null;
        }

        var (begin, end) = (s.Extent(top).First, s.Extent(top).Last);
        if (first <= 1 && Comma(s, last) is var comma and > 0)
        {
            // 'According to the ministry, …': the rest of the sentence.
            (source, end) = (source < comma ? source : last + 1, comma - 1);
            words = Stretch(s, comma + 1, s.Tokens.Count - 1);
        }
        else if (first > 2 && Comma(s, last) < 0 && s[first - 1].Form == ",")
        {
            // '…, according to the ministry.': all that stands before.
            words = Stretch(s, 0, first - 1);
            end = s.Tokens.Count - 1;
        }

        _ = begin;
        var sourceWords = Words.Under(s, source);
        for (var k = end + 1; k < s.Tokens.Count; k++)
        {
            sourceWords.RemoveOne(k);
        }

        for (var k = s.Extent(source).First; k <= last; k++)
        {
            sourceWords.RemoveOne(k);
        }

        var sourceSpans = sourceWords.Spans();
        return Make(s, marker, words, "marker:" + string.Join('-', marker.Words), new(s[first].Span.Start, s[last].Span.End), first, source, sourceSpans.Count > 0 ? sourceSpans[0] : s[source].Span);
    }

    // The first comma behind the marker that is followed by a clause with a finite verb, or -1.
    private static int Comma(Sentence s, int last)
    {
        for (var i = last + 2; i < s.Tokens.Count - 2; i++)
        {
            if (s[i].Form == "," && s[i + 1].Xpos is not ("WP" or "WDT" or "WRB" or "VBG" or "VBN"))
            {
                for (var k = i + 1; k < s.Tokens.Count; k++)
                {
                    if (s[k].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

    private static Words Stretch(Sentence s, int first, int last)
    {
        var words = new Words(s);
        for (var i = first; i <= last; i++)
        {
            words.Put(i);
        }

        return words;
    }

    private static Draft? Poss(Sentence s, int noun, Marker marker)
    {
        var token = s[noun];
        if (token.Upos != Upos.Noun || token.Relation is not ("obl" or "nmod") || s.Child(noun, "nmod:poss") is not { } poss
            || s.Child(noun, "case") is not { Lower: "in" or "by" or "to" or "on" } preposition || Clause(s, noun) is not { } words)
        {
            return null;
        }

        return Make(s, marker, words, "marker:" + marker.Words[0], new(preposition.Span.Start, token.Span.End), noun, poss.Index, CueWords.OfSource(s, poss.Index, noun));
    }

    private static Draft? Adverb(Sentence s, int adverb, Marker marker)
    {
        var head = s[adverb].Head;
        if (s[adverb].Upos != Upos.Adv || head < 0)
        {
            return null;
        }

        var words = Words.Under(s, head);
        words.RemoveOne(adverb);
        return Make(s, marker, words, "adverb:" + marker.Words[0], s[adverb].Span, adverb, -1, null);
    }

    private static Draft? Adjective(Sentence s, int adjective, Marker marker)
    {
        var head = s[adjective].Head;
        if (s[adjective].Relation != "amod" || head < 0)
        {
            return null;
        }

        var words = Words.Under(s, head);
        words.Remove(adjective);
        return Make(s, marker, words, "adjective:" + marker.Words[0], s[adjective].Span, adjective, -1, null);
    }

    // The clause that the phrase at 'phrase' stands in, without the phrase.
    private static Words? Clause(Sentence s, int phrase)
    {
        var head = s[phrase].Head;
        for (var steps = 0; head >= 0 && s[head].Head >= 0 && steps < 20; steps++)
        {
            var token = s[head];
            var clausal = token.Relation is "ccomp" or "advcl" or "parataxis" or "csubj" or "root" || token.Deprel == "acl:relcl"
                || (token.Relation is "conj" && token.Upos is Upos.Verb);
            var edge = phrase < head ? s.Extent(phrase).First <= 1 : s.Extent(phrase).Last >= s.Tokens.Count - 3;
            if (clausal && !(edge && token.Relation is "advcl" or "conj" or "acl"))
            {
                break;
            }

            head = token.Head;
        }

        if (head < 0)
        {
            return null;
        }

        var words = new Words(s).AddExcept(head, phrase);
        words.Remove(phrase);
        return words;
    }

    private static Draft? Make(Sentence s, Marker marker, Words words, string rule, Span cue, int cueHead, int sourceHead, Span? source)
    {
        var spans = words.Spans();
        if (spans.Count == 0)
        {
            return null;
        }

        var draft = new Draft
        {
            Sentence = s.Index,
            SourceSentence = s.Index,
            SourceHead = sourceHead,
            Source = source,
            CueHead = cueHead,
            Cue = cue,
            Stance = marker.Stance,
            TakesQuote = marker.Kind == MarkerKind.Phrase,
            Rule = rule,
        };
        draft.Content.AddRange(spans);
        return draft;
    }
}
