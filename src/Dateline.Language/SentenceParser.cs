using System.Buffers;
using System.Numerics.Tensors;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Language.Network;
using Dateline.Language.Trees;

namespace Dateline.Language;

/// <summary>A sentence that waits for its analysis: its words and their places.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Spans">Their places in the text.</param>
/// <param name="Joined">Which are written as one with the word before.</param>
internal sealed record Words(IReadOnlyList<string> Forms, IReadOnlyList<Span> Spans, IReadOnlyList<bool> Joined);

/// <summary>The tokens and names of one sentence, and what the network held of its words.</summary>
internal sealed record Parsed(IReadOnlyList<Token> Tokens, List<(int First, int Last, NameKind Kind)> Names, ReadOnlyMemory<sbyte> States);

/// <summary>Runs the network over sentences in batches of like length and reads trees, tags, lemmas and names off its scores.</summary>
internal sealed class SentenceParser(LanguageModel model, Func<IReadOnlyList<string>, IReadOnlyList<string>>? readAs)
{
    private const int TokensPerBatch = 600;

    /// <summary>The analyses, in the order of <paramref name="sentences"/>; none may be empty.</summary>
    public Parsed[] Parse(IReadOnlyList<Words> sentences)
    {
        var order = Enumerable.Range(0, sentences.Count).OrderBy(i => sentences[i].Forms.Count).ThenBy(i => i).ToArray();
        var results = new Parsed[sentences.Count];
        for (var start = 0; start < order.Length;)
        {
            // Sorted by length, a batch wastes little; it ends where it is full or its sentences grow too unlike.
            var shortest = sentences[order[start]].Forms.Count;
            var end = start;
            while (end < order.Length
                && (end == start || ((end - start + 1) * sentences[order[end]].Forms.Count <= TokensPerBatch
                    && sentences[order[end]].Forms.Count <= shortest + 8 + (shortest / 2))))
            {
                end++;
            }

            Batch(sentences, order.AsSpan(start, end - start), results);
            start = end;
        }

        return results;
    }

    private void Batch(IReadOnlyList<Words> sentences, ReadOnlySpan<int> chosen, Parsed[] results)
    {
        var words = new List<IReadOnlyList<string>>(chosen.Length);
        foreach (var i in chosen)
        {
            words.Add(readAs is null ? sentences[i].Forms : readAs(sentences[i].Forms));
        }

        using var scores = model.Session.Run(words);
        var heads = new int[chosen.Length][];
        var total = 0;
        for (var s = 0; s < chosen.Length; s++)
        {
            var stride = scores.Length + 1;
            heads[s] = TreeDecoder.Decode(scores.Arcs[(s * scores.Length * stride)..], stride, words[s].Count);
            total += words[s].Count;
        }

        var labels = model.Labels.Deprel.Length;
        var relations = ArrayPool<float>.Shared.Rent(total * labels);
        Relations(scores, heads, total, relations.AsSpan(0, total * labels));
        var row = 0;
        for (var s = 0; s < chosen.Length; s++)
        {
            results[chosen[s]] = Read(sentences[chosen[s]], scores, s, heads[s], relations, row);
            row += words[s].Count;
        }

        ArrayPool<float>.Shared.Return(relations);
    }

    private void Relations(BatchScores scores, int[][] heads, int total, Span<float> relations)
    {
        var width = model.Labels.LabelWidth;
        var pairs = ArrayPool<float>.Shared.Rent(total * width);
        var dependants = scores.LabelDependant;
        var governors = scores.LabelHead;
        var row = 0;
        for (var s = 0; s < heads.Length; s++)
        {
            for (var t = 0; t < heads[s].Length; t++, row++)
            {
                var dependant = dependants.Slice(((s * scores.Length) + t) * width, width);
                var head = governors.Slice(((s * (scores.Length + 1)) + heads[s][t] + 1) * width, width);
                TensorPrimitives.Add(dependant, head, pairs.AsSpan(row * width, width));
            }
        }

        model.Session.Label(pairs, total, width, relations);
        ArrayPool<float>.Shared.Return(pairs);
    }

    private Parsed Read(Words words, BatchScores scores, int s, int[] heads, float[] relations, int row)
    {
        var labels = model.Labels;
        var count = words.Forms.Count;
        var (upos, xpos, relation) = (new Upos[count], new string[count], new string[count]);
        for (var t = 0; t < count; t++)
        {
            var at = (s * scores.Length) + t;
            upos[t] = labels.Upos[Best(scores.Upos, at, labels.Upos.Length)];
            xpos[t] = labels.Xpos[Best(scores.Xpos, at, labels.Xpos.Length)];
            relation[t] = heads[t] < 0 ? "root" : Relation(relations.AsSpan((row + t) * labels.Deprel.Length, labels.Deprel.Length));
        }

        var tagged = (string[])xpos.Clone();
        ArticleRepair.Apply(heads, relation, upos, words.Forms);
        ClauseRepair.Apply(heads, relation, upos, xpos, words.Forms[^1] is "." or "!" or "?" || (count > 1 && words.Forms[^2] is "."));
        SubjectRepair.Apply(heads, relation, upos, xpos, words.Forms);
        var tokens = new Token[count];
        for (var t = 0; t < count; t++)
        {
            tokens[t] = new Token
            {
                Index = t,
                Span = words.Spans[t],
                IsJoined = words.Joined[t],
                Form = words.Forms[t],
                Lemma = model.Lemmatizer.Lemma(words.Forms[t], xpos[t]),
                Upos = upos[t],
                Xpos = xpos[t],
                Feats = xpos[t] != tagged[t] ? ClauseRepair.PastFeatures : labels.Feats[Best(scores.Feats, (s * scores.Length) + t, labels.Feats.Length)],
                Head = heads[t],
                Deprel = relation[t],
            };
        }

        var n = labels.Names.Length;
        var names = model.NameRules.Apply(model.NameDecoder.Decode(scores.Names.Slice(s * scores.Length * n, tokens.Length * n), tokens.Length), words.Forms, upos);
        return new Parsed(tokens, names, scores.States(s));
    }

    // A token that hangs on another is never the root.
    private string Relation(ReadOnlySpan<float> scores)
    {
        var labels = model.Labels.Deprel;
        var best = -1;
        for (var i = 0; i < labels.Length; i++)
        {
            if ((best < 0 || scores[i] > scores[best]) && labels[i] != "root")
            {
                best = i;
            }
        }

        return labels[best];
    }

    private static int Best(ReadOnlySpan<float> scores, int row, int width) => TensorPrimitives.IndexOfMax(scores.Slice(row * width, width));
}
