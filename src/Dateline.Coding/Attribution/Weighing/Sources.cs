using Dateline.Coding.Attribution.Finding;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>One answer to whose words they are.</summary>
public sealed class SourceOption
{
    /// <summary>Index of the sentence that holds it.</summary>
    public required int Sentence { get; init; }

    /// <summary>The word that heads it, or -1 where nobody is named.</summary>
    public required int Head { get; init; }

    /// <summary>Its words, or null where nobody is named.</summary>
    public required Span? Words { get; init; }

    /// <summary>Its features, as <see cref="FeatureList"/> numbers them.</summary>
    public required IReadOnlyList<int> Features { get; init; }

    /// <summary>The words whose states the head reads, counted through the report: cue, head, the governors of both, the neighbours of the head.</summary>
    public required IReadOnlyList<int> States { get; init; }
}

/// <summary>Lists who may be the source of a cue: nobody, whom the rules name, the nouns of its sentence, the subjects of the sentence before.</summary>
internal sealed class Sources(Layout layout, ReportTokens tokens, string[][] names)
{
    private const int Most = 20;
    private const int LongestPath = 5;

    /// <summary>What a word's name names, for each word of each sentence; the empty text for no name.</summary>
    public static string[][] NamesOf(AnalysedReport report)
    {
        var names = new string[report.Sentences.Count][];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new string[report.Sentences[i].Tokens.Count];
            Array.Fill(names[i], string.Empty);
        }

        foreach (var name in report.Names)
        {
            for (var t = name.First; t <= name.Last; t++)
            {
                names[name.Sentence][t] = name.Kind.ToString();
            }
        }

