using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Exports;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Reads a row of the table of reports.</summary>
internal static class ReportRow
{
    public const string Columns =
        """
        r.key, r.id, r.given_id, r.text, r.headline, r.headline_start, r.headline_end, r.dateline, r.published, r.outlet,
        r.url, r.language, r.layers
        """;

    public static Report Read(SqliteDataReader row, out TextMap map)
    {
        var text = row.GetString(3);
        map = new TextMap(text);
        return new Report
        {
            Id = row.GetString(1),
            GivenId = row.Text(2),
            Text = text,
            Headline = row.Text(4),
            HeadlineSpan = row.IsDBNull(5) ? null : map.FromCodePoints(row.GetInt32(5), row.GetInt32(6)),
            Dateline = row.Text(7) is { } dateline ? Dateline(dateline, map) : null,
            Published = ClaimRow.Day(row.Text(8)),
            Outlet = row.Text(9),
            Url = row.Text(10),
            Language = row.GetString(11),
        };
    }

    /// <summary>The report with its layers, its claims left empty.</summary>
    public static CodedReport ReadCoded(SqliteDataReader row, out TextMap map)
    {
        var report = Read(row, out map);
        using var layers = JsonDocument.Parse(row.GetString(12));
        return CodedReportReader.ReadLayers(layers.RootElement, map) with { Report = report };
    }

    private static DatelinePrefix Dateline(string json, TextMap map)
    {
        using var parsed = JsonDocument.Parse(json);
        Span? Part(string name) => parsed.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Object } part
            ? map.FromCodePoints(part.GetProperty("start").GetInt32(), part.GetProperty("end").GetInt32())
            : null;
        return new DatelinePrefix(Part("span") ?? default, Part("place") ?? default, Part("date"), Part("credit"));
    }
}
