using System.Globalization;
using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Record.Exports;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Reads a row of the table of claims, its lists left empty.</summary>
internal static class ClaimRow
{
    public const string Columns =
        """
        c.key, c.id, c.type, c.mode, c.contexts, c.predicate_start, c.predicate_end, c.predicate, c.sentence_start,
        c.sentence_end, c.status, c.polarity, c.certainty, c.when_from, c.when_to, c.when_start, c.when_end, c.when_text,
        c.when_basis, c.when_precision, c.where_start, c.where_end, c.where_text, c.where_name, c.where_country,
        c.where_admin1, c.where_lat, c.where_lon, c.where_geonames, c.where_precision, c.where_metonym, c.where_basis,
        c.where_reason, c.rule
        """;

    public static Claim Read(SqliteDataReader row, TextMap map) => new()
    {
        Id = row.GetString(1),
        Type = Codes.Parse<EventType>(row.GetString(2)) ?? default,
        Mode = row.Text(3),
        Contexts = JsonSerializer.Deserialize<string[]>(row.GetString(4)) ?? [],
        Predicate = new Phrase(map.FromCodePoints(row.GetInt32(5), row.GetInt32(6)), row.GetString(7)),
        Sentence = map.FromCodePoints(row.GetInt32(8), row.GetInt32(9)),
        Status = Codes.Parse<Status>(row.GetString(10)) ?? default,
        Polarity = Codes.Parse<Polarity>(row.GetString(11)) ?? default,
        Certainty = row.GetDouble(12),
        When = row.IsDBNull(13) ? null : When(row, map),
        Where = row.IsDBNull(20) ? null : Where(row, map),
        WhereReason = row.Text(32),
        Rule = row.GetString(33),
    };

    public static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeReference When(SqliteDataReader row, TextMap map) => new(
        Day(row.GetString(13))!.Value,
        Day(row.GetString(14))!.Value,
        row.IsDBNull(15) ? null : new Phrase(map.FromCodePoints(row.GetInt32(15), row.GetInt32(16)), row.GetString(17)),
        Codes.Parse<TimeBasis>(row.GetString(18)) ?? default,
        Codes.Parse<TimePrecision>(row.GetString(19)) ?? default);

    private static PlaceReference Where(SqliteDataReader row, TextMap map) => new(
        new PlaceMention
        {
            Span = map.FromCodePoints(row.GetInt32(20), row.GetInt32(21)),
            Text = row.GetString(22),
            Name = row.Text(23),
            Country = row.Text(24),
            Admin1 = row.Text(25),
            Latitude = row.Real(26),
            Longitude = row.Real(27),
            GeoNames = row.Integer(28),
            Precision = Codes.Parse<PlacePrecision>(row.GetString(29)) ?? default,
            Metonym = row.GetInt64(30) != 0,
        },
        Codes.Parse<PlaceBasis>(row.GetString(31)) ?? default);
}
