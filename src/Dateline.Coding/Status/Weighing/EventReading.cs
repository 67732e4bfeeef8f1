namespace Dateline.Coding.Status.Weighing;

/// <summary>What the head of certainty is given of an event word.</summary>
/// <param name="Rules">What the rules read.</param>
/// <param name="Features">Names of what the words and the tree around it show, each once.</param>
/// <param name="State">What the network holds of the word in its surroundings; empty where no network has read the sentence.</param>
public sealed record EventReading(Factuality Rules, IReadOnlyCollection<string> Features, ReadOnlyMemory<sbyte> State);
