using Dateline.Core.Claims;

namespace Dateline.Coding.Status;

/// <summary>In which state an event word is said to be, by the speaker in whose words it stands.</summary>
/// <param name="Status">The state.</param>
/// <param name="Polarity">Affirmed or negated.</param>
/// <param name="Certainty">0 to 1: how sure the speaker presents status and polarity together to be true.</param>
/// <param name="Rule">Names of the cues and rules, joined with '+'.</param>
public sealed record Factuality(Core.Claims.Status Status, Polarity Polarity, double Certainty, string Rule);
