using Dateline.Core.Reports;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Attribution;

/// <summary>
/// Attributions found when half of the places of both contents are shared (Jaccard .5 or more), one to one, the likest
/// pairs first; then whether the source is right; and the share of characters of each part.
/// </summary>
public sealed class AttributionScorer
{
    private const double EnoughAlike = 0.5;

    private readonly Dictionary<string, Share> _recall = new(StringComparer.Ordinal);

    /// <summary>Contents found.</summary>
    public FScore Found { get; private set; }

    /// <summary>Contents found with the right source: who says what.</summary>
    public FScore WhoSaysWhat { get; private set; }

    /// <summary>Characters of sources.</summary>
    public FScore SourceCharacters { get; private set; }

    /// <summary>Characters of cues.</summary>
    public FScore CueCharacters { get; private set; }

    /// <summary>Characters of contents.</summary>
    public FScore ContentCharacters { get; private set; }

    /// <summary>Share of the gold attributions of a kind that were found, in per cent; null when the gold has none.</summary>
    public double? Recall(string kind) => _recall.GetValueOrDefault(kind).Percent;

    /// <summary>Counts a text. Gives for each gold attribution the index of its coded one, or -1.</summary>
    public int[] Add(IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        SourceCharacters += Characters(gold, coded, one => one.Source);
        CueCharacters += Characters(gold, coded, one => one.Cue);
        ContentCharacters += Characters(gold, coded, one => one.Content);

        var pairs = Pair(gold, coded);
        var (found, right) = (0, 0);
        for (var g = 0; g < gold.Count; g++)
        {
            found += pairs[g] >= 0 ? 1 : 0;
            right += pairs[g] >= 0 && gold[g].SameSource(coded[pairs[g]]) ? 1 : 0;
            if (gold[g].Kind is { } kind)
            {
                _recall[kind] = _recall.GetValueOrDefault(kind).With(pairs[g] >= 0);
            }
        }

        Found += new FScore(found, coded.Count, gold.Count);
        WhoSaysWhat += new FScore(right, coded.Count, gold.Count);
        return pairs;
    }

    private static FScore Characters(
        IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> coded, Func<ScoredAttribution, IReadOnlyList<Span>> part)
    {
        var right = new CharacterSet(gold.SelectMany(part));
        var said = new CharacterSet(coded.SelectMany(part));
        return new FScore(right.Shared(said), said.Count, right.Count);
    }

    // Among equally alike pairs the later ones go first, as in the reference script.
    private static int[] Pair(IReadOnlyList<ScoredAttribution> gold, IReadOnlyList<ScoredAttribution> coded)
    {
        var (golds, codeds) = (gold.Count, coded.Count);
        var reversed = Matching.Greedy(golds, codeds, (g, c) =>
            gold[golds - 1 - g].ContentSet.Likeness(coded[codeds - 1 - c].ContentSet) is var alike and >= EnoughAlike ? alike : 0);
        var pairs = new int[golds];
        for (var g = 0; g < golds; g++)
        {
            var c = reversed[golds - 1 - g];
            pairs[g] = c < 0 ? -1 : codeds - 1 - c;
        }

        return pairs;
    }
}
