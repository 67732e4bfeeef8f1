using Dateline.Core.Claims;

namespace Dateline.Coding.Status;

/// <summary>In which state an event word is said to be, by the speaker in whose words it stands.</summary>
/// <param name="Status">The state.</param>
/// <param name="Polarity">Affirmed or negated.</param>
/// <param name="Certainty">
/// 0 to 1. Where the head of certainty has read the word: how strongly readers of the words are expected to judge that status and
/// polarity hold together, which is the mean of their judgements from −3 to 3, turned towards the polarity and laid on 0 to 1; 1
/// when all are certain that it is (for a negated act: is not) so, 0.5 when they are undecided, 0 when all are certain of the
/// contrary. Where only the rules have read it: their own estimate of how sure the speaker presents it.
/// </param>
/// <param name="Rule">Names of the cues and rules, joined with '+'.</param>
public sealed record Factuality(Core.Claims.Status Status, Polarity Polarity, double Certainty, string Rule)
{
    /// <summary>Where the head of certainty puts it from −3 (certainly does not happen) to 3; null where it has not read the word.</summary>
    public double? Value { get; init; }

    /// <summary>Where the head of certainty has read the word: the rules' own estimate of how sure the speaker presents it.</summary>
    public double? Stated { get; init; }
}
