using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Weighing;

/// <summary>What a sentence shows of the act between two given participants.</summary>
/// <param name="Rule">The single category by frames and rules, or null when no word says an act.</param>
/// <param name="Act">The act that fits both best, or null when there is none.</param>
/// <param name="Features">What the words around show, each a short name such as 't>obj=charge'.</param>
public sealed record DyadReading(EventType? Rule, Act? Act, IReadOnlyList<string> Features);
