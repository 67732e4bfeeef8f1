using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Quotations;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>
/// Gives every quotation its speaker: the verb around it in the tree, the verb of saying next to it, or, for a bare
/// quotation, whoever spoke last. Quotation marks are surer than trees, so they correct the content that a tree gave.
/// </summary>
internal sealed class QuoteJoiner(Layout layout, CueLexicon lexicon, List<Draft> drafts)
{
    // How many words may stand between a quotation and its verb of saying.
    private const int FarthestAfter = 12;
    private const int FarthestBefore = 25;

    private readonly Dictionary<(int Sentence, int Token), Draft> _byCue = [];
    private readonly Dictionary<int, List<Draft>> _bySentence = [];
    private Draft? _last;

    public void Join()
    {
        foreach (var draft in drafts)
        {
            Index(draft);
        }

        foreach (var quotation in layout.Quotations)
        {
            var draft = Overlapping(quotation) ?? (IsSpeech(quotation) ? After(quotation) ?? Before(quotation) ?? Announced(quotation) ?? Continued(quotation) : null);
            if (draft is not null)
            {
                (draft.Quoted, _last) = (true, draft);
            }
        }
    }

    private void Index(Draft draft)
    {
        _byCue.TryAdd((draft.Sentence, draft.CueHead), draft);
        if (!_bySentence.TryGetValue(draft.Sentence, out var list))
        {
            _bySentence[draft.Sentence] = list = [];
        }

        list.Add(draft);
    }

    private Draft? Overlapping(Quotation quotation)
    {
        var (from, to) = (layout.SentenceAt(quotation.Span.Start), layout.SentenceAt(quotation.Span.End - 1));
        Draft? best = null;
        foreach (var sentence in from == to ? (ReadOnlySpan<int>)[from] : [from, to])
        {
            if (!_bySentence.TryGetValue(sentence, out var list))
            {
                continue;
            }

            foreach (var draft in list)
            {
                if (!draft.TakesQuote || draft.Cue is not { } cue || layout.QuotationAt(cue.Start) is not null || !draft.Overlaps(quotation.Span)
                    || !IsClause(draft))
                {
                    continue;
                }

                if (best is null || Distance(cue, quotation.Span) < Distance(best.Cue!.Value, quotation.Span))
                {
                    best = draft;
                }
            }
        }

        if (best is null)
        {
            return null;
        }

        if (IsWhole(quotation) && best.Cue!.Value.Start >= quotation.Span.End)
        {
            // '“…,” she said': what the tree put under the verb but outside the marks is a slip of the parser.
            best.Content.RemoveAll(part => part.Start < best.Cue!.Value.Start && part.Overlaps(quotation.Span));
        }

        Add(best, quotation);
        return best;
    }

    private Draft? After(Quotation quotation)
    {
        var at = layout.SentenceAt(quotation.Span.End - 1);
        var next = at + 1 < layout.Sentences.Count && layout.Sentences[at + 1].Span.Start - quotation.Span.End <= 1 ? at + 1 : at;
        for (var sentence = at; sentence <= next; sentence++)
        {
            var s = layout.Sentences[sentence];
            var first = FirstAfter(s, quotation.Span.End);
            for (var i = first; i < s.Tokens.Count && i - first < FarthestAfter; i++)
            {
                if (layout.QuotationAt(s[i].Span.Start) is not null)
                {
                    break;
                }

                if (Speaks(s, i) is { } cue)
                {
                    if (Take(s, i, cue, quotation) is { } draft)
                    {
                        return draft;
                    }

                    break;
                }

                if (s[i].Upos is Upos.Verb && s[i].Deprel is "root")
                {
                    break;
                }
            }

            if (sentence == at && !EndsInside(s, quotation))
            {
                break;
            }
        }

        return null;
    }

    private Draft? Before(Quotation quotation)
    {
        var at = layout.SentenceAt(quotation.Span.Start);
        var s = layout.Sentences[at];
        var last = FirstAfter(s, quotation.Span.Start) - 1;
        if (last < 0 || (last == 0 && s[0].Upos == Upos.Punct))
        {
            // A colon may end the sentence before, even the paragraph before.
            if (at == 0 || !EndsWithColon(layout.Sentences[at - 1]))
            {
                return null;
            }

            s = layout.Sentences[at - 1];
            last = s.Tokens.Count - 1;
        }

        for (var i = last; i >= 0 && last - i < FarthestBefore; i--)
        {
            if (layout.QuotationAt(s[i].Span.Start) is not null)
            {
                return null;
            }

            if (Speaks(s, i) is { } cue)
            {
                return Take(s, i, cue, quotation);
            }
        }

        return null;
    }

