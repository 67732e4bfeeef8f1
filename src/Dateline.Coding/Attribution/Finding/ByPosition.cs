using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// What a verb of saying reports, by position alone, for sentences whose tree went astray: 'said that …' to the end of the
/// sentence, or all that stands before ', the ministry said.'
/// </summary>
internal static class ByPosition
{
    private const int FarthestThat = 9;

    /// <summary>Index of the token with which a clause behind the verb begins, or -1.</summary>
    public static int StartAfter(Sentence s, int verb, Cue cue)
    {
        var count = s.Tokens.Count;
        for (var i = verb + 1; i < count && i <= verb + FarthestThat; i++)
        {
            if (s[i].Lower is "that" or "whether" && s[i].Upos == Upos.Sconj && HasFinite(s, i + 1))
            {
                return i;
            }

            if (s[i].Upos is Upos.Verb or Upos.Aux || s[i].Form is "," or ";" or ":")
            {
                break;
            }
        }

        if (verb + 1 >= count || (verb > 0 && s[verb - 1].Form is "”" or "\"" or "''" or "’") || s[verb + 1].Upos is Upos.Punct or Upos.Adp or Upos.Adv or Upos.Cconj or Upos.Sconj)
        {
            return -1;
        }

        // 'said the army had left', 'told me he had left': the first subject behind the verb opens the clause.
        for (var i = verb + 1; i < count && i <= verb + FarthestThat; i++)
        {
            if (s[i].Form is "," or ";" or ":" or "“" or "\"")
            {
                return -1;
            }

            if (s[i].Relation == "nsubj" && s[i].Head > i && s[s[i].Head].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB" or "VBN" or "VBG" or "JJ" or "NN")
            {
                var start = s.Extent(i).First;
                return start <= verb ? -1 : start == verb + 1 || cue.Takes(Frames.Who) ? start : -1;
            }
        }

        return -1;
    }

    /// <summary>The rest of the sentence behind a plain verb of saying whose tree gives nothing, or -1.</summary>
    public static int RestAfter(Sentence s, int verb, Cue cue) =>
        cue.Kind == CueKind.Speech && !cue.Takes(Frames.Who) && s[verb].Xpos is "VBD" or "VBZ" or "VBP" && verb + 6 < s.Tokens.Count
        && verb > 0 && s[verb - 1].Upos != Upos.Punct && s[verb + 1].Upos is Upos.Det or Upos.Pron or Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num
            ? verb + 1
            : -1;

    /// <summary>Whether the sentence opens with a subordinate clause or an adverbial, which nobody says by itself.</summary>
    public static bool OpensSubordinate(Sentence s, int first)
    {
        var i = first;
        while (i < s.Tokens.Count && s[i].Upos is Upos.Punct or Upos.Cconj)
        {
            i++;
        }

        return i < s.Tokens.Count && (s[i].Lower is "as" or "when" or "while" or "although" or "though" or "despite" or "after" or "before" or "since" or "even"
            or "because" or "until" or "once" or "during" or "whereas" || s[i].Xpos is "VBG");
    }

    /// <summary>Whether all that stands before the speaker and the verb is what was said: '…, the ministry said.'</summary>
    public static bool ReportsBefore(Sentence s, int verb, int source)
    {
        if (source < 0 || s[verb].Xpos is not ("VBD" or "VBZ" or "VBP"))
        {
            return false;
        }

        var (first, last) = s.Extent(source);
        var block = source < verb ? Math.Min(first, verb) : verb;
        if (source < verb && (first >= verb || last >= verb))
        {
            block = source;
        }

        if (block < 3 || s[block - 1].Form != ",")
        {
            return false;
        }

        // Nothing but time and place may follow.
        for (var i = Math.Max(verb, last < s.Tokens.Count && source > verb ? last : verb) + 1; i < s.Tokens.Count; i++)
        {
            if (s[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }

        return s.Child(verb, "obj") is null && s.Child(verb, "xcomp") is null && !OpensSubordinate(s, 0) && HasFinite(s, 0, block);
    }

    public static Words Before(Sentence s, int verb, int source)
    {
        var block = source < verb ? Math.Min(source, Math.Max(0, s.Extent(source).First)) : verb;
        while (block > 0 && s[block - 1].Form != ",")
        {
            block--;
        }

        var words = new Words(s);
        for (var i = 0; i < block; i++)
        {
            words.Put(i);
        }

        return words;
    }

    /// <summary>Whether a finite verb or a modal stands in the words from <paramref name="from"/> up to before <paramref name="to"/>.</summary>
    public static bool HasFinite(Sentence s, int from, int to = int.MaxValue)
    {
        for (var i = from; i < Math.Min(to, s.Tokens.Count); i++)
        {
            if (IsFinite(s[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a verb with a tense, or a modal.</summary>
    public static bool IsFinite(Token token) => token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";
}
