using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>
/// Writes the JSON Lines shape that 'code' and 'export native' give: fields in one order, offsets in
/// Unicode code points, days as 2024-08-23, numbers as they are, letters unescaped. One object, no line end.
/// Safe for use by several threads.
/// </summary>
public static class CodedReportWriter
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line of a coded report.</summary>
    public static string Line(CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        return Json(writer => Write(writer, coded));
    }

    /// <summary>The line of a report that could not be read or coded; it counts as one output line like any other.</summary>
    /// <param name="id">The sender's id, else the report's, else null.</param>
    /// <param name="code">'DL' and four digits.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="line">Its line there, or 0.</param>
    public static string ErrorLine(string? id, string code, string message, string? source = null, long line = 0) => Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartObject("report");
        writer.WriteString("id", id);
        writer.WriteEndObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        if (source is not null)
        {
            writer.WriteString("source", source);
        }

        if (line > 0)
        {
            writer.WriteNumber("line", line);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Writes the object of a coded report.</summary>
    public static void Write(Utf8JsonWriter writer, CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(coded);
        var map = new TextMap(coded.Report.Text);
        writer.WriteStartObject();
        WriteReport(writer, coded.Report);
        writer.WriteStartArray("claims");
        foreach (var claim in coded.Claims)
        {
            ClaimJson.Write(writer, claim, map);
        }

        writer.WriteEndArray();
        LayersJson.Write(writer, coded, map);
        writer.WriteEndObject();
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteReport(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("report");
        writer.WriteString("id", report.GivenId ?? report.Id);
        writer.WriteDay("published", report.Published);
        writer.WriteString("headline", report.Headline);
        writer.WriteString("outlet", report.Outlet);
        writer.WriteString("url", report.Url);
        writer.WriteString("language", report.Language);
        if (report.GivenId is not null)
        {
            writer.WriteString("hash", report.Id);
        }

        writer.WriteEndObject();
    }
}
