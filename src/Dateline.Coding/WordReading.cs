using Dateline.Coding.Status;
using Dateline.Core.Claims;

namespace Dateline.Coding;

/// <summary>In which state an event word is told, and by whom.</summary>
/// <param name="State">Status, polarity, certainty.</param>
/// <param name="Attribution">Who says so, outermost first; empty for the report's own voice.</param>
/// <param name="Rule">Names of the rules that found the links, joined with '+'.</param>
public sealed record WordReading(Factuality State, IReadOnlyList<AttributionLink> Attribution, string Rule);
