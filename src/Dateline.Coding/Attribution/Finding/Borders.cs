using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// Fits the borders of a reported clause. Trees of long sentences lose parts of a clause more often than reports break their
/// own habits: what follows 'said that' runs to the end of the sentence, what stands before ', she said' from its beginning.
/// </summary>
internal static class Borders
{
    /// <summary>The words of a reported clause after correction.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">The verb of saying.</param>
    /// <param name="source">Head of the source, or -1.</param>
    /// <param name="found">The words that the tree gives.</param>
    /// <param name="lexicon">Knows other verbs of saying, at which a clause ends.</param>
    public static Words Fit(Sentence s, int verb, int source, Words found, CueLexicon lexicon)
    {
        var (first, last) = found.Edges();
        if (first < 0)
        {
            return found;
        }

        if (first > verb)
        {
            // A single word is all that position gave: the clause runs on as far as it can.
            last = first == last && !IsMain(s, verb) ? ClauseEnd(s, verb, first) : last;
            return Range(s, After(s, verb, first), EndAfter(s, verb, first, last, lexicon));
        }

        var (sourceFirst, sourceLast) = source < 0 || s.IsUnder(verb, source) ? (verb, verb) : s.Extent(source);
        var block = Math.Min(verb, sourceFirst > first ? sourceFirst : verb);
        if (sourceFirst <= first && sourceLast < verb)
        {
            // The source stands before the content, so the content is no foregoing clause after all.
            return found;
        }

        while (block > 0 && s[block - 1].Head == verb && s[block - 1].Relation is "advmod" or "aux" or "cc" or "mark")
        {
            block--;
        }

        var start = IsMain(s, verb) ? StartBefore(s, block, lexicon) : first;
        var words = Range(s, start, block - 1);
        var rest = Rest(s, verb, Math.Max(verb, sourceLast), found);
        for (var i = rest; i >= 0 && i < s.Tokens.Count; i++)
        {
            words.Put(i);
        }

        return words;
    }

    // In 'While he said the bridge was safe, others …' the reported clause ends at the comma, elsewhere with the sentence.
    private static int ClauseEnd(Sentence s, int verb, int first)
    {
        if (!ByPosition.OpensSubordinate(s, 0))
        {
            return s.Tokens.Count - 1;
        }

        for (var i = first + 3; i < s.Tokens.Count; i++)
        {
            if (s[i].Form == ",")
            {
                return i - 1;
            }
        }

        _ = verb;
        return s.Tokens.Count - 1;
    }

    // 'that' and the adverbial before it belong to the clause even where the tree hangs them elsewhere.
    private static int After(Sentence s, int verb, int first)
    {
        for (var i = verb + 1; i < first; i++)
        {
            if (s[i].Lower is "that" && s[i].Upos is Upos.Sconj)
            {
                return i;
            }
        }

        return first;
    }

    private static int EndAfter(Sentence s, int verb, int first, int last, CueLexicon lexicon)
    {
        var end = s.Tokens.Count - 1;
        for (var i = first + 1; i < s.Tokens.Count; i++)
        {
            var token = s[i];
            if (i > last && !s.IsUnder(i, verb) && token.Upos != Upos.Punct && !IsMain(s, verb))
            {
                return EndBefore(s, i);
            }

            if (StartsNewSaying(s, i, verb, lexicon))
            {
                var begin = s.Extent(i).First;
                return EndBefore(s, begin > first ? begin : i);
            }

            if (token.Lower == "according" && i + 1 < s.Tokens.Count && s[i + 1].Lower == "to")
            {
                return EndBefore(s, i);
            }
        }

        return end;
    }

    // ', but conceded that …', ', adding that …': another verb of saying of the same speaker.
    private static bool StartsNewSaying(Sentence s, int i, int verb, CueLexicon lexicon)
    {
        var token = s[i];
        if (token.Upos != Upos.Verb || token.Relation is not ("conj" or "advcl" or "parataxis") || lexicon.Verb(s, i) is not { } cue
            || !cue.Takes(Frames.That | Frames.Quote))
        {
            return false;
        }

        if (token.Head == verb)
        {
            return token.Relation != "advcl" || token.Xpos == "VBG";
        }

        // The tree may hang it in the clause; then a missing subject and the tense give it away.
        return token.Relation is "conj" or "advcl" && s.Child(i, "nsubj") is null && (token.Xpos == "VBG" || token.Xpos == s[verb].Xpos)
            && s.Child(i, "ccomp") is not null && s.Extent(i).First is var begin and > 0 && s[begin - 1].Form == ",";
    }

    private static int EndBefore(Sentence s, int i)
    {
        var end = i - 1;
        while (end > 0 && (s[end].Upos is Upos.Punct or Upos.Cconj && s[end].Form is not (")" or "!" or "?")))
        {
            end--;
        }

        return end;
    }

    private static int StartBefore(Sentence s, int block, CueLexicon lexicon)
    {
        for (var i = block - 1; i >= 0; i--)
        {
            if (s[i].Form == ";" || (s[i].Upos == Upos.Verb && s[i].Relation is "root" && lexicon.Verb(s, i) is { } cue && cue.Takes(Frames.Quote)
                && !IsPassive(s, i) && s.Child(i, "nsubj") is not null && (s.Child(i, "ccomp") is not null || s.Child(i, "obj") is null)))
            {
                return s[i].Form == ";" ? i + 1 : Math.Min(block - 1, i + 1);
            }
        }

        return 0;
    }

    // 'The push is not expected to go on, officials have said': the passive says nothing itself.
    private static bool IsPassive(Sentence s, int verb)
    {
        foreach (var child in s.Children(verb))
        {
            if (s[child].Deprel is "nsubj:pass" or "aux:pass")
            {
                return true;
            }
        }

        return false;
    }

    // Where the reported clause goes on after ', she said,', or -1.
    private static int Rest(Sentence s, int verb, int from, Words found)
    {
        var i = from + 1;
        while (i < s.Tokens.Count && s[i].Form != "," && (s.IsUnder(i, verb) || s[i].Upos == Upos.Punct))
        {
            i++;
        }

        if (i >= s.Tokens.Count - 1)
        {
            return -1;
        }

        var next = s[i].Form == "," ? i + 1 : i;
        if (s[next].Xpos is "VBG" or "VBN" or "WP" or "WDT" or "WRB" or "WP$" || s[next].Lower is "according" or "as" or "while" or "when" or "after" or "before" or "in" or "on")
        {
            return found.Has(next) && s[next].Lower is "in" or "on" ? next : -1;
        }

        return found.Has(next) || (s[i].Form == "," && next - verb <= 3) ? next : -1;
    }

    private static bool IsMain(Sentence s, int verb) => s[verb].Relation is "root" or "parataxis" || (s[verb].Relation == "conj" && s[verb].Head == s.Root);

    private static Words Range(Sentence s, int first, int last)
    {
        var words = new Words(s);
        for (var i = first; i <= last; i++)
        {
            words.Put(i);
        }

        return words;
    }
}
