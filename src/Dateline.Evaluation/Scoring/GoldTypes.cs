using Dateline.Core.Ontology;

namespace Dateline.Evaluation.Scoring;

/// <summary>How the event types of gold files are named and read.</summary>
public static class GoldTypes
{
    /// <summary>CONCEDE and RETREAT together, as sets of fifteen types have it.</summary>
    public const string Yield = "YIELD";

    // Names of drafts 0.5 to 0.8 of PLOVER, by what the manual 2.0 made of them.
    private static readonly Dictionary<string, string> OldNames = new(StringComparer.Ordinal)
    {
        ["INVESTIGATE"] = "ACCUSE",
        ["DISAPPROVE"] = "ACCUSE",
        ["DEMAND"] = "REQUEST",
        ["FIGHT"] = "ASSAULT",
        ["CRIME"] = "ASSAULT",
    };

    /// <summary>The code of a type: its name in capitals.</summary>
    public static string Code(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>The code as the set names it; with <paramref name="fifteen"/>, CONCEDE and RETREAT are YIELD.</summary>
    public static string Code(EventType type, bool fifteen) =>
        fifteen && type is (EventType.Concede or EventType.Retreat) ? Yield : Code(type);

    /// <summary>A gold label with the names of older drafts brought up to date, or null when it is no type.</summary>
    public static string? Normal(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var name = OldNames.GetValueOrDefault(label.ToUpperInvariant(), label.ToUpperInvariant());
        return name == Yield || (Enum.TryParse<EventType>(name, ignoreCase: true, out _) && !char.IsAsciiDigit(name[0])) ? name : null;
    }
}
