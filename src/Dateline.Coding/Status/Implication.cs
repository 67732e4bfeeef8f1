using System.Globalization;
using Dateline.Coding.Tables;

namespace Dateline.Coding.Status;

/// <summary>How a word acts on the state of what it governs.</summary>
internal enum Effect
{
    /// <summary>As true as the governing word.</summary>
    Same,

    /// <summary>The opposite of the governing word.</summary>
    Not,

    /// <summary>Keeps its own state: plain speech.</summary>
    Say,

    /// <summary>Taken for granted.</summary>
    Fact,

    /// <summary>Keeps its own state, less surely.</summary>
    Believed,

    /// <summary>A plan under a plan, a fact under a fact.</summary>
    Before,

    /// <summary>The state named.</summary>
    State,
}

/// <summary>One effect as the tables of data/status write it: 'same', 'believed:0.7', 'occurred-:0.85'.</summary>
/// <param name="Effect">What is done.</param>
/// <param name="Status">The state, for <see cref="Effect.State"/>.</param>
/// <param name="Negated">Whether a '-' stands behind the name.</param>
/// <param name="Certainty">How sure, 0 to 1; 1 where the table names none.</param>
internal readonly record struct Implication(Effect Effect, Core.Claims.Status Status, bool Negated, double Certainty)
{
    /// <summary>Reads a cell.</summary>
    /// <exception cref="TableException">The cell names no effect.</exception>
    public static Implication Parse(Table.Row row, string column)
    {
        var text = row.Need(column);
        var certainty = 1.0;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            if (!double.TryParse(text.AsSpan(colon + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out certainty)
                || certainty > 1)
            {
                throw row.Error($"'{text}' in column '{column}': behind ':' stands a certainty from 0 to 1");
            }

            text = text[..colon];
        }

        var negated = text.EndsWith('-');
        text = negated ? text[..^1] : text;
        return text switch
        {
            "same" => new(Effect.Same, default, negated, certainty),
            "not" => new(Effect.Not, default, negated, certainty),
            "say" => new(Effect.Say, default, negated, certainty),
            "fact" => new(Effect.Fact, default, negated, certainty),
            "believed" => new(Effect.Believed, default, negated, certainty),
            "before" => new(Effect.Before, default, negated, certainty),
            _ => Enum.TryParse<Core.Claims.Status>(text, ignoreCase: true, out var status)
                ? new(Effect.State, status, negated, certainty)
                : throw row.Error($"'{text}' in column '{column}' is no effect; see the head of data/status/embedding.tsv"),
        };
    }
}
