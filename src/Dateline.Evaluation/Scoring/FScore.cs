namespace Dateline.Evaluation.Scoring;

/// <summary>Counts of what the gold file has, what was coded, and what of it is right; precision, recall and F1 of them.</summary>
/// <param name="Right">How many of the coded are right.</param>
/// <param name="Coded">How many were coded.</param>
/// <param name="Gold">How many the gold file has.</param>
public readonly record struct FScore(long Right, long Coded, long Gold)
{
    /// <summary>Share of the coded that is right, in per cent; 0 when nothing was coded.</summary>
    public double Precision => Coded == 0 ? 0 : 100.0 * Right / Coded;

    /// <summary>Share of the gold that was found, in per cent; 0 when there is none.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of precision and recall, in per cent; null when there is neither gold nor anything coded.</summary>
    public double? F1 => Coded + Gold == 0 ? null : 200.0 * Right / (Coded + Gold);

    /// <summary>Both counts together.</summary>
    public static FScore operator +(FScore left, FScore right) =>
        new(left.Right + right.Right, left.Coded + right.Coded, left.Gold + right.Gold);
}
