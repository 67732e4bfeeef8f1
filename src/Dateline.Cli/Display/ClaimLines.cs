using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Record;
using Dateline.Record.Exports;

namespace Dateline.Cli.Display;

/// <summary>A claim as one line of JSON: the report's id, day and outlet, then the claim as 'code' writes it.</summary>
internal static class ClaimLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(ReportedClaim found)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("report", found.Report.GivenId ?? found.Report.Id);
            writer.WriteString("published", found.Report.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("outlet", found.Report.Outlet);
            writer.WritePropertyName("claim");
            ClaimJson.Write(writer, found.Claim, new TextMap(found.Report.Text));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
