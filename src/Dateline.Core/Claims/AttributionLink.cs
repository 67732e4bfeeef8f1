using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>One link in the chain of who says so. The outermost speaker, nearest to the reporter, stands first.</summary>
/// <param name="Claimant">Who says it; null when the text hides it ('it was reported that').</param>
/// <param name="Cue">The words that say that it is said ('said', 'according to'); null for a bare quotation.</param>
/// <param name="Stance">How the claimant stands to it.</param>
/// <param name="Manner">How the words are given.</param>
public sealed record AttributionLink(Participant? Claimant, Phrase? Cue, Stance Stance, Manner Manner);

/// <summary>An attribution as it stands in the text, whether or not its content holds a coded claim.</summary>
/// <param name="Source">The words of the source, or null.</param>
/// <param name="Cue">The words of the cue, or null.</param>
/// <param name="Content">What is attributed: one range, or several around an interposed source ('X', he said, 'Y').</param>
/// <param name="Manner">How the words are given.</param>
public sealed record Attribution(Span? Source, Span? Cue, IReadOnlyList<Span> Content, Manner Manner);
