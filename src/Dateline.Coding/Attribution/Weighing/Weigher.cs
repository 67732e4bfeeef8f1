using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>
/// Makes one answer of the rules and the learned head: each word that may attribute is weighed; those that pass keep the best cut of
/// their content; of two that attribute the same words the surer one stays.
/// </summary>
internal sealed class Weigher(AttributionModel model, Layout layout, CueLexicon lexicon)
{
    // F1 on the development reports hardly changes between .28 and .4; the lower end finds more indirect speech.
    private const double Least = 0.32;
    private const double SameContent = 0.5;
    private const double ShareCounts = 0.3;
    private const double SureOfChain = 0.6;

    private readonly ReportTokens _tokens = new(layout.Sentences);

    /// <summary>The attributions that stand.</summary>
    /// <param name="drafts">What the rules found.</param>
    public List<Draft> Choose(IReadOnlyList<Draft> drafts)
    {
        var weighed = new List<(double Weight, int Order, Candidate Candidate, Option Option)>();
        var finder = new CandidateFinder(layout, lexicon, drafts);
        foreach (var candidate in finder.Find())
        {
            var certain = candidate.Draft is { Sure: true };
            var sure = model.Attributes(candidate, _tokens);
            if (sure < Least && !certain)
            {
                continue;
            }

            finder.FindOptions(candidate);
            if (candidate.Options.Count == 0)
            {
                continue;
            }

            var settled = candidate.Draft is { Settled: true } known ? candidate.Options.FindIndex(option => option.Content.SequenceEqual(known.Content)) : -1;
            var (best, share) = settled >= 0 ? (settled, 1) : model.Choose(candidate, _tokens);
            var weight = sure * Math.Pow(share, ShareCounts);
            if (weight >= Least || certain)
            {
                weighed.Add((weight, weighed.Count, candidate, candidate.Options[best]));
            }
        }

        weighed.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Order.CompareTo(b.Order));
        var chosen = new List<Draft>();
        var bySentence = new Dictionary<int, List<Draft>>(); // only contents of the same sentences can be the same
        foreach (var (weight, _, candidate, option) in weighed)
        {
            var (first, last) = (layout.SentenceAt(option.Content[0].Start), layout.SentenceAt(option.Content[^1].End - 1));
            var same = Enumerable.Range(first, last - first + 1).Any(sentence => bySentence.TryGetValue(sentence, out var near) && near.Exists(known =>
                CandidateFinder.Overlap(known.Content, option.Content) >= SameContent
                && !((weight >= SureOfChain || candidate.Draft is { Sure: true }) && IsChain(known, candidate, option))));
            if (same)
            {
                continue;
            }

            finder.FindSources(candidate);
            var draft = Finish(candidate, option);
            chosen.Add(draft);
            for (var sentence = first; sentence <= last; sentence++)
            {
                if (!bySentence.TryGetValue(sentence, out var near))
                {
                    bySentence[sentence] = near = [];
                }

                near.Add(draft);
            }
        }

        return chosen;
    }

    // 'The paper reported that the general said that …': the one holds speaker and cue of the other.
    private static bool IsChain(Draft known, Candidate candidate, Option option) =>
        IsWithin(known, option.Content) || (candidate.Draft is { } draft && IsWithin(draft, known.Content));

    private static bool IsWithin(Draft inner, IReadOnlyList<Span> outer) =>
        inner is { PutsForward: true, Cue: { } cue, Source: { } source } && outer.Any(part => part.Contains(cue.Start)) && outer.Any(part => part.Contains(source.Start));

    private Draft Finish(Candidate candidate, Option option)
    {
        var draft = candidate.Draft ?? Make(candidate, option);
        if (!draft.Content.SequenceEqual(option.Content))
        {
            // 'found the device in time to prevent …', 'in the hope that he would come, two officials met': a thing found or a hope, with
            // what follows it, is no statement.
            draft.PutsForward &= !draft.Rule.EndsWith("+object", StringComparison.Ordinal) && !draft.Rule.StartsWith("noun:", StringComparison.Ordinal);
            draft.Content.Clear();
            draft.Content.AddRange(option.Content);
            draft.Rule += "/" + option.Kind;
        }

        if (!draft.Settled && model.Source(candidate, option, layout.Sentences, _tokens) is { } source && (source.Sentence, source.Head) != (draft.SourceSentence, draft.SourceHead))
        {
            (draft.SourceSentence, draft.SourceHead, draft.Source) = (source.Head < 0 ? draft.Sentence : source.Sentence, source.Head, source.Words);
            draft.Rule += "/source";
        }

        return draft;
    }

    // What only the head found. It says who speaks, not that what they say is put forward as being so: that needs a row in data/attribution.
    private Draft Make(Candidate candidate, Option option)
    {
        var s = layout.Sentences[candidate.Sentence];
        var cue = s[candidate.Token].Upos == Upos.Verb ? lexicon.Verb(s, candidate.Token) : null;
        var draft = new Draft
        {
            Sentence = candidate.Sentence,
            SourceSentence = candidate.Sentence,
            CueHead = candidate.Token,
            Cue = CueWords.OfVerb(s, candidate.Token, -1, -1),
            Stance = cue is null ? Stance.Asserts : StanceOf.Verb(s, candidate.Token, cue),
            PutsForward = false,
            Rule = "head:" + s[candidate.Token].LemmaLower + "+" + option.Kind,
        };
        draft.Content.AddRange(option.Content);
        return draft;
    }
}
