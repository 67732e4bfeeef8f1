using Dateline.Core.Language;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Names;

/// <summary>A name as a range of words.</summary>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Kind">What it names; null for a label outside the four scored kinds.</param>
public readonly record struct NameSpan(int First, int Last, NameKind? Kind);

/// <summary>
/// Counts exact spans. A kind that no label of the file means is left out on both sides: a set without nationalities says
/// nothing about a nationality that was found.
/// </summary>
public sealed class NameScorer(IReadOnlySet<NameKind> kinds)
{
    private readonly Dictionary<NameKind, FScore> _scores = [];

    /// <summary>Spans whatever their kind, those of unscored labels too.</summary>
    public FScore Untyped { get; private set; }

    /// <summary>Spans with kind, over all scored kinds.</summary>
    public FScore Typed => _scores.Values.Aggregate(default(FScore), (sum, score) => sum + score);

    /// <summary>Spans of one kind.</summary>
    public FScore Of(NameKind kind) => _scores.GetValueOrDefault(kind);

    /// <summary>Counts one sentence.</summary>
    public void Add(IReadOnlyList<NameSpan> gold, IReadOnlyList<NameSpan> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var places = gold.Select(name => (name.First, name.Last)).ToHashSet();
        var codedPlaces = coded.Select(name => (name.First, name.Last)).ToHashSet();
        Untyped += new FScore(codedPlaces.Count(places.Contains), codedPlaces.Count, places.Count);
        foreach (var kind in kinds)
        {
            var right = gold.Where(name => name.Kind == kind).ToHashSet();
            var said = coded.Where(name => name.Kind == kind).ToHashSet();
            _scores[kind] = Of(kind) + new FScore(said.Count(right.Contains), said.Count, right.Count);
        }
    }
}
