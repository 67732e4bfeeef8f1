using Dateline.Core.Reports;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Attribution;

/// <summary>An attribution as it is scored; places in code points.</summary>
/// <param name="Source">Ranges of the source, or none.</param>
/// <param name="Cue">Ranges of the cue, or none.</param>
/// <param name="Content">Ranges of the content.</param>
/// <param name="Kind">direct, indirect or mixed; null for coded ones, whose kind is not scored.</param>
public sealed record ScoredAttribution(
    IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content, string? Kind)
{
    /// <summary>The places of the source.</summary>
    public CharacterSet SourceSet { get; } = new(Source);

    /// <summary>The places of the cue.</summary>
    public CharacterSet CueSet { get; } = new(Cue);

    /// <summary>The places of the content.</summary>
    public CharacterSet ContentSet { get; } = new(Content);

    /// <summary>Whether both have the same source: overlapping words, or none.</summary>
    public bool SameSource(ScoredAttribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SourceSet.Shared(other.SourceSet) > 0 || (SourceSet.Count == 0 && other.SourceSet.Count == 0);
    }
}
