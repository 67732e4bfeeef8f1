using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Quantities;

/// <summary>Quantities on overlapping words, one to one: value right, value and unit right.</summary>
public sealed class QuantityScorer
{
    /// <summary>Overlapping words.</summary>
    public FScore Found { get; private set; }

    /// <summary>Overlapping words with the right value.</summary>
    public FScore Value { get; private set; }

    /// <summary>Overlapping words with the right value and unit.</summary>
    public FScore ValueUnit { get; private set; }

    /// <summary>Counts a text. Gives for each gold quantity the index of the coded one, or -1.</summary>
    public int[] Add(IReadOnlyList<GoldNumber> gold, IReadOnlyList<Quantity> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var pairs = Matching.Largest(
            gold.Count, coded.Count, (g, c) => gold[g].Span.Overlaps(coded[c].Span), (g, c) => gold[g].SameValue(coded[c]));
        int value = 0, unit = 0;
        for (var g = 0; g < gold.Count; g++)
        {
            if (pairs[g] >= 0 && gold[g].SameValue(coded[pairs[g]]))
            {
                value++;
                unit += gold[g].SameUnit(coded[pairs[g]]) ? 1 : 0;
            }
        }

        Found += new FScore(pairs.Count(c => c >= 0), coded.Count, gold.Count);
        Value += new FScore(value, coded.Count, gold.Count);
        ValueUnit += new FScore(unit, coded.Count, gold.Count);
        return pairs;
    }
}
