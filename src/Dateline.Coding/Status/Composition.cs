using static Dateline.Core.Claims.Status;

namespace Dateline.Coding.Status;

/// <summary>How the state of a word, the state of what governs it, and what the governor implies make one state.</summary>
internal static class Composition
{
    /// <summary>The state of a complement.</summary>
    /// <param name="implication">What the governor implies.</param>
    /// <param name="matrix">The governor's own state.</param>
    /// <param name="local">The complement's own state.</param>
    /// <param name="finite">Whether the complement is a clause with its own tense.</param>
    /// <param name="rule">Name of the rule.</param>
    public static State Apply(Implication implication, State matrix, State local, bool finite, string rule)
    {
        var result = implication.Effect switch
        {
            Effect.Say => implication.Certainty < 1 ? ClauseState.Weaken(local, implication.Certainty) : local,
            Effect.Fact => local.Actual ? local with { Certainty = Math.Max(local.Certainty, 0.9) } : local,
            Effect.Believed => Believe(implication, matrix, local),
            Effect.Same => Follow(matrix, matrix.Negated ^ implication.Negated ^ local.Negated, matrix.Certainty * implication.Certainty, local),
            Effect.Not => Follow(matrix, !(matrix.Negated ^ implication.Negated) ^ local.Negated, matrix.Certainty * implication.Certainty, local),
            Effect.Before => matrix.Actual ? local : Enter(implication with { Effect = Effect.State, Status = Planned, Certainty = 0.5 }, matrix, local),
            _ => finite && local.Actual && implication.Status is Predicted or Threatened or Planned or Possible
                ? Believe(implication.Negated ? implication with { Negated = false, Certainty = 0.6 } : implication, matrix, local)
                : Enter(implication, matrix, local),
        };
        return (result with { Rule = local.Rule }).By(rule);
    }

    private static State Believe(Implication implication, State matrix, State local)
    {
        var certainty = matrix.Actual ? implication.Certainty : implication.Certainty * 0.8;
        return ClauseState.Weaken(local with { Negated = local.Negated ^ implication.Negated }, certainty);
    }

    private static State Follow(State matrix, bool negated, double certainty, State local) =>
        new(matrix.Actual && local.Actual ? (local.Status == Ongoing ? Ongoing : matrix.Status) : matrix.Actual ? local.Status : matrix.Status,
            negated,
            Math.Min(certainty, local.Actual ? 1 : local.Certainty),
            local.Rule);

    private static State Enter(Implication implication, State matrix, State local)
    {
        var negated = implication.Negated ^ local.Negated;
        if (implication.Status is Occurred or Ongoing)
        {
            // 'may refuse to': as open as the refusal itself.
            return matrix.Actual
                ? new State(implication.Status, negated, Math.Min(implication.Certainty, matrix.Certainty), local.Rule)
                : new State(matrix.Status, negated, matrix.Certainty * implication.Certainty, local.Rule);
        }

        if (matrix.Status == Conditional)
        {
            return new State(Conditional, negated, Math.Min(implication.Certainty, matrix.Certainty), local.Rule);
        }

        var scale = matrix.Actual ? 1 : Math.Max(0.6, matrix.Certainty);
        return new State(implication.Status, negated, implication.Certainty * scale, local.Rule);
    }
}
