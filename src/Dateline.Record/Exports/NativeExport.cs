using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>
/// The record in Dateline's own shapes. Rows come by day of publication (unknown first), report id, place of the predicate
/// and claim id, so the same reports give the same bytes in whatever order they were read. UTF-8 is for the caller to choose
/// in the writer; line ends are '\n'.
/// </summary>
public static class NativeExport
{
    /// <summary>Writes a header and one row a claim.</summary>
    /// <param name="record">The record.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="filter">Which claims; null for all.</param>
    /// <param name="guardFormulas">
    /// Whether cells that a spreadsheet would take for formulas are disarmed (<see cref="CsvText.Guard"/>). Texts are
    /// hostile, so switch it on for files that people open in a spreadsheet; it changes these cells, so it is off for research.
    /// </param>
    /// <param name="more">Columns after those of the claim itself, or null.</param>
    /// <returns>How many claims were written.</returns>
    public static long WriteCsv(IRecord record, TextWriter writer, ClaimFilter? filter = null, bool guardFormulas = false, IReadOnlyList<ClaimColumn>? more = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WriteCsv(record.Claims(filter), writer, guardFormulas, more);
    }

    /// <summary>Writes a header and one row a claim, in the order given.</summary>
    /// <inheritdoc cref="WriteCsv(IRecord, TextWriter, ClaimFilter?, bool, IReadOnlyList{ClaimColumn}?)"/>
    public static long WriteCsv(IEnumerable<ReportedClaim> claims, TextWriter writer, bool guardFormulas = false, IReadOnlyList<ClaimColumn>? more = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(writer);
        IReadOnlyList<ClaimColumn> columns = [.. ClaimColumns.All, .. more ?? []];
        CsvText.WriteRow(writer, [.. columns.Select(column => column.Name)]);
        var cells = new string?[columns.Count];
        (Report? Report, TextMap? Map) last = default;
        var rows = 0L;
        foreach (var (report, claim) in claims)
        {
            last = ReferenceEquals(last.Report, report) ? last : (report, new TextMap(report.Text));
            var cell = new ClaimCell(report, claim, last.Map!);
            for (var i = 0; i < cells.Length; i++)
            {
                var value = columns[i].Value(cell);
                cells[i] = guardFormulas && !columns[i].IsNumber ? CsvText.Guard(value) : value;
            }

            CsvText.WriteRow(writer, cells);
            rows++;
        }

        return rows;
    }

    /// <summary>Writes one coded report a line, as 'code' does.</summary>
    /// <returns>How many reports were written.</returns>
    public static long WriteJsonLines(IRecord record, TextWriter writer, ReportFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(writer);
        var rows = 0L;
        foreach (var coded in record.CodedReports(filter))
        {
            writer.Write(CodedReportWriter.Line(coded with { Claims = InOrder(coded.Claims) }));
            writer.Write('\n');
            rows++;
        }

        return rows;
    }

    /// <summary>Claims of one report by place of the predicate, then id.</summary>
    public static IReadOnlyList<Claim> InOrder(IEnumerable<Claim> claims) =>
        [.. claims.OrderBy(claim => claim.Predicate.Span.Start).ThenBy(claim => claim.Id, StringComparer.Ordinal)];
}
