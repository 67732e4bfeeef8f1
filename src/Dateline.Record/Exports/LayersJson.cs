using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Record.Exports;

/// <summary>What was found in a report beside its claims: contexts, attributions, names, places, times, quantities, notes.</summary>
internal static class LayersJson
{
    /// <summary>The fields, into the object that is open.</summary>
    public static void Write(Utf8JsonWriter writer, CodedReport coded, TextMap map)
    {
        List(writer, "contexts", coded.Contexts, map, static (to, context, _) => to.WriteStringValue(context));
        List(writer, "attributions", coded.Attributions, map, WriteAttribution);
        List(writer, "names", coded.Names, map, WriteName);
        List(writer, "places", coded.Places, map, WritePlace);
        List(writer, "times", coded.Times, map, WriteTime);
        List(writer, "quantities", coded.Quantities, map, WriteQuantity);
        if (coded.Notes.Count > 0)
        {
            List(writer, "notes", coded.Notes, map, static (to, note, _) => to.WriteStringValue(note));
        }
    }

    public static void WriteQuantity(Utf8JsonWriter writer, Quantity quantity, TextMap map)
    {
        writer.WriteStartObject();
        writer.WriteWords(quantity.Span, quantity.Text, map);
        writer.WriteNumber("value", quantity.Value);
        writer.WriteNumber("low", quantity.Low);
        writer.WriteNumber("high", quantity.High);
        writer.WriteString("unit", quantity.Unit);
        writer.WriteString("of", quantity.Of);
        writer.WriteString("role", quantity.Role);
        writer.WriteString("per", quantity.Per);
        writer.WriteEndObject();
    }

    public static void WritePlaceFields(Utf8JsonWriter writer, PlaceMention place, TextMap map)
    {
        writer.WriteWords(place.Span, place.Text, map);
        writer.WriteString("name", place.Name);
        writer.WriteString("country", place.Country);
        writer.WriteString("admin1", place.Admin1);
        writer.WriteNumber("lat", place.Latitude);
        writer.WriteNumber("lon", place.Longitude);
        writer.WriteNumber("geonames", place.GeoNames);
        writer.WriteString("precision", Codes.Of(place.Precision));
        if (place.Metonym)
        {
            writer.WriteBoolean("metonym", true);
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, PlaceMention place, TextMap map)
    {
        writer.WriteStartObject();
        WritePlaceFields(writer, place, map);
        writer.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter writer, Attribution attribution, TextMap map)
    {
        writer.WriteStartObject();
        writer.WriteSpan("source", attribution.Source, map);
        writer.WriteSpan("cue", attribution.Cue, map);
        writer.WriteStartArray("content");
        foreach (var span in attribution.Content)
        {
            writer.WriteStartObject();
            writer.WriteSpan(span, map);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("manner", Codes.Of(attribution.Manner));
        writer.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter writer, ResolvedName name, TextMap map)
    {
        writer.WriteStartObject();
        writer.WriteWords(name.Span, name.Text, map);
        writer.WriteString("kind", Codes.Of(name.Kind));
        writer.WriteString("country", name.Country);
        writer.WriteString("entity", name.Entity);
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, TimeMention time, TextMap map)
    {
        writer.WriteStartObject();
        writer.WriteWords(time.Span, time.Text, map);
        writer.WriteString("kind", time.Kind);
        writer.WriteString("value", time.Value);
        writer.WriteDay("from", time.From);
        writer.WriteDay("to", time.To);
        writer.WriteString("precision", Codes.Of(time.Precision));
        writer.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, TextMap map, Action<Utf8JsonWriter, T, TextMap> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item, map);
        }

        writer.WriteEndArray();
    }
}
