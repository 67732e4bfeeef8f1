using System.Globalization;
using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Record.Errors;

namespace Dateline.Record.Exports;

/// <summary>
/// Reads what <see cref="CodedReportWriter"/> writes. The shape holds no text: with the report's text at hand the places
/// point into it as in the program; without it they stay counted in code points, and <see cref="Report.Text"/> is empty.
/// </summary>
public static class CodedReportReader
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">The text of the report, or null.</param>
    /// <exception cref="RecordException">The line is not of that shape, or is an error line (DL0320).</exception>
    public static CodedReport Read(string line, string? text = null)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            if (root.TryGetProperty("error", out var error))
            {
                throw RecordErrors.BadCodedReport("it is the error " + error.GetRawText(), null);
            }

            var map = new TextMap(text ?? "");
            return ReadLayers(root, map) with
            {
                Report = ReadReport(root.GetProperty("report"), text ?? ""),
                Claims = [.. root.GetProperty("claims").EnumerateArray().Select(claim => ReadClaim(claim, map))],
            };
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw RecordErrors.BadCodedReport(malformed.Message, malformed);
        }
    }

    /// <summary>Reads the layers beside the claims; the report and the claims are left for the caller to set.</summary>
    internal static CodedReport ReadLayers(JsonElement root, TextMap map) => new()
    {
        Report = null!,
        // Records made before reports had contexts have none.
        Contexts = root.TryGetProperty("contexts", out _) ? List(root, "contexts", item => item.GetString()!) : [],
        Attributions = List(root, "attributions", item => new Attribution(
            SpanOrNull(item, "source", map), SpanOrNull(item, "cue", map),
            [.. item.GetProperty("content").EnumerateArray().Select(span => ReadSpan(span, map))], Code<Manner>(item, "manner"))),
        Names = List(root, "names", item => new ResolvedName(
            ReadSpan(item, map), Words(item), Code<NameKind>(item, "kind"), String(item, "country"), String(item, "entity"))),
        Places = List(root, "places", item => ReadPlace(item, map)),
        Times = List(root, "times", item => new TimeMention(
            ReadSpan(item, map), Words(item), String(item, "kind")!, String(item, "value"), Day(item, "from"), Day(item, "to"),
            Code<TimePrecision>(item, "precision"))),
        Quantities = List(root, "quantities", item => ReadQuantity(item, map)),
        Notes = List(root, "notes", item => item.GetString()!),
    };

    private static Report ReadReport(JsonElement report, string text)
    {
        var id = String(report, "id")!;
        var hash = String(report, "hash");
        return new Report
        {
            Id = hash ?? id,
            GivenId = hash is null ? null : id,
            Text = text,
            Published = Day(report, "published"),
            Headline = String(report, "headline"),
            Outlet = String(report, "outlet"),
            Url = String(report, "url"),
            Language = String(report, "language") ?? "en",
        };
    }

    private static Claim ReadClaim(JsonElement claim, TextMap map) => new()
    {
        Id = String(claim, "id")!,
        Type = Code<EventType>(claim, "type"),
        Mode = String(claim, "mode"),
        Contexts = List(claim, "contexts", item => item.GetString()!),
        Predicate = ReadPhrase(claim.GetProperty("predicate"), map),
        Sentence = ReadSpan(claim.GetProperty("sentence"), map),
        Actors = List(claim, "actors", item => ReadParticipant(item, map)),
        Recipients = List(claim, "recipients", item => ReadParticipant(item, map)),
        Status = Code<Status>(claim, "status"),
        Polarity = Code<Polarity>(claim, "polarity"),
        Certainty = claim.GetProperty("certainty").GetDouble(),
        Attribution = List(claim, "attribution", item => new AttributionLink(
            Object(item, "claimant") is { } claimant ? ReadParticipant(claimant, map) : null,
            Object(item, "cue") is { } cue ? ReadPhrase(cue, map) : null,
            Code<Stance>(item, "stance"), Code<Manner>(item, "manner"))),
        When = Object(claim, "when") is { } when
            ? new TimeReference(
                Day(when, "from") ?? DateOnly.MinValue, Day(when, "to") ?? DateOnly.MaxValue, String(when, "text") is null ? null : ReadPhrase(when, map),
                Code<TimeBasis>(when, "basis"), Code<TimePrecision>(when, "precision"))
            : null,
        Where = Object(claim, "where") is { } where ? new PlaceReference(ReadPlace(where, map), Code<PlaceBasis>(where, "basis")) : null,
        WhereReason = String(claim, "whereReason"),
        Quantities = List(claim, "quantities", item => ReadQuantity(item, map)),
        Rule = String(claim, "rule")!,
    };

    private static Participant ReadParticipant(JsonElement item, TextMap map) => new()
    {
        Span = ReadSpan(item, map),
        Text = Words(item),
        Name = String(item, "name"),
        Country = String(item, "country"),
        Sector = String(item, "sector"),
        Entity = String(item, "entity"),
    };

    private static PlaceMention ReadPlace(JsonElement item, TextMap map) => new()
    {
        Span = ReadSpan(item, map),
        Text = Words(item),
        Name = String(item, "name"),
        Country = String(item, "country"),
        Admin1 = String(item, "admin1"),
        Latitude = Value(item, "lat")?.GetDouble(),
        Longitude = Value(item, "lon")?.GetDouble(),
        GeoNames = Value(item, "geonames")?.GetInt64(),
        Precision = Code<PlacePrecision>(item, "precision"),
        Metonym = Value(item, "metonym")?.GetBoolean() ?? false,
    };

    private static Quantity ReadQuantity(JsonElement item, TextMap map) => new()
    {
        Span = ReadSpan(item, map),
        Text = Words(item),
        Value = Value(item, "value")?.GetDecimal(),
        Low = Value(item, "low")?.GetDecimal(),
        High = Value(item, "high")?.GetDecimal(),
        Unit = String(item, "unit"),
        Of = String(item, "of"),
        Role = String(item, "role"),
        Per = String(item, "per"),
    };

    private static Phrase ReadPhrase(JsonElement item, TextMap map) => new(ReadSpan(item, map), Words(item));

    private static Span ReadSpan(JsonElement item, TextMap map) =>
        map.FromCodePoints(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());

    private static Span? SpanOrNull(JsonElement item, string name, TextMap map) =>
        Object(item, name) is { } span ? ReadSpan(span, map) : null;

    private static string Words(JsonElement item) => item.GetProperty("text").GetString()!;

    private static string? String(JsonElement item, string name) => Value(item, name)?.GetString();

    private static DateOnly? Day(JsonElement item, string name) =>
        String(item, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static T Code<T>(JsonElement item, string name)
        where T : struct, Enum => Codes.Parse<T>(item.GetProperty(name).GetString())
            ?? throw new FormatException($"'{item.GetProperty(name)}' is no value of \"{name}\".");

    private static JsonElement? Value(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement? Object(JsonElement item, string name) => Value(item, name);

    private static T[] List<T>(JsonElement item, string name, Func<JsonElement, T> read) =>
        Value(item, name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];
}
