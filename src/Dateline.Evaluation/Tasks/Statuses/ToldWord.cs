using Dateline.Coding;
using Dateline.Core.Claims;

namespace Dateline.Evaluation.Tasks.Statuses;

/// <summary>What a program or a second annotator says of an event word.</summary>
/// <param name="Status">The status, in lower case.</param>
/// <param name="Polarity">The polarity, or null where it is left open.</param>
/// <param name="Attribution">Who says so, outermost first.</param>
/// <param name="Manner">How the innermost of them is quoted; 'none' in the report's own voice.</param>
/// <param name="Rule">Why, for people; empty where it is not known.</param>
public sealed record ToldWord(string Status, string? Polarity, IReadOnlyList<AttributionLink> Attribution, string Manner, string Rule)
{
    /// <summary>What the coder reads.</summary>
    public static ToldWord Of(WordReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new ToldWord(
            Name(reading.State.Status), Name(reading.State.Polarity), reading.Attribution,
            reading.Attribution is [.., var innermost] ? Name(innermost.Manner) : "none", $"{reading.State.Rule}; {reading.Rule}");
    }

    /// <summary>What a row says, of several statuses the first one.</summary>
    public static ToldWord Of(GoldWord label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new ToldWord(
            label.Statuses[0], label.Polarity,
            [.. label.Claimants.Select(words => new AttributionLink(new Participant { Span = label.Span, Text = words }, null, Stance.Asserts, default))],
            label.Manner, string.Empty);
    }

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
}
