using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Exports;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Writes one coded report within a transaction. Not safe for use by several threads.</summary>
internal sealed class ReportWriter(SqliteConnection connection) : IDisposable
{
    private const string Columns =
        "id, given_id, text, headline, headline_start, headline_end, dateline, published, outlet, url, language, source, run, layers";

    private readonly Insert _reports = new(connection, "reports", Columns);
    private readonly Insert _copies = new(connection, "copies", "report, given_id, headline, published, outlet, url, source");
    private readonly ClaimWriter _claims = new(connection);

    public SaveOutcome Write(SqliteTransaction transaction, CodedReport coded, string run, string source)
    {
        var appearance = Appearance.Of(coded.Report);
        if (Stored(coded.Report.Id) is not { } stored)
        {
            Add(transaction, coded, run, source);
            return SaveOutcome.Added;
        }

        var samePlace = appearance.IsSamePlaceAs(stored.Appearance);
        if (appearance == stored.Appearance || appearance.CompareTo(stored.Appearance) < 0)
        {
            if (appearance == stored.Appearance && stored.Run == run)
            {
                return SaveOutcome.Unchanged;
            }

            var copies = Copies(stored.Key);
            connection.Execute("DELETE FROM reports WHERE key = $0", stored.Key);
            var key = Add(transaction, coded, run, source);
            foreach (var copy in copies)
            {
                NoteCopy(transaction, key, appearance, copy.Appearance, copy.Source);
            }

            if (!samePlace)
            {
                NoteCopy(transaction, key, appearance, stored.Appearance, stored.Source);
            }

            return SaveOutcome.Replaced;
        }

        return !samePlace && NoteCopy(transaction, stored.Key, stored.Appearance, appearance, source) ? SaveOutcome.Copy : SaveOutcome.Unchanged;
    }

    public void Dispose()
    {
        _reports.Dispose();
        _copies.Dispose();
        _claims.Dispose();
    }

    private long Add(SqliteTransaction transaction, CodedReport coded, string run, string source)
    {
        var report = coded.Report;
        var map = new TextMap(report.Text);
        var headline = report.HeadlineSpan is { } span ? map.ToCodePoints(span) : ((int Start, int End)?)null;
        var layers = CodedReportWriter.Json(writer =>
        {
            writer.WriteStartObject();
            LayersJson.Write(writer, coded, map);
            writer.WriteEndObject();
        });
        _reports.Run(
            transaction, report.Id, report.GivenId, report.Text, report.Headline, headline?.Start, headline?.End,
            report.Dateline is { } dateline ? Json(dateline, map) : null, report.Published, report.Outlet, report.Url,
            report.Language, source, run, layers);
        var key = (long)connection.Scalar("SELECT last_insert_rowid()")!;
        for (var i = 0; i < coded.Claims.Count; i++)
        {
            _claims.Write(transaction, key, i, coded.Claims[i], map);
        }

        return key;
    }

    private static string Json(DatelinePrefix dateline, TextMap map) => CodedReportWriter.Json((Utf8JsonWriter writer) =>
    {
        writer.WriteStartObject();
        writer.WriteSpan("span", dateline.Span, map);
        writer.WriteSpan("place", dateline.Place, map);
        writer.WriteSpan("date", dateline.Date, map);
        writer.WriteSpan("credit", dateline.Credit, map);
        writer.WriteEndObject();
    });

    private bool NoteCopy(SqliteTransaction transaction, long key, Appearance main, Appearance copy, string source)
    {
        if (copy.IsSamePlaceAs(main) || Copies(key).Exists(known => known.Appearance.IsSamePlaceAs(copy)))
        {
            return false;
        }

        _copies.Run(transaction, key, copy.GivenId, copy.Headline, copy.Published, copy.Outlet, copy.Url, source);
        return true;
    }

    private (long Key, Appearance Appearance, string Run, string Source)? Stored(string id)
    {
        using var command = connection.Command(
            "SELECT key, published, outlet, url, given_id, headline, text, run, source FROM reports WHERE id = $0", id);
        using var row = command.ExecuteReader();
        return row.Read()
            ? (row.GetInt64(0), new Appearance(row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.GetString(6)), row.GetString(7), row.GetString(8))
            : null;
    }

    private List<(Appearance Appearance, string Source)> Copies(long report)
    {
        var copies = new List<(Appearance, string)>();
        using var command = connection.Command("SELECT published, outlet, url, given_id, headline, source FROM copies WHERE report = $0", report);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            copies.Add((new Appearance(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), ""), row.GetString(5)));
        }

        return copies;
    }
}
