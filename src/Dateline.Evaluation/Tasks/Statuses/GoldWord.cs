using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Statuses;

/// <summary>One event word of a text with what a reader finds said of it.</summary>
public sealed record GoldWord
{
    /// <summary>The texts of a group differ in few words.</summary>
    public required string Group { get; init; }

    /// <summary>Whether the text is a headline.</summary>
    public required bool IsHeadline { get; init; }

    /// <summary>Place of the word, in code units.</summary>
    public required Span Span { get; init; }

    /// <summary>Accepted statuses, the likelier first; never empty.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>'affirmed' or 'negated', or null where it is open.</summary>
    public required string? Polarity { get; init; }

    /// <summary>Who says it, outermost first; empty for the report's own voice.</summary>
    public required IReadOnlyList<string> Claimants { get; init; }

    /// <summary>How the innermost of them is quoted; 'none' without claimants.</summary>
    public required string Manner { get; init; }

    /// <summary>Reads a row.</summary>
    /// <exception cref="EvaluationException">A field is missing or holds no value that is known.</exception>
    public static GoldWord Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = row.NeedText("text");
        var word = row["event"] ?? throw row.Error("the field 'event' is missing; is the file for this task?");
        var span = row.NeedSpan(word, new TextMap(text));
        return GoldRow.Text(word, "text") is { } words && words != span.Of(text)
            ? throw row.Error($"'{words}' does not stand at its place in the text")
            : new GoldWord
            {
                Group = row.Text("group") ?? row.Id,
                IsHeadline = row.Text("kind") == "headline",
                Span = span,
                Statuses = [.. Values(row, "status").Select(value => Known<Status>(value, row))],
                Polarity = row.Text("polarity") is { } polarity ? Known<Polarity>(polarity, row) : null,
                Claimants = [.. row.NeedList("claimants").Select(item => item.GetString() ?? throw row.Error("a claimant is no string"))],
                Manner = row.NeedText("manner") is "none" ? "none" : Known<Manner>(row.NeedText("manner"), row),
            };
    }

    private static IReadOnlyList<string> Values(GoldRow row, string field)
    {
        IReadOnlyList<string> values = row.Text(field) is { } one ? [one] : [.. row.NeedList(field).Select(item => item.GetString() ?? string.Empty)];
        return values.Count > 0 ? values : throw row.Error($"the field '{field}' is empty");
    }

    private static string Known<T>(string value, GoldRow row)
        where T : struct, Enum => Enum.GetNames<T>().Any(name => name.Equals(value, StringComparison.OrdinalIgnoreCase))
        ? value.ToLowerInvariant()
        : throw row.Error($"'{value}' is no {typeof(T).Name.ToLowerInvariant()}");
}