    // 'The chairman spoke for barely a minute. “We march on Thursday.”': the sentence before tells of speech, and by whom.
    private Draft? Announced(Quotation quotation)
    {
        var at = layout.SentenceAt(quotation.Span.Start);
        if (at == 0 || !StandsAlone(quotation))
        {
            return null;
        }

        var before = layout.Sentences[at - 1];
        var head = SubjectOf(before);
        if (head < 0 || layout.Sentences[at].Span.Start - before.Span.End > 2 || layout.Quotations.Any(other => other.Span.Overlaps(before.Span)) || !TellsOfSpeech(before))
        {
            return null;
        }

        var draft = new Draft
        {
            Sentence = at,
            SourceSentence = before.Index,
            SourceHead = head,
            Source = CueWords.OfSource(before, head, before.Root),
            Cue = CueWords.OfVerb(before, before.Root, -1, -1),
            Rule = "quotation:announced",
            Sure = true,
        };
        Add(draft, quotation);
        drafts.Add(draft);
        return draft;
    }

    private bool TellsOfSpeech(Sentence s)
    {
        if (s[s.Root].Upos != Upos.Verb)
        {
            return false;
        }

        if (lexicon.Verb(s, s.Root) is { Kind: CueKind.Speech } || s[s.Root].LemmaLower is "speak" or "talk" or "sign" or "phone" or "shrug" or "laugh" or "smile" or "nod")
        {
            return true;
        }

        foreach (var token in s.Tokens)
        {
            if (token.Upos == Upos.Noun && token.Relation is "obj" or "nsubj" && (lexicon.Noun(token) is { Kind: CueKind.Speech } || VerbSource.IsText(token.LemmaLower)))
            {
                return true;
            }
        }

        return false;
    }

    // The subject; of a text, whoever wrote it: 'a leaflet of the dockers' union'.
    private static int SubjectOf(Sentence s)
    {
        if (s.Child(s.Root, "nsubj") is not { } subject)
        {
            return -1;
        }

        return VerbSource.IsText(subject.LemmaLower) && (s.Child(subject.Index, "nmod:poss") ?? s.Child(subject.Index, "nmod")) is { Upos: Upos.Noun or Upos.Propn } owner
            ? owner.Index
            : subject.Index;
    }

    // '“We will stay.”' on its own, in the paragraph of the last quotation or in the next one.
    private Draft? Continued(Quotation quotation)
    {
        if (_last is null || !StandsAlone(quotation))
        {
            return null;
        }

        var here = layout.Sentences[layout.SentenceAt(quotation.Span.Start)].Paragraph;
        var there = layout.Sentences[layout.SentenceAt(_last.Content[^1].End - 1)].Paragraph;
        if (here - there > 1)
        {
            return null;
        }

        Add(_last, quotation);
        return _last;
    }

    private Draft? Take(Sentence s, int verb, Cue cue, Quotation quotation)
    {
        if (_byCue.TryGetValue((s.Index, verb), out var draft))
        {
            if (IsClause(draft) && !draft.Quoted && !Touches(draft, quotation))
            {
                // 'He said he would stay, adding: “…”' has its own verb; a verb that governs a clause keeps it.
                return null;
            }

            if (!draft.Quoted)
            {
                draft.Content.Clear();
                draft.Rule = "verb:" + cue.Word + "+quotation";
            }

            Add(draft, quotation);
            return draft;
        }

        var source = VerbSource.Of(s, verb, layout, speaks: true);
        if (source.Head < 0 && Inverted(s, verb) is var inverted and >= 0)
        {
            source = new VerbSource(inverted, false, inverted);
        }

        if (source.Head < 0 && !source.Passive)
        {
            return null;
        }

        draft = new Draft
        {
            Sentence = s.Index,
            SourceSentence = s.Index,
            SourceHead = source.Head,
            Source = CueWords.OfSource(s, source.Head, verb),
            CueHead = verb,
            Cue = CueWords.OfVerb(s, verb, cue.Second is null ? -1 : CueLexicon.SecondWord(s, verb, cue.Second), -1),
            Stance = StanceOf.Verb(s, verb, cue),
            TakesQuote = true,
            Rule = "verb:" + cue.Word + "+quotation",
        };
        Add(draft, quotation);
        drafts.Add(draft);
        Index(draft);
        return draft;
    }

