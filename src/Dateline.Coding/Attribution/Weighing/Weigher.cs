using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>
/// Makes one answer of the rules and the learned head: each word that may attribute is weighed; those that pass keep the best cut of
/// their content; of two that attribute the same words the surer one stays.
/// </summary>
internal sealed class Weigher(AttributionModel model, Layout layout, CueLexicon lexicon)
{
    // Chosen on held-out training reports: the highest F1.
    private const double Least = 0.36;
    private const double SameContent = 0.5;
    private const double ShareCounts = 0.3;

    private readonly ReportTokens _tokens = new(layout.Sentences);

    /// <summary>The attributions that stand.</summary>
    /// <param name="drafts">What the rules found.</param>
    public List<Draft> Choose(IReadOnlyList<Draft> drafts)
    {
        var weighed = new List<(double Weight, int Order, Candidate Candidate, Option Option)>();
        foreach (var candidate in new CandidateFinder(layout, lexicon, drafts).Find())
        {
            var sure = model.Attributes(candidate, _tokens);
            if (sure < Least)
            {
                continue;
            }

            var (best, share) = model.Choose(candidate, _tokens);
            var weight = sure * Math.Pow(share, ShareCounts);
            if (weight >= Least)
            {
                weighed.Add((weight, weighed.Count, candidate, candidate.Options[best]));
            }
        }

        weighed.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Order.CompareTo(b.Order));
        var chosen = new List<Draft>();
        foreach (var (_, _, candidate, option) in weighed)
        {
            if (!chosen.Exists(known => CandidateFinder.Overlap(known.Content, option.Content) >= SameContent))
            {
                chosen.Add(candidate.Draft is { } draft ? Recut(draft, option) : Make(candidate, option));
            }
        }

        return chosen;
    }

    private static Draft Recut(Draft draft, Option option)
    {
        if (!draft.Content.SequenceEqual(option.Content))
        {
            draft.Content.Clear();
            draft.Content.AddRange(option.Content);
            draft.Rule += "/" + option.Kind;
        }

        return draft;
    }

    // What the rules did not find has its source by the tree.
    private Draft Make(Candidate candidate, Option option)
    {
        var s = layout.Sentences[candidate.Sentence];
        var head = s[candidate.Token].Upos is Upos.Verb or Upos.Aux
            ? VerbSource.Of(s, candidate.Token, layout, false).Head
            : OfNominal(s, candidate.Token);
        if (head >= 0 && option.Content.Any(part => part.Contains(s[head].Span.Start)))
        {
            head = -1;
        }

        var cue = s[candidate.Token].Upos == Upos.Verb ? lexicon.Verb(s, candidate.Token) : null;
        var draft = new Draft
        {
            Sentence = candidate.Sentence,
            SourceSentence = candidate.Sentence,
            SourceHead = head,
            Source = CueWords.OfSource(s, head, candidate.Token),
            CueHead = candidate.Token,
            Cue = CueWords.OfVerb(s, candidate.Token, -1, -1),
            Stance = cue is null ? Stance.Asserts : StanceOf.Verb(s, candidate.Token, cue),
            PutsForward = false,
            Rule = "head:" + s[candidate.Token].LemmaLower + "+" + option.Kind,
        };
        draft.Content.AddRange(option.Content);
        return draft;
    }

    // 'their hostility to …', 'the support of voters for …', 'he is a supporter of …', 'she is aware that …', 'raised doubts about …'.
    private static int OfNominal(Sentence s, int word)
    {
        foreach (var child in s.Children(word))
        {
            if (s[child].Deprel is "nmod:poss" or "nsubj")
            {
                return child;
            }
        }

        foreach (var child in s.Children(word))
        {
            if (s[child].Relation == "nmod" && s.Child(child, "case") is { Lower: "by" or "from" or "among" or "of" })
            {
                return child;
            }
        }

        var verb = s[word].Head;
        return verb >= 0 && s[verb].Upos == Upos.Verb && s[word].Relation is "obj" or "obl" && s.Child(verb, "nsubj") is { } subject ? subject.Index : -1;
    }
}
