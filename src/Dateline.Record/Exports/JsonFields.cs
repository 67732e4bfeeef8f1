using System.Globalization;
using System.Text.Json;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>The values that every part of the JSON shape writes alike.</summary>
internal static class JsonFields
{
    // Dividing by one with 28 zeros takes the zeros off a decimal's end: 1000 and 1000.0 are one number.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Trimmed(decimal value) => value / One;

    public static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteNumber(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, Trimmed(number));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>"start" and "end" in code points, into the object that is open.</summary>
    public static void WriteSpan(this Utf8JsonWriter writer, Span span, TextMap map)
    {
        writer.WriteNumber("start", map.ToCodePoint(span.Start));
        writer.WriteNumber("end", map.ToCodePoint(span.End));
    }

    /// <summary>{"start","end"} or null.</summary>
    public static void WriteSpan(this Utf8JsonWriter writer, string name, Span? span, TextMap map)
    {
        if (span is not { } given)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteSpan(given, map);
        writer.WriteEndObject();
    }

    /// <summary>"text" and its place, into the object that is open.</summary>
    public static void WriteWords(this Utf8JsonWriter writer, Span span, string text, TextMap map)
    {
        writer.WriteSpan(span, map);
        writer.WriteString("text", text);
    }
}
