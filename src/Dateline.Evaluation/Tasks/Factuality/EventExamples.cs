using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Coding.Status.Weighing;
using Dateline.Core.Claims;

namespace Dateline.Evaluation.Tasks.Factuality;

/// <summary>A gold event and what the head of certainty is given of it.</summary>
/// <param name="Text">The text in which it stands; events of one text are kept together when a file is parted.</param>
/// <param name="Value">Its gold value, −3 to 3.</param>
/// <param name="Reading">What the head is given.</param>
internal sealed record EventExample(string Text, double Value, EventReading Reading);

/// <summary>Writes examples for training/certainty.py, one JSON object a line.</summary>
internal static class EventExamples
{
    public static void Write(string path, IEnumerable<IReadOnlyList<EventExample>> examples)
    {
        using var file = new FileStream(path, FileMode.Create);
        foreach (var example in examples.SelectMany(list => list))
        {
            using (var json = new Utf8JsonWriter(file))
            {
                Write(json, example);
            }

            file.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter json, EventExample example)
    {
        var (rules, features, state) = example.Reading;
        json.WriteStartObject();
        json.WriteString("text", example.Text);
        json.WriteNumber("value", example.Value);
        json.WriteString("status", rules.Status.ToString());
        json.WriteBoolean("negated", rules.Polarity == Polarity.Negated);
        json.WriteNumber("certainty", rules.Certainty);
        json.WriteBase64String("state", MemoryMarshal.AsBytes(state.Span));
        json.WriteStartArray("features");
        foreach (var feature in features)
        {
            json.WriteStringValue(feature);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
