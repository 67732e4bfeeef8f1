using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation;

/// <summary>What scoring one gold file gave.</summary>
/// <param name="Rows">How many rows (sentences, documents, phrases) were scored.</param>
/// <param name="Metrics">The figures, in the order in which they are shown.</param>
/// <param name="Errors">The first errors, in the order of the file; empty unless they were asked for.</param>
public sealed record TaskOutcome(int Rows, IReadOnlyList<Metric> Metrics, IReadOnlyList<ScoredError> Errors)
{
    /// <summary>Whether certainties mean what they say, bin by bin; empty for tasks without certainties.</summary>
    public IReadOnlyList<ReliabilityBin> Reliability { get; init; } = [];
}

/// <summary>One thing that was scored as wrong, for whoever improves the coder.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Gold">What the gold file says, or null for something coded that it does not have.</param>
/// <param name="System">What was coded, or null when nothing was.</param>
/// <param name="Context">The words around it.</param>
public sealed record ScoredError(string Row, string? Gold, string? System, string Context);
