using Dateline.Core.Claims;

namespace Dateline.Coding.Status;

/// <summary>A reading on its way: what is known so far of an event word's state.</summary>
/// <param name="Status">The state.</param>
/// <param name="Negated">Whether it is denied.</param>
/// <param name="Certainty">0 to 1.</param>
/// <param name="Rule">Cues and rules so far, joined with '+'.</param>
internal readonly record struct State(Core.Claims.Status Status, bool Negated, double Certainty, string Rule)
{
    /// <summary>Whether it is said to be so (or not so) in fact.</summary>
    public bool Actual => Status is Core.Claims.Status.Occurred or Core.Claims.Status.Ongoing;

    /// <summary>The same with another rule named.</summary>
    public State By(string rule) => this with { Rule = Rule.Length == 0 ? rule : Rule + "+" + rule };

    /// <summary>As the reader gives it out.</summary>
    public Factuality ToFactuality() => new(
        Status,
        Negated ? Polarity.Negated : Polarity.Affirmed,
        Math.Round(Math.Clamp(Certainty, 0, 1), 2),
        Rule.Length == 0 ? "plain" : Rule);
}
