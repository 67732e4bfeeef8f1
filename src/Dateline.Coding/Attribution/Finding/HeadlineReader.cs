using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Finds speakers that headlines and transcripts set off by a colon: 'Minister: talks failed', 'Talks failed: minister'.</summary>
internal static class HeadlineReader
{
    private const int LongestName = 6;

    public static void Read(Sentence s, Layout layout, CueLexicon lexicon, List<Draft> drafts)
    {
        var colon = -1;
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            if (s[i].Form == ":" && layout.QuotationAt(s[i].Span.Start) is null)
            {
                colon = i;
                break;
            }
        }

        if (colon <= 0 || colon >= s.Tokens.Count - 1)
        {
            return;
        }

        var last = s.Tokens.Count - 1;
        while (last > colon && s[last].Upos == Upos.Punct)
        {
            last--;
        }

        if (colon <= LongestName && s[colon - 1].Form.Length > 1 && !lexicon.IsLabel(s[colon - 1].Lower) && !lexicon.IsLabel(s[0].Lower) && IsName(s, 0, colon - 1) && last - colon >= 3 && HasVerb(s, colon + 1, last))
        {
            drafts.Add(Make(s, 0, colon - 1, colon, new Span(s[colon + 1].Span.Start, s.Span.End)));
        }
        else if (s.IsHeadline && last - colon <= LongestName && IsName(s, colon + 1, last) && HasVerb(s, 0, colon - 1))
        {
            drafts.Add(Make(s, colon + 1, last, colon, new Span(s.Span.Start, s[colon - 1].Span.End)));
        }
    }

    private static Draft Make(Sentence s, int first, int last, int colon, Span content)
    {
        var head = first;
        for (var i = first; i <= last; i++)
        {
            if (s[i].Head < first || s[i].Head > last)
            {
                head = i;
                break;
            }
        }

        var draft = new Draft
        {
            Sentence = s.Index,
            SourceSentence = s.Index,
            SourceHead = head,
            Source = new Span(s[first].Span.Start, s[last].Span.End),
            CueHead = colon,
            Cue = s[colon].Span,
            Stance = Stance.Asserts,
            TakesQuote = true,
            Rule = "colon",
        };
        draft.Content.Add(content);
        return draft;
    }

    private static bool IsName(Sentence s, int first, int last)
    {
        var named = false;
        for (var i = first; i <= last; i++)
        {
            if (s[i].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det or Upos.Adp or Upos.Part or Upos.Cconj) && s[i].Form is not ("," or "." or "-"))
            {
                return false;
            }

            named |= s[i].Upos is Upos.Propn || char.IsUpper(s[i].Form[0]);
        }

        return named || s.IsHeadline;
    }

    private static bool HasVerb(Sentence s, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (s[i].Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
