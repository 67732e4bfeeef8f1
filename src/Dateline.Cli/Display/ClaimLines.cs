using System.Globalization;
using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Reports;
using Dateline.Record;
using Dateline.Record.Exports;

namespace Dateline.Cli.Display;

/// <summary>A claim as one line of JSON: the report's id, day and outlet, then the claim as 'code' writes it, and the codes derived from it where asked for.</summary>
internal static class ClaimLines
{
    public static string Line(ReportedClaim found, DerivedCodes? codes = null) => JsonLine.Of(writer =>
    {
        writer.WriteString("report", found.Report.GivenId ?? found.Report.Id);
        writer.WriteString("published", found.Report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("outlet", found.Report.Outlet);
        writer.WritePropertyName("claim");
        ClaimJson.Write(writer, found.Claim, new TextMap(found.Report.Text));
        if (codes is not null)
        {
            writer.WritePropertyName("codes");
            ClaimCodeColumns.Write(writer, codes.Of(found.Claim));
        }
    });
}