    // '“…,” she said' and 'she said: “…”': nothing can come between the words and their speaker.
    private static bool Touches(Draft draft, Quotation quotation)
    {
        var block = draft.Cue!.Value;
        block = draft.Source is { } source && Distance(block, source) <= 2 ? block.Cover(source) : block;
        return Distance(block, quotation.Span) <= 2;
    }

    // 'said Mr Petrov' where the parser took the speaker for an object.
    private static int Inverted(Sentence s, int verb) =>
        s.Child(verb, "obj") is { } obj && obj.Index > verb && obj.Upos is Upos.Propn or Upos.Noun or Upos.Pron ? obj.Index : -1;

    private Cue? Speaks(Sentence s, int i) =>
        s[i].Upos is Upos.Verb && lexicon.Verb(s, i) is { } cue && cue.Takes(Frames.Quote) ? cue : null;

    private void Add(Draft draft, Quotation quotation)
    {
        foreach (var part in quotation.Parts)
        {
            draft.Content.Add(part);
        }

        SpanMerge.Normalise(draft.Content, layout.Text);
    }

    private static bool IsClause(Draft draft) =>
        draft.Rule.EndsWith("+clause", StringComparison.Ordinal) || draft.Rule.EndsWith("+parenthesis", StringComparison.Ordinal)
        || draft.Rule.EndsWith("as-clause", StringComparison.Ordinal) || draft.Rule.StartsWith("marker:", StringComparison.Ordinal)
        || draft.Rule.EndsWith("+quotation", StringComparison.Ordinal);

    private static int Distance(Span a, Span b) => a.End <= b.Start ? b.Start - a.End : a.Start >= b.End ? a.Start - b.End : 0;

    private static int FirstAfter(Sentence s, int position)
    {
        var (low, high) = (0, s.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (s[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool EndsWithColon(Sentence s) => s[s.Tokens.Count - 1].Form == ":";

    private static bool EndsInside(Sentence s, Quotation quotation) => s.Span.End <= quotation.Span.End + 1;

    // Speech, not a word held with tongs: long, or ended by a mark inside, or after a colon.
    private bool IsSpeech(Quotation quotation)
    {
        var inner = quotation.Inner;
        if (inner.Length == 0)
        {
            return false;
        }

        // American commas stand inside the marks even of a single word, so a mark inside proves nothing about a fragment.
        if (layout.Text[inner.End - 1] is '.' or ',' or '!' or '?' or '…' or '—' && !char.IsLower(layout.Text[inner.Start]))
        {
            return true;
        }

        var words = 0;
        for (var i = inner.Start; i < inner.End; i++)
        {
            if (layout.Text[i] == ' ' && ++words >= 5)
            {
                return true;
            }
        }

        var before = quotation.Span.Start - 1;
        while (before > 0 && layout.Text[before] == ' ')
        {
            before--;
        }

        return before > 0 && layout.Text[before] is ':' or ',';
    }

    // Not in 'will pay “to the last cent”, he said': a quotation that goes on with the clause before it is a part of it.
    private bool IsWhole(Quotation quotation) =>
        quotation.Inner.Length > 0 && !(quotation.Span.Start > 1 && char.IsLetterOrDigit(layout.Text[quotation.Span.Start - 2])) && (layout.Text[quotation.Inner.End - 1] is ',' or '!' or '?' or '—' or '.'
            || (quotation.Span.End < layout.Text.Length && layout.Text[quotation.Span.End] == ','));

    private bool StandsAlone(Quotation quotation)
    {
        var first = layout.Sentences[layout.SentenceAt(quotation.Span.Start)];
        var last = layout.Sentences[layout.SentenceAt(quotation.Span.End - 1)];
        if (quotation.Span.Start - first.Span.Start > 1)
        {
            return false;
        }

        // What stands behind the closing mark may complete the sentence ('… “…” to help him') if nobody else speaks in it.
        return last.Span.End - quotation.Span.End <= 1 || !_bySentence.ContainsKey(last.Index);
    }
}
