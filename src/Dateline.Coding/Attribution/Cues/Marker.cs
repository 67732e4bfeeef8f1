using Dateline.Core.Claims;

namespace Dateline.Coding.Attribution.Cues;

/// <summary>A phrase that marks a source without a verb of saying, as a row of data/attribution/markers.tsv describes it.</summary>
/// <param name="Words">Its words in order, lower case.</param>
/// <param name="Kind">How it stands to its source.</param>
/// <param name="Stance">How the source stands to the content.</param>
public sealed record Marker(IReadOnlyList<string> Words, MarkerKind Kind, Stance Stance);

/// <summary>How a marker stands to its source.</summary>
public enum MarkerKind
{
    /// <summary>Before it: 'according to the ministry'.</summary>
    Phrase,

    /// <summary>Its noun has the source as possessive: 'in the ministry's view'.</summary>
    Poss,

    /// <summary>An adverb that hides it: 'reportedly'.</summary>
    Adverb,

    /// <summary>An adjective that hides it: 'the alleged attack'.</summary>
    Adjective,
}
