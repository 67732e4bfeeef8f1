using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>
/// Agreement beyond chance of two who labelled the same reports, over the claims that both found. The first value of a
/// list counts, on both sides: kappa knows no second reading.
/// </summary>
public sealed class LabelAgreement
{
    private readonly Kappa _type = new();
    private readonly Kappa _status = new();

    /// <summary>Cohen's kappa of the type.</summary>
    public double? Type => _type.Value;

    /// <summary>Cohen's kappa of the status, where both give one.</summary>
    public double? Status => _status.Value;

    /// <summary>Counts a claim that both found.</summary>
    public void Add(GoldClaim first, GoldClaim second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        _type.Add(first.Types[0], second.Types[0]);
        if (first.Statuses is [var left, ..] && second.Statuses is [var right, ..])
        {
            _status.Add(left, right);
        }
    }
}
