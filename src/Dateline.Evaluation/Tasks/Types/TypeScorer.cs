using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>One of several types for each row: F1 of each type, their mean, and the share of right rows.</summary>
public sealed class TypeScorer
{
    private readonly SortedDictionary<string, FScore> _scores = new(StringComparer.Ordinal);
    private readonly HashSet<string> _goldTypes = new(StringComparer.Ordinal);
    private Share _right;

    /// <summary>Mean of the F1 of every type that the gold rows have, each weighing the same.</summary>
    public double? MacroF1 => _goldTypes.Count == 0 ? null : _goldTypes.Average(type => _scores[type].F1);

    /// <summary>Share of rows with the right type.</summary>
    public double? Accuracy => _right.Percent;

    /// <summary>F1 of each type that the gold rows have, in ordinal order.</summary>
    public IEnumerable<(string Type, double? F1)> ByType => _scores.Where(score => _goldTypes.Contains(score.Key)).Select(score => (score.Key, score.Value.F1));

    /// <summary>Counts a row; <paramref name="coded"/> is null when no type was found.</summary>
    public void Add(string gold, string? coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        _goldTypes.Add(gold);
        Count(gold, new FScore(gold == coded ? 1 : 0, 0, 1));
        if (coded is not null)
        {
            Count(coded, new FScore(0, 1, 0));
        }

        _right = _right.With(gold == coded);
    }

    private void Count(string type, FScore more) => _scores[type] = _scores.GetValueOrDefault(type) + more;
}
