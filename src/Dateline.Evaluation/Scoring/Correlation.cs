namespace Dateline.Evaluation.Scoring;

/// <summary>How well numbers agree: mean absolute error and Pearson's r.</summary>
public sealed class Correlation
{
    private readonly List<(double Gold, double Coded)> _pairs = [];

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Count;

    /// <summary>Mean absolute error, or null without pairs.</summary>
    public double? MeanAbsoluteError => _pairs.Count == 0 ? null : _pairs.Average(pair => Math.Abs(pair.Gold - pair.Coded));

    /// <summary>Pearson's r, or null when one side does not vary.</summary>
    public double? Pearson
    {
        get
        {
            if (_pairs.Count < 2)
            {
                return null;
            }

            var (gold, coded) = (_pairs.Average(pair => pair.Gold), _pairs.Average(pair => pair.Coded));
            double both = 0, left = 0, right = 0;
            foreach (var pair in _pairs)
            {
                both += (pair.Gold - gold) * (pair.Coded - coded);
                left += (pair.Gold - gold) * (pair.Gold - gold);
                right += (pair.Coded - coded) * (pair.Coded - coded);
            }

            return left == 0 || right == 0 ? null : both / Math.Sqrt(left * right);
        }
    }

    /// <summary>Adds a pair.</summary>
    public void Add(double gold, double coded) => _pairs.Add((gold, coded));
}
