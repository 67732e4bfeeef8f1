using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution;

/// <summary>Words attributed to a source, before the source is resolved.</summary>
public sealed record Saying
{
    /// <summary>Index of the sentence that holds the cue (or, for a bare quotation, its first sentence).</summary>
    public required int Sentence { get; init; }

    /// <summary>Token that heads the source in <see cref="SourceSentence"/>, or null when the text names none.</summary>
    public int? SourceHead { get; init; }

    /// <summary>Index of the sentence in which the source stands; mostly <see cref="Sentence"/>.</summary>
    public int SourceSentence { get; init; }

    /// <summary>Words of the source, or null.</summary>
    public Span? Source { get; init; }

    /// <summary>Token that heads the cue, or null.</summary>
    public int? CueHead { get; init; }

    /// <summary>Words of the cue, or null.</summary>
    public Span? Cue { get; init; }

    /// <summary>What is attributed; several ranges around an interposed source or over several sentences. Never empty.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>How the words are given.</summary>
    public required Manner Manner { get; init; }

    /// <summary>How the source stands to the content.</summary>
    public required Stance Stance { get; init; }

    /// <summary>
    /// Whether the content is put forward as being so (or not so): true for what is said, thought, shown or denied, false for
    /// what is only wished, demanded, planned, praised or talked about. Only the former makes a link in a claim's chain.
    /// </summary>
    public bool PutsForward { get; init; } = true;

    /// <summary>Name of the rule that found it ('verb:say', 'according-to', 'quotation:continued').</summary>
    public required string Rule { get; init; }
}
