using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Places;

/// <summary>
/// Toponyms found (overlapping, one to one); those with a point put in the right place, with the gold spans given and end
/// to end (found and right, over all with a point).
/// </summary>
public sealed class PlaceScorer(PlaceJudge judge)
{
    private readonly List<double> _kilometres = [];

    /// <summary>All toponyms against all that was found.</summary>
    public FScore Recognition { get; private set; }

    /// <summary>Toponyms that stand for a location against those found that are not marked as metonyms.</summary>
    public FScore Literal { get; private set; }

    /// <summary>Right places with the gold spans given.</summary>
    public Share OnGoldSpans { get; private set; }

    /// <summary>The same over the toponyms that have a GeoNames id: without streets and buildings.</summary>
    public Share OnGoldSpansWithId { get; private set; }

    /// <summary>Right places from the text alone.</summary>
    public Share EndToEnd { get; private set; }

    /// <summary>Middle error with the gold spans given, over the toponyms that were resolved; null without any.</summary>
    public double? MedianKilometres
    {
        get
        {
            var sorted = _kilometres.Order().ToList();
            var half = sorted.Count / 2;
            return sorted.Count == 0 ? null : sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    /// <summary>Mean error with the gold spans given, over the toponyms that were resolved; null without any.</summary>
    public double? MeanKilometres => _kilometres.Count == 0 ? null : _kilometres.Average();

    /// <summary>Counts a text. Gives for each gold toponym the index of the found one, or -1.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="found">What was found in the text.</param>
    /// <param name="resolved">What the gold spans were resolved to, one for each.</param>
    public int[] Add(IReadOnlyList<GoldToponym> gold, IReadOnlyList<PlaceMention> found, IReadOnlyList<PlaceMention?> resolved)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(resolved);
        var pairs = Matching.Largest(gold.Count, found.Count, (g, f) => gold[g].Span.Overlaps(found[f].Span));
        Recognition += new FScore(pairs.Count(f => f >= 0), found.Count, gold.Count);

        var literal = gold.Where(toponym => toponym.IsLiteral).ToList();
        var located = found.Where(place => !place.Metonym).ToList();
        var literalPairs = Matching.Largest(literal.Count, located.Count, (g, f) => literal[g].Span.Overlaps(located[f].Span));
        Literal += new FScore(literalPairs.Count(f => f >= 0), located.Count, literal.Count);

        for (var g = 0; g < gold.Count; g++)
        {
            if (!gold[g].HasPoint)
            {
                continue;
            }

            var (right, kilometres) = judge.Judge(gold[g], resolved[g]);
            OnGoldSpans = OnGoldSpans.With(right);
            OnGoldSpansWithId = gold[g].GeoNames is null ? OnGoldSpansWithId : OnGoldSpansWithId.With(right);
            if (kilometres is { } error)
            {
                _kilometres.Add(error);
            }

            EndToEnd = EndToEnd.With(pairs[g] >= 0 && judge.Judge(gold[g], found[pairs[g]]).Right);
        }

        return pairs;
    }
}
