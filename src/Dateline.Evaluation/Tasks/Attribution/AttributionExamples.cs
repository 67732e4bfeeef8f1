using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Coding.Attribution.Weighing;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Attribution;

/// <summary>
/// Writes what the head of attribution learns from (training/attribution.py): for each report a line 'R id words', for each word that may
/// attribute 'C label features words', for each cut of its content 'O overlap features words', for each who may say it (where the cue is right) 'S right features words'. The states of the words go into a file
/// beside it, PATH.states.
/// </summary>
internal static class AttributionExamples
{
    public static void Write(IReadOnlyList<GoldRow> rows, IReadOnlyList<List<ScoredAttribution>> golds, EvaluationRun run, string path)
    {
        using var into = new StreamWriter(path);
        using var states = File.Create(path + ".states");
        for (var i = 0; i < rows.Count; i++)
        {
            var text = rows[i].NeedText("text");
            var report = run.Systems.Language.Analyse(GoldReport.Of(rows[i].Id, text, rows[i].Day("published", "publication_date", "date")));
            into.Write(string.Create(CultureInfo.InvariantCulture, $"R {rows[i].Id} {report.Sentences.Sum(sentence => sentence.Tokens.Count)}\n"));
            foreach (var sentence in report.Sentences)
            {
                states.Write(MemoryMarshal.AsBytes(sentence.States.Span));
            }

            Write(run.Systems.Attributions.Candidates(report), report, new TextMap(text), golds[i], into);
        }
    }

    private static void Write(IReadOnlyList<Candidate> candidates, AnalysedReport report, TextMap map, List<ScoredAttribution> gold, StreamWriter into)
    {
        var (heads, inside) = Heads(candidates, report, map, gold);
        for (var i = 0; i < candidates.Count; i++)
        {
            var overlaps = candidates[i].Options.ConvertAll(option => Overlap(option, map, gold));
            var label = candidates[i].Token < 0 ? overlaps.Max() >= 0.5 ? 1 : 0 : heads.ContainsKey(i) ? 1 : inside.Contains(i) ? -1 : 0;
            into.Write(string.Create(CultureInfo.InvariantCulture, $"C {label} {List(candidates[i].Features)} {List(candidates[i].States)}\n"));
            for (var o = 0; o < overlaps.Count; o++)
            {
                var option = candidates[i].Options[o];
                into.Write(string.Create(CultureInfo.InvariantCulture, $"O {overlaps[o]:0.000} {List(option.Features)} {List(option.States)}\n"));
            }

            if (heads.TryGetValue(i, out var right))
            {
                Write(candidates[i].Sources, report, map, right, into);
            }
        }
    }

    private static void Write(IReadOnlyList<SourceOption> sources, AnalysedReport report, TextMap map, ScoredAttribution right, StreamWriter into)
    {
        foreach (var source in sources)
        {
            Span[] words = source.Words is { } span ? [new Span(map.ToCodePoint(span.Start), map.ToCodePoint(span.End))] : [];
            Span[] head = source.Head < 0 ? [] : [report.Sentences[source.Sentence][source.Head].Span];
            if (right.ContentSet.Shared(new CharacterSet(head.Select(at => new Span(map.ToCodePoint(at.Start), map.ToCodePoint(at.End))))) == 0)
            {
                var same = right.SameSource(new ScoredAttribution(words, [], [], null));
                into.Write(string.Create(CultureInfo.InvariantCulture, $"S {(same ? 1 : 0)} {List(source.Features)} {List(source.States)}\n"));
            }
        }
    }

    // A gold cue of several words is the one of them that stands highest in the tree; the others are neither right nor wrong.
    private static (Dictionary<int, ScoredAttribution> Heads, HashSet<int> Inside) Heads(
        IReadOnlyList<Candidate> candidates, AnalysedReport report, TextMap map, List<ScoredAttribution> gold)
    {
        var (heads, inside) = (new Dictionary<int, ScoredAttribution>(), new HashSet<int>());
        foreach (var (one, cue) in gold.SelectMany(one => one.Cue.Select(cue => (one, cue))))
        {
            var span = map.FromCodePoints(cue.Start, cue.End);
            var within = Enumerable.Range(0, candidates.Count)
                .Where(i => candidates[i].Token >= 0 && span.Contains(report.Sentences[candidates[i].Sentence][candidates[i].Token].Span.Start)).ToList();
            inside.UnionWith(within);
            if (within.Count > 0)
            {
                heads.TryAdd(within.MinBy(i => Depth(report.Sentences[candidates[i].Sentence], candidates[i].Token)), one);
            }
        }

        return (heads, inside);
    }

    private static double Overlap(Option option, TextMap map, List<ScoredAttribution> gold)
    {
        var spans = option.Content.Select(span => new Span(map.ToCodePoint(span.Start), map.ToCodePoint(span.End))).ToList();
        var mine = new ScoredAttribution([], [], spans, null).ContentSet;
        return gold.Select(one => one.ContentSet.Likeness(mine)).DefaultIfEmpty().Max();
    }

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (var up = sentence[token].Head; up >= 0 && depth <= sentence.Tokens.Count; up = sentence[up].Head)
        {
            depth++;
        }

        return depth;
    }

    private static string List(IReadOnlyList<int> numbers) => numbers.Count == 0 ? "-" : string.Join(',', numbers);
}
