namespace Dateline.Evaluation.Scoring;

/// <summary>How many of how many are right.</summary>
/// <param name="Right">Right ones.</param>
/// <param name="All">All that were looked at.</param>
public readonly record struct Share(long Right, long All)
{
    /// <summary>In per cent; null when nothing was looked at.</summary>
    public double? Percent => All == 0 ? null : 100.0 * Right / All;

    /// <summary>With one more.</summary>
    public Share With(bool right) => new(Right + (right ? 1 : 0), All + 1);
}
