using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>All the ways in which the words around a cue may be cut into what it attributes: branches of the tree, alone and joined.</summary>
internal sealed class ContentCuts(Sentence s, Layout layout)
{
    private const int MostOptions = 24;

    private readonly List<(string Kind, int Head, List<Span> Content)> _cuts = [];

    /// <summary>The cuts of a cue, without repetitions: how each was made, the word that heads it, its ranges.</summary>
    public IReadOnlyList<(string Kind, int Head, List<Span> Content)> Of(int cue)
    {
        _cuts.Clear();
        var token = s[cue];
        var subject = Subject(cue);
        var passive = VerbSource.IsPassive(s, cue);
        foreach (var child in s.Children(cue))
        {
            if (!MayHold(s[child]))
            {
                continue;
            }

            var side = child < cue ? "<" : ">";
            var relation = s[child].Deprel;
            Add(relation + side, child, Words.Under(s, child));
            if (Shortened(child) is { } shorter)
            {
                Add(relation + "-" + side, child, shorter);
            }

            if (relation is "xcomp" or "advcl" or "obl" or "ccomp")
            {
                Joined(cue, child, subject, passive, relation);
            }

            if (relation is "xcomp" or "obj" or "obl")
            {
                Deeper(child, relation);
            }
        }

        var (first, last) = s.Extent(cue);
        if (last > cue + 1)
        {
            Range("rest", cue + 1, cue + 1, last);
            UpToComma(cue, last);
        }

        Tail(cue);
        if (token.Head >= 0 && token.Upos == Upos.Verb && token.Relation is "parataxis" or "advcl" or "conj" or "acl" or "discourse")
        {
            Add("host", token.Head, new Words(s).AddExcept(token.Head, cue));
            Range("before", token.Head, 0, first - 1);
        }

        if (token.Relation is "amod" or "compound" && token.Head >= 0)
        {
            Add("mod", token.Head, Words.Under(s, token.Head).Remove(cue));
        }

        if (token.Head < 0)
        {
            var before = subject >= 0 ? Math.Min(cue, s.Extent(subject).First) : cue;
            Range("ahead", cue, 0, before - 1);
        }

        Following(cue, last);
        return _cuts;
    }

    private static bool MayHold(Token token) => token.Form.Length > 1 && token.Relation is "ccomp" or "xcomp" or "obj" or "obl" or "advcl" or "nmod" or "nsubj" or "parataxis"
        or "acl" or "csubj" or "advmod" or "iobj" or "conj" or "appos" or "compound" or "amod" or "dep" or "orphan";

    private int Subject(int cue)
    {
        foreach (var child in s.Children(cue))
        {
            if (s[child].Relation is "nsubj" or "csubj")
            {
                return child;
            }
        }

        return -1;
    }

    // 'urged both sides to stop', 'he was accused of lying'.
    private void Joined(int cue, int child, int subject, bool passive, string relation)
    {
        foreach (var other in s.Children(cue))
        {
            if (other < child && s[other].Relation is "obj" or "iobj")
            {
                Add("obj+" + relation, child, new Words(s).Add(other).Add(child));
                break;
            }
        }

        if (subject >= 0 && (passive || relation == "xcomp"))
        {
            Add("subj+" + relation, child, new Words(s).Add(subject).Add(child).RemoveOne(cue));
        }
    }

    // 'raised doubts about the count', 'stopped insulting his rival': the content stands one step further down.
    private void Deeper(int child, string relation)
    {
        foreach (var below in s.Children(child))
        {
            if (below > child && s[below].Relation is "obj" or "obl" or "nmod" or "ccomp" or "xcomp" or "acl" or "advcl")
            {
                Add(relation + "/" + s[below].Deprel, below, Words.Under(s, below));
            }
        }
    }

    // Without what trails behind: 'the deal, which Congress rejected', 'that it was over, adding …'.
    private Words? Shortened(int child)
    {
        Words? words = null;
        foreach (var below in s.Children(child))
        {
            if (below > child && s[below].Deprel is "acl:relcl" or "advcl" or "parataxis" or "conj" or "appos" or "acl" && s.Extent(below).Last >= s.Extent(child).Last - 1)
            {
                words = (words ?? Words.Under(s, child)).Remove(below);
            }
        }

        return words;
    }

    // To the end of the sentence, wherever the tree hangs what trails.
    private void Tail(int cue)
    {
        foreach (var child in s.Children(cue))
        {
            if (child > cue && s[child].Relation is "ccomp" or "xcomp" or "obj")
            {
                Range("tail", child, s.Extent(child).First, s.Tokens.Count - 1);
                return;
            }
        }
    }

    private void UpToComma(int cue, int last)
    {
        for (var i = cue + 2; i < last; i++)
        {
            if (s[i].Form is "," or ";" or "—" or "--" or "-")
            {
                Range("rest,", cue + 1, cue + 1, i - 1);
                return;
            }
        }
    }

    // 'explained why:' with the words themselves in the sentence behind.
    private void Following(int cue, int last)
    {
        if (last >= s.Tokens.Count - 2 && s[s.Tokens.Count - 1].Form is ":" && s.Index + 1 < layout.Sentences.Count)
        {
            var next = layout.Sentences[s.Index + 1];
            Put("next", cue, [new Span(next[0].Span.Start, next[next.Tokens.Count - 1].Span.End)]);
        }
    }

    private void Range(string kind, int head, int first, int last)
    {
        if (last < first)
        {
            return;
        }

        var words = new Words(s);
        for (var i = first; i <= last; i++)
        {
            words.Put(i);
        }

        Add(kind, head, words);
    }

    private void Add(string kind, int head, Words words) => Put(kind, head, words.Spans());

    private void Put(string kind, int head, List<Span> content)
    {
        SpanMerge.FitMarks(content, layout);
        SpanMerge.Normalise(content, layout.Text);
        if (content.Count == 0 || _cuts.Count >= MostOptions)
        {
            return;
        }

        foreach (var (_, _, known) in _cuts)
        {
            if (known.SequenceEqual(content))
            {
                return;
            }
        }

        _cuts.Add((kind, head, content));
    }
}
