namespace Dateline.Evaluation.Scoring;

/// <summary>Cohen's kappa: agreement of two who label the same things, beyond what their habits alone would give (Cohen 1960).</summary>
public sealed class Kappa
{
    private readonly Dictionary<string, long> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _second = new(StringComparer.Ordinal);
    private long _same;
    private long _all;

    /// <summary>1 for full agreement, 0 for that of chance; null without pairs, or where chance alone agrees always.</summary>
    public double? Value
    {
        get
        {
            if (_all == 0)
            {
                return null;
            }

            // Whole numbers, so that the order of adding does not show: chance agrees in 'chance' of 'all' squared.
            var chance = _first.Sum(label => label.Value * _second.GetValueOrDefault(label.Key));
            var squared = _all * _all;
            return chance == squared ? null : (double)((_same * _all) - chance) / (squared - chance);
        }
    }

    /// <summary>Counts what both say of one thing.</summary>
    public void Add(string first, string second)
    {
        _all++;
        _same += first == second ? 1 : 0;
        _first[first] = _first.GetValueOrDefault(first) + 1;
        _second[second] = _second.GetValueOrDefault(second) + 1;
    }
}
