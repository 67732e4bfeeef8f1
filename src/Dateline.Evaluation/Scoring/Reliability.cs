namespace Dateline.Evaluation.Scoring;

/// <summary>Events of like certainty and what readers judged of them.</summary>
/// <param name="Of">Which events, such as 'told as fact'.</param>
/// <param name="From">Lower bound of the bin; it reaches up to the next, the last one to 1.</param>
/// <param name="Events">How many.</param>
/// <param name="Certainty">Their mean certainty, 0 to 1.</param>
/// <param name="Readers">The mean of readers' judgement, 0 (all certain of the contrary) to 1 (all certain that it is so).</param>
public sealed record ReliabilityBin(string Of, double From, int Events, double Certainty, double Readers);

/// <summary>Does a certainty mean what it says: among events given the certainty 0.8, do readers judge 0.8 in the mean?</summary>
/// <param name="of">Name of the events that are counted.</param>
public sealed class Reliability(string of)
{
    private const int Tenths = 10;

    private readonly int[] _counts = new int[Tenths];
    private readonly double[] _certainty = new double[Tenths];
    private readonly double[] _readers = new double[Tenths];

    /// <summary>
    /// Expected calibration error: by how much mean certainty and mean judgement differ in the mean of ten bins, each weighing as its
    /// events; null without events.
    /// </summary>
    public double? Error => _counts.Sum() is var all and > 0 ? Bins.Sum(bin => bin.Events * Math.Abs(bin.Certainty - bin.Readers)) / all : null;

    /// <summary>The bins that hold events, from the lowest.</summary>
    public IEnumerable<ReliabilityBin> Bins =>
        Enumerable.Range(0, Tenths).Where(i => _counts[i] > 0)
            .Select(i => new ReliabilityBin(of, i / (double)Tenths, _counts[i], _certainty[i] / _counts[i], _readers[i] / _counts[i]));

    /// <summary>Counts an event.</summary>
    /// <param name="certainty">What the coder says, 0 to 1.</param>
    /// <param name="readers">What readers judged, 0 to 1.</param>
    public void Add(double certainty, double readers)
    {
        // A hair more, so that 0.3 falls into the bin that begins with it.
        var bin = Math.Clamp((int)((certainty * Tenths) + 1e-9), 0, Tenths - 1);
        _counts[bin]++;
        _certainty[bin] += certainty;
        _readers[bin] += readers;
    }
}
