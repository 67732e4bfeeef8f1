using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>A claim as it should be coded. A field that is null was left out by the row and is not scored.</summary>
public sealed record GoldClaim
{
    /// <summary>Place of the words that say the act, in code units.</summary>
    public required Span Trigger { get; init; }

    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>Accepted types.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Accepted modes; an empty string stands for none.</summary>
    public IReadOnlyList<string>? Modes { get; init; }

    /// <summary>Codes of the actors.</summary>
    public IReadOnlyList<string>? Actors { get; init; }

    /// <summary>Codes of the recipients.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>Accepted statuses.</summary>
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>Accepted polarities.</summary>
    public IReadOnlyList<string>? Polarities { get; init; }

    /// <summary>Words of every claimant; empty for the report's own voice.</summary>
    public IReadOnlyList<string>? Claimants { get; init; }

    /// <summary>Name of the place; empty for none.</summary>
    public string? Place { get; init; }

    /// <summary>GeoNames id of the place, or null.</summary>
    public long? GeoNames { get; init; }

    /// <summary>Day, month or year (2024-08-23, 2024-08, 2024); empty for none.</summary>
    public string? Date { get; init; }

    /// <summary>Numbers that must be among the values.</summary>
    public IReadOnlyList<decimal>? Quantities { get; init; }

    /// <summary>The claim with only those fields that <paramref name="other"/> gives as well: what one of two leaves open is not compared.</summary>
    public GoldClaim WhereGivenIn(GoldClaim other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Modes = other.Modes is null ? null : Modes,
            Actors = other.Actors is null ? null : Actors,
            Recipients = other.Recipients is null ? null : Recipients,
            Statuses = other.Statuses is null ? null : Statuses,
            Polarities = other.Polarities is null ? null : Polarities,
            Claimants = other.Claimants is null ? null : Claimants,
            Place = other.Place is null ? null : Place,
            Date = other.Date is null ? null : Date,
            Quantities = other.Quantities is null ? null : Quantities,
        };
    }

    /// <summary>The claims of a row.</summary>
    public static IReadOnlyList<GoldClaim> Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = row.NeedText("text");
        var map = new TextMap(text);
        return [.. row.NeedList("claims").Select(item => Of(item, row, map, text))];
    }

    private static GoldClaim Of(JsonElement item, GoldRow row, TextMap map, string text)
    {
        var trigger = GoldRow.Field(item, "trigger") ?? throw row.Error("a claim has no 'trigger'");
        var span = row.NeedSpan(trigger, map);
        var types = Texts(item, "type") ?? throw row.Error("a claim has no 'type'");
        return new GoldClaim
        {
            Trigger = span,
            Words = GoldRow.Text(trigger, "text") ?? span.Of(text),
            Types = [.. types.Select(type => GoldTypes.Normal(type) ?? throw row.Error($"'{type}' is no PLOVER type"))],
            Modes = Texts(item, "mode"),
            Actors = Texts(item, "actors"),
            Recipients = Texts(item, "recipients"),
            Statuses = Texts(item, "status"),
            Polarities = Texts(item, "polarity"),
            Claimants = Texts(item, "claimants"),
            Place = PlaceOf(item),
            GeoNames = GoldRow.Field(item, "place") is { ValueKind: JsonValueKind.Object } place ? (long?)GoldRow.Number(place, "geonames") : null,
            Date = item.TryGetProperty("date", out var date) ? date.ValueKind == JsonValueKind.String ? date.GetString() : string.Empty : null,
            Quantities = GoldRow.Field(item, "quantities") is { ValueKind: JsonValueKind.Array } numbers
                ? [.. numbers.EnumerateArray().Select(number => number.TryGetDecimal(out var value) ? value : throw row.Error("a quantity is no number"))]
                : null,
        };
    }

    // A text, a list of texts, or an object with a 'text'; null that stands there is one empty text; left out is null.
    private static List<string>? Texts(JsonElement item, string field) => !item.TryGetProperty(field, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.Object ? GoldRow.Text(part, "text") ?? string.Empty : part.GetString() ?? string.Empty)],
        JsonValueKind.String => [value.GetString()!],
        _ => [string.Empty],
    };

    private static string? PlaceOf(JsonElement item) => !item.TryGetProperty("place", out var place) ? null : place.ValueKind switch
    {
        JsonValueKind.String => place.GetString(),
        JsonValueKind.Object => GoldRow.Text(place, "name") ?? string.Empty,
        _ => string.Empty,
    };
}
