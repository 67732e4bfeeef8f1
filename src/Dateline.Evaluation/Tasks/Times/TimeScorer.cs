using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>
/// The scores of TempEval-3 task A (UzZaman et al. 2013): relaxed — the expressions overlap; strict — they are the same;
/// value — they overlap and the value is right.
/// </summary>
public sealed class TimeScorer
{
    private readonly SortedDictionary<string, Share> _byKind = new(StringComparer.Ordinal);

    /// <summary>Overlapping expressions.</summary>
    public FScore Relaxed { get; private set; }

    /// <summary>The same expressions.</summary>
    public FScore Strict { get; private set; }

    /// <summary>Overlapping expressions with the right value, over those whose value is scored.</summary>
    public FScore Value { get; private set; }

    /// <summary>Share of the gold expressions of each kind that were found with the right value, in ordinal order.</summary>
    public IEnumerable<(string Kind, Share Share)> ByKind => _byKind.Select(kind => (kind.Key, kind.Value));

    /// <summary>Counts a text. Gives for each gold expression the index of the coded one, or -1.</summary>
    public int[] Add(IReadOnlyList<GoldTime> gold, IReadOnlyList<TimeMention> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var pairs = Matching.Greedy(gold.Count, coded.Count, (g, c) => Likeness(gold[g], coded[c]));
        int relaxed = 0, strict = 0, value = 0, unscored = 0, unscoredCoded = 0;
        for (var g = 0; g < gold.Count; g++)
        {
            var said = pairs[g] < 0 ? null : coded[pairs[g]];
            relaxed += said is null ? 0 : 1;
            strict += said is not null && said.Span == gold[g].Span ? 1 : 0;
            if (gold[g].Meaning is { } meaning)
            {
                var right = said is not null && meaning.Fits(said);
                value += right ? 1 : 0;
                _byKind[gold[g].Kind] = _byKind.GetValueOrDefault(gold[g].Kind).With(right);
            }
            else
            {
                unscored++;
                unscoredCoded += said is null ? 0 : 1;
            }
        }

        Relaxed += new FScore(relaxed, coded.Count, gold.Count);
        Strict += new FScore(strict, coded.Count, gold.Count);
        Value += new FScore(value, coded.Count - unscoredCoded, gold.Count - unscored);
        return pairs;
    }

    // The same expression before the one that shares most of it.
    private static double Likeness(GoldTime gold, TimeMention coded)
    {
        var shared = Math.Min(gold.Span.End, coded.Span.End) - Math.Max(gold.Span.Start, coded.Span.Start);
        return shared <= 0 ? 0 : (double)shared / (gold.Span.Length + coded.Span.Length - shared);
    }
}
