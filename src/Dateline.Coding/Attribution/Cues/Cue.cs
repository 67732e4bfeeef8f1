using Dateline.Core.Claims;

namespace Dateline.Coding.Attribution.Cues;

/// <summary>A word that attributes, as a row of data/attribution describes it.</summary>
/// <param name="Word">Its lemma.</param>
/// <param name="Second">A word that must stand directly below it in the tree ('point out'), or null.</param>
/// <param name="Kind">What the source does.</param>
/// <param name="Stance">How the source stands to the content.</param>
/// <param name="Frames">Where the content stands.</param>
/// <param name="Prepositions">Prepositions whose phrase is the content.</param>
public sealed record Cue(string Word, string? Second, CueKind Kind, Stance Stance, Frames Frames, IReadOnlyList<string> Prepositions)
{
    /// <summary>Whether it takes one of <paramref name="frames"/>.</summary>
    public bool Takes(Frames frames) => (Frames & frames) != Frames.None;

    /// <summary>Whether a phrase with <paramref name="preposition"/> is its content.</summary>
    public bool TakesPhrase(string preposition)
    {
        foreach (var p in Prepositions)
        {
            if (string.Equals(p, preposition, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it puts its content forward as being so.</summary>
    public bool PutsForward => Kind is CueKind.Speech or CueKind.Thought or CueKind.Evidence;
}
