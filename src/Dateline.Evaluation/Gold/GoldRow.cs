using System.Globalization;
using System.Text.Json;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Gold;

/// <summary>One row of a JSON Lines gold file, with errors that name file and line.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Json">The object.</param>
public sealed record GoldRow(string Path, int Line, JsonElement Json)
{
    /// <summary>Reads every row of a file; blank lines are skipped.</summary>
    /// <exception cref="EvaluationException">A line is no JSON object, or there is no row.</exception>
    public static IReadOnlyList<GoldRow> Read(GoldFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var rows = new List<GoldRow>();
        var number = 0;
        foreach (var line in file.ReadAll().Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            rows.Add(new GoldRow(file.Path, number, Parse(file.Path, number, line)));
        }

        return rows.Count > 0 ? rows : throw new EvaluationException(file.Path, "the file holds no row");
    }

    /// <summary>Its id: the field 'id' or 'doc_id', else the number of its line.</summary>
    public string Id => Text("id") ?? Text("doc_id") ?? Line.ToString(CultureInfo.InvariantCulture);

    /// <summary>The field, or null when it is left out or null.</summary>
    public JsonElement? this[string field] => Field(Json, field);

    /// <summary>The string in a field, or null when it is left out or no string.</summary>
    public string? Text(string field) => Text(Json, field);

    /// <summary>The string in a field that must be there.</summary>
    /// <exception cref="EvaluationException">It is not.</exception>
    public string NeedText(string field) => Text(field) ?? throw Error($"the field '{field}' (a string) is missing");

    /// <summary>The items of an array that must be there.</summary>
    /// <exception cref="EvaluationException">It is not.</exception>
    public IReadOnlyList<JsonElement> NeedList(string field) => this[field] is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray()]
        : throw Error($"the field '{field}' (an array) is missing; is the file for this task?");

    /// <summary>The day in the first of the fields that holds one (2024-08-23, 20240823 or a timestamp), or null.</summary>
    /// <exception cref="EvaluationException">A field holds text that is no day.</exception>
    public DateOnly? Day(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (Text(field) is { Length: > 0 } text)
            {
                return GoldDay.Parse(text) ?? throw Error($"'{text}' in the field '{field}' is not a day such as 2024-08-23");
            }
        }

        return null;
    }

    /// <summary>An error at this row.</summary>
    public EvaluationException Error(string message) => new(Path, Line, message);

    /// <summary>The field of an object, or null when it is left out or null.</summary>
    public static JsonElement? Field(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The string in a field of an object, or null.</summary>
    public static string? Text(JsonElement json, string field) =>
        Field(json, field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The number in a field of an object, or null.</summary>
    public static double? Number(JsonElement json, string field) =>
        Field(json, field) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    /// <summary>The place that the fields 'start' and 'end' give, turned from code points into <paramref name="map"/>'s units.</summary>
    /// <exception cref="EvaluationException">They are missing.</exception>
    public Span NeedSpan(JsonElement json, TextMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Number(json, "start") is { } start && Number(json, "end") is { } end && start <= end
            ? map.FromCodePoints((int)start, (int)end)
            : throw Error("an item has no 'start' and 'end'");
    }

    private static JsonElement Parse(string path, int line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new EvaluationException(path, line, "the line is no JSON object");
        }
        catch (JsonException error)
        {
            throw new EvaluationException(path, line, $"the line is no JSON object ({error.Message}); is it a JSON Lines file?");
        }
    }
}