        return names;
    }

    /// <summary>The options for a cue; 'nobody' comes first.</summary>
    /// <param name="s">The sentence of the cue.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="rules">What the rules made of the cue, or null.</param>
    /// <param name="lemma">Dictionary form of the cue, as features have it.</param>
    /// <param name="kind">Its class in the lexicon.</param>
    public List<SourceOption> Of(Sentence s, int cue, Draft? rules, string lemma, string kind)
    {
        var byTree = s[cue].Upos is Upos.Verb or Upos.Aux ? VerbSource.Of(s, cue, layout, false).Head : -1;
        var options = new List<SourceOption> { Nobody(s, cue, rules, byTree, lemma, kind) };
        for (var i = 0; i < s.Tokens.Count && options.Count < Most; i++)
        {
            if (i != cue && IsNominal(s[i]) && (Math.Abs(i - cue) <= 25 || i == byTree))
            {
                options.Add(Named(s, cue, s, i, rules, byTree, lemma, kind));
            }
        }

        if (s.Index > 0)
        {
            var before = layout.Sentences[s.Index - 1];
            foreach (var child in before.Children(before.Root))
            {
                if (before[child].Relation == "nsubj")
                {
                    options.Add(Named(s, cue, before, child, rules, byTree, lemma, kind));
                }
            }
        }

        if (rules is { SourceHead: >= 0 } && !options.Exists(option => option.Sentence == rules.SourceSentence && option.Head == rules.SourceHead))
        {
            options.Add(Named(s, cue, layout.Sentences[rules.SourceSentence], rules.SourceHead, rules, byTree, lemma, kind));
        }

        return options;
    }

    private static bool IsNominal(Token token) =>
        token.Upos is Upos.Noun or Upos.Propn or Upos.Pron && token.Relation is not ("compound" or "flat" or "goeswith" or "expl" or "fixed" or "amod")
        || (token.Upos is Upos.Det or Upos.Num or Upos.Adj && token.Relation is "nsubj" or "obl");

    private SourceOption Nobody(Sentence s, int cue, Draft? rules, int byTree, string lemma, string kind)
    {
        var f = new FeatureList();
        f.Add("nobody", "-");
        f.Add("nobody.kind", kind);
        f.Add("nobody.lemma", lemma);
        f.Add("nobody.relation", s[cue].Deprel, kind);
        f.Add("nobody.tag", s[cue].Xpos, kind);
        f.Add("nobody.rules", RulesSay(rules, -1, -1), kind);
        f.Add("nobody.rule", rules is null ? "-" : CueFeatures.Head(rules.Rule), rules?.Source is null ? "-" : "+");
        f.Add("nobody.tree", byTree < 0 ? "-" : "+", s[cue].Deprel);
        f.Add("nobody.passive", VerbSource.IsPassive(s, cue) ? "passive" : "-", kind);
        var at = tokens.At(s.Index, cue);
        var governor = tokens.At(s.Index, s[cue].Head >= 0 ? s[cue].Head : cue);
        return new SourceOption { Sentence = s.Index, Head = -1, Words = null, Features = f.Numbers, States = [at, at, governor, governor, at, at] };
    }

    private SourceOption Named(Sentence s, int cue, Sentence where, int head, Draft? rules, int byTree, string lemma, string kind)
    {
        var word = where[head];
        var inside = where.Index == s.Index;
        var path = inside ? Path(s, cue, head) : "before";
        var upos = word.Upos.ToString();
        var side = !inside ? "before" : head < cue ? "<" : ">";
        var says = RulesSay(rules, where.Index, head);
        var quoted = layout.QuotationAt(word.Span.Start) is null ? "-" : "quoted";
        var name = names[where.Index][head];
        var tree = inside && head == byTree ? "tree" : "-";
        var f = new FeatureList();
        f.Add("path", path);
        f.Add("path.kind", path, kind);
        f.Add("path.lemma", path, lemma);
        f.Add("path.upos", path, upos);
        f.Add("path.tag", path, s[cue].Xpos);
        f.Add("path.passive", path, VerbSource.IsPassive(s, cue) ? "passive" : "-");
        f.Add("relation", word.Deprel, side);
        f.Add("relation.kind", word.Deprel, kind);
        f.Add("word", word.Upos == Upos.Propn ? name : word.LemmaLower);
        f.Add("word.path", word.Upos == Upos.Propn ? name : word.LemmaLower, path);
        f.Add("name", name, upos);
        f.Add("name.relation", name, word.Deprel);
        f.Add("rules", says, upos);
        f.Add("rules.kind", says, kind);
        f.Add("rules.rule", says, rules is null ? "-" : CueFeatures.Head(rules.Rule));
        f.Add("tree", tree, says);
        f.Add("tree.path", tree, path);
        f.Add("tree.relation", tree, s[cue].Deprel);
        f.Add("quoted", quoted, side);
        f.Add("distance", CueFeatures.Number(Math.Min(12, Math.Abs(head - cue))), side);
        f.Add("case", where.Child(head, "case")?.Lower ?? "-", kind);
        f.Add("case.relation", where.Child(head, "case")?.Lower ?? "-", word.Deprel, side);
        var last = where.Tokens.Count - 1;
        return new SourceOption
        {
            Sentence = where.Index,
            Head = head,
            Words = inside ? CueWords.OfSource(s, head, cue) : SubtreeOf(where, head),
            Features = f.Numbers,
            States =
            [
                tokens.At(s.Index, cue), tokens.At(where.Index, head), tokens.At(where.Index, word.Head >= 0 ? word.Head : head),
                tokens.At(s.Index, s[cue].Head >= 0 ? s[cue].Head : cue), tokens.At(where.Index, Math.Max(0, head - 1)), tokens.At(where.Index, Math.Min(last, head + 1)),
            ],
        };
    }

    private static Span SubtreeOf(Sentence s, int head)
    {
        foreach (var span in Words.Under(s, head).Spans())
        {
            if (span.Contains(s[head].Span.Start))
            {
                return span;
            }
        }

        return s[head].Span;
    }

    private static string RulesSay(Draft? rules, int sentence, int head) =>
        rules is null ? "no rule" : rules.SourceSentence == sentence && rules.SourceHead == head ? "this" : rules.SourceHead < 0 ? head < 0 ? "this" : "nobody" : "other";

    // From the cue up to what governs both, and down to the word: '^xcomp vnsubj'.
    private static string Path(Sentence s, int cue, int word)
    {
        var above = new List<int>();
        for (var up = word; up >= 0 && above.Count <= LongestPath; up = s[up].Head)
        {
            above.Add(up);
        }

        var path = string.Empty;
        var steps = 0;
        for (var up = cue; up >= 0 && steps <= LongestPath; up = s[up].Head, steps++)
        {
            var down = above.IndexOf(up);
            if (down >= 0)
            {
                if (steps + down > LongestPath)
                {
                    return "far";
                }

                for (var i = down - 1; i >= 0; i--)
                {
                    path += " v" + s[above[i]].Deprel;
                }

                return path;
            }

            path += " ^" + s[up].Deprel;
        }

        return "far";
    }
}
