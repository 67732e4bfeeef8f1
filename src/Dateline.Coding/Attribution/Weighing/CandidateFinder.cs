using Dateline.Coding.Attribution.Cues;
using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>Lists every word of a report that may attribute: verbs, nouns and adjectives with something below them, and what the rules found.</summary>
internal sealed class CandidateFinder(Layout layout, CueLexicon lexicon, IReadOnlyList<Draft> drafts)
{
    private readonly ReportTokens _tokens = new(layout.Sentences);
    private readonly string[][] _names = Sources.NamesOf(layout.Report);

    /// <summary>Lists whose words they may be, for a candidate that a word governs.</summary>
    public void FindSources(Candidate candidate)
    {
        if (candidate.Token >= 0)
        {
            candidate.Sources = new Sources(layout, _tokens, _names)
                .Of(layout.Sentences[candidate.Sentence], candidate.Token, candidate.Draft, candidate.Word.Lemma, candidate.Word.Class);
        }
    }

    /// <summary>Lists the ways to cut out what a candidate attributes. Apart from <see cref="Find"/>, since most candidates fall at the first look.</summary>
    public void FindOptions(Candidate candidate)
    {
        if (candidate.Context is not { } context)
        {
            return; // a quotation is its only content
        }

        var s = layout.Sentences[candidate.Sentence];
        foreach (var (kind, head, content) in new ContentCuts(s, layout).Of(candidate.Token))
        {
            Add(candidate, context, kind, head, content, candidate.Drafts, s);
        }

        foreach (var draft in candidate.Drafts ?? [])
        {
            if (!candidate.Options.Exists(option => option.Content.SequenceEqual(draft.Content)))
            {
                Add(candidate, context, "rules", candidate.Token, draft.Content, candidate.Drafts, s);
            }
        }
    }

    /// <summary>The candidates, without their options.</summary>
    public List<Candidate> Find()
    {
        var found = new List<Candidate>();
        var byCue = new Dictionary<(int, int), List<Draft>>();
        foreach (var draft in drafts)
        {
            if (draft.CueHead < 0)
            {
                found.Add(Bare(draft));
                continue;
            }

            if (!byCue.TryGetValue((draft.Sentence, draft.CueHead), out var list))
            {
                byCue[(draft.Sentence, draft.CueHead)] = list = [];
            }

            list.Add(draft);
        }

        foreach (var sentence in layout.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                var mine = byCue.GetValueOrDefault((sentence.Index, i));
                if (mine is not null || MayAttribute(sentence, i))
                {
                    found.Add(Governed(sentence, i, mine));
                }
            }
        }

        return found;
    }

    private bool MayAttribute(Sentence s, int i) => s[i].Upos switch
    {
        Upos.Verb => true,
        Upos.Noun => lexicon.Noun(s[i]) is not null || HasChild(s, i, "acl", "nmod", "ccomp"),
        Upos.Adj or Upos.Adv => HasChild(s, i, "ccomp", "xcomp", "advcl"),
        _ => false,
    };

    private static bool HasChild(Sentence s, int token, params ReadOnlySpan<string> relations)
    {
        foreach (var child in s.Children(token))
        {
            if (relations.Contains(s[child].Relation))
            {
                return true;
            }
        }

        return false;
    }

    // A quotation that no word governs.
    private Candidate Bare(Draft draft)
    {
        var (first, last) = _tokens.Within(draft.Content[0].Cover(draft.Content[^1]));
        var features = new FeatureList();
        features.Add("bare", draft.Rule.AsSpan(0, Math.Max(0, draft.Rule.IndexOf('+', StringComparison.Ordinal)) is var cut and > 0 ? cut : draft.Rule.Length));
        features.Add("bare.source", draft.Source is null ? "-" : "+", CueFeatures.Size(Length(draft.Content)));
        var before = Math.Max(first - 1, 0);
        var candidate = new Candidate
        {
            Sentence = draft.Sentence,
            Token = -1,
            Features = features.Numbers,
            States = [before, first, last, before, before, Math.Min(last + 1, _tokens.Count - 1)],
            Draft = draft,
        };
        candidate.Options.Add(new Option
        {
            Content = draft.Content, Features = [], Kind = "rules",
            States = [before, first, first, last, before, Math.Min(last + 1, _tokens.Count - 1)],
        });
        return candidate;
    }

    private Candidate Governed(Sentence s, int cue, List<Draft>? mine)
    {
        var context = new CueFeatures(s, cue, lexicon, mine, layout, _names[s.Index]);
        var (subject, complement) = (context.Subject, context.Complement);
        int At(int token) => _tokens.At(s.Index, token);
        return new Candidate
        {
            Sentence = s.Index,
            Token = cue,
            Features = context.OfCue(),
            Word = (context.Lemma, context.Class),
            States =
            [
                At(cue), At(s[cue].Head >= 0 ? s[cue].Head : cue), At(subject >= 0 ? subject : cue), At(complement >= 0 ? complement : cue),
                At(Math.Max(cue - 1, 0)), At(Math.Min(cue + 1, s.Tokens.Count - 1)),
            ],
            Draft = mine?[0],
            Drafts = mine,
            Context = context,
        };
    }

    private void Add(Candidate candidate, CueFeatures context, string kind, int head, IReadOnlyList<Span> content, List<Draft>? mine, Sentence s)
    {
        var (first, last) = _tokens.Within(content[0].Cover(content[^1]));
        var agreement = -1.0;
        foreach (var draft in mine ?? [])
        {
            agreement = Math.Max(agreement, Overlap(content, draft.Content));
        }

        candidate.Options.Add(new Option
        {
            Content = content,
            Kind = kind,
            Features = context.OfOption(kind, head, content, agreement, Border(last + 1), Border(first)),
            States =
            [
                _tokens.At(s.Index, candidate.Token), _tokens.At(s.Index, head), first, last,
                Math.Max(first - 1, 0), Math.Min(last + 1, _tokens.Count - 1),
            ],
        });
    }

    // The word at a border of content; null behind the last word of the report.
    private Token? Border(int number)
    {
        if (number >= _tokens.Count)
        {
            return null;
        }

        var (sentence, token) = _tokens.Of(number);
        return sentence[token];
    }

    internal static int Length(IReadOnlyList<Span> spans)
    {
        var length = 0;
        foreach (var span in spans)
        {
            length += span.Length;
        }

        return length;
    }

    /// <summary>Shared letters over all letters of the two (Jaccard).</summary>
    internal static double Overlap(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        var shared = 0;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                shared += Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
            }
        }

        return shared == 0 ? 0 : shared / (double)(Length(a) + Length(b) - shared);
    }
}
