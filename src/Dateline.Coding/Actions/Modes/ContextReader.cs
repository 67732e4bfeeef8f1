using System.Runtime.InteropServices;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Modes;

/// <summary>Reads what an act is about from its frame, its mode and its clause, and what a report is about from its text. Immutable.</summary>
internal sealed class ContextReader
{
    // A report is about what its first words say, or what it comes back to.
    private const int EnoughInReport = 6;
    private const int WordsForOneMore = 150;

    private readonly Codebook _codebook;
    private readonly ContextWords _words;

    private ContextReader(Codebook codebook, ContextWords words) => (_codebook, _words) = (codebook, words);

    /// <summary>Reads the table of data/ontology.</summary>
    public static ContextReader Load(string folder, Codebook codebook) =>
        new(codebook, ContextWords.Load(Path.Combine(folder, "context-words.tsv"), codebook));

    /// <summary>The contexts of an act in the order of the codebook.</summary>
    public IReadOnlyList<string> Read(Found found, string? mode, Words words)
    {
        var contexts = new List<string>(found.Frame.Contexts);
        if (mode is "cyber" or "misinformation")
        {
            contexts.Add(mode);
        }
        else if (mode == "unconventional")
        {
            contexts.Add("cbrn");
        }

        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        _words.Find(words.Sentence, Outside(words.Sentence, found.Trigger), (context, weight, entry) =>
        {
            if (seen.Add((context, entry)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(points, context, out _) += weight;
            }
        });
        contexts.AddRange(points.Where(pair => pair.Value >= ContextWords.Sure).Select(pair => pair.Key));
        return contexts.Count == 0 ? contexts : _codebook.InOrder(contexts);
    }

    /// <summary>The contexts of a report in the order of the codebook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="claims">Its claims, whose contexts count with the words.</param>
    public IReadOnlyList<string> Read(AnalysedReport report, IReadOnlyList<Claim> claims)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        var opening = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        var lead = Lead(report);
        foreach (var sentence in report.Sentences)
        {
            words += sentence.Tokens.Count;
            var seen = new HashSet<(string, string)>();
            _words.Find(sentence, null, (context, weight, entry) =>
            {
                if (seen.Add((context, entry)))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(points, context, out _) += weight;
                    CollectionsMarshal.GetValueRefOrAddDefault(opening, context, out _) += sentence.Index <= lead ? weight : 0;
                }
            });
        }

        foreach (var claim in claims)
        {
            foreach (var context in claim.Contexts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(points, context, out _) += 1;
                CollectionsMarshal.GetValueRefOrAddDefault(opening, context, out _) += claim.Sentence.Start <= report.Sentences[lead].Span.Start ? ContextWords.Sure : 0;
            }
        }

        var enough = EnoughInReport + (words / WordsForOneMore);
        return _codebook.InOrder(points.Where(pair => pair.Value >= enough || opening.GetValueOrDefault(pair.Key) >= ContextWords.Sure).Select(pair => pair.Key));
    }

    // The clause of the act counts, not the clauses that it stands in, nor what is told beside it: who says so, another act, who somebody else is.
    private static bool[] Outside(Sentence sentence, int trigger)
    {
        var outside = new bool[sentence.Tokens.Count];
        Array.Fill(outside, true);
        Enter(trigger, 0);
        return outside;

        void Enter(int token, int depth)
        {
            outside[token] = false;
            foreach (var child in sentence.Children(token))
            {
                var t = sentence[child];
                if (depth < outside.Length && !(t.Relation == "parataxis" || t.Deprel == "acl:relcl" || (t.Relation == "conj" && t.Upos == Upos.Verb)))
                {
                    Enter(child, depth + 1);
                }
            }
        }
    }

    // The headline and the first sentence after it.
    private static int Lead(AnalysedReport report)
    {
        foreach (var sentence in report.Sentences)
        {
            if (!sentence.IsHeadline)
            {
                return sentence.Index;
            }
        }

        return report.Sentences.Count - 1;
    }
}
