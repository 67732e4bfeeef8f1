using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>
/// Phrases in the shape of Microsoft's Recognizers-Text specifications. Only rows that are plain dates, ranges of days,
/// durations or sets are scored: times of day, time zones and alternatives are no days.
/// </summary>
internal static class RecognizerRow
{
    private static readonly string[] Plain = ["date", "daterange", "duration", "set"];

    public static TimeRow? Of(GoldRow row)
    {
        var text = row.NeedText("input");
        var map = new TextMap(text);
        var times = new List<GoldTime>();
        foreach (var item in row.NeedList("results"))
        {
            var kind = KindOf(item);
            if (kind is null || GoldRow.Number(item, "start") is null)
            {
                return null;
            }

            var span = row.NeedSpan(item, map);
            times.Add(new GoldTime(span, span.Of(text), kind, Meaning(item, kind)));
        }

        return times.Count == 0 ? null : new TimeRow(row.Id, text, row.Day("reference"), times, text.Length);
    }

    private static string? KindOf(JsonElement item)
    {
        var type = GoldRow.Text(item, "type") ?? string.Empty;
        var kind = type.StartsWith("datetimeV2.", StringComparison.Ordinal) ? type["datetimeV2.".Length..] : type;
        return Plain.Contains(kind, StringComparer.Ordinal) ? kind : null;
    }

    private static AnyMeaning? Meaning(JsonElement item, string kind)
    {
        if (GoldRow.Field(item, "resolution") is not { } resolution)
        {
            return null;
        }

        var meanings = new List<ITimeMeaning>();
        foreach (var value in Values(resolution))
        {
            Add(value, kind, meanings);
        }

        if (kind is "duration" or "set" && (GoldRow.Text(resolution, "Timex") ?? GoldRow.Text(resolution, "timex")) is { } timex)
        {
            meanings.Add(new TimexValue(timex));
        }

        return meanings.Count > 0 ? new AnyMeaning(meanings) : null;
    }

    private static IEnumerable<JsonElement> Values(JsonElement resolution)
    {
        if (GoldRow.Field(resolution, "values") is { ValueKind: JsonValueKind.Array } values)
        {
            return values.EnumerateArray();
        }

        return new[] { "PastResolution", "FutureResolution" }.Select(name => GoldRow.Field(resolution, name)).OfType<JsonElement>();
    }

    private static void Add(JsonElement value, string kind, List<ITimeMeaning> meanings)
    {
        DateOnly? Day(params ReadOnlySpan<string> fields)
        {
            foreach (var field in fields)
            {
                if (GoldRow.Text(value, field) is { } text)
                {
                    return GoldDay.Parse(text);
                }
            }

            return null;
        }

        if (kind == "date" && Day("value", "date") is { } day)
        {
            meanings.Add(new DayRange(day, day));
        }
        else if (kind == "daterange" && (Day("start", "startDate"), Day("end", "endDate")) is var (start, end) && (start ?? end) is not null)
        {
            meanings.Add(new DayRange(start, end?.AddDays(-1)));
        }
        else if (kind is "duration" or "set" && GoldRow.Text(value, "timex") is { } timex)
        {
            meanings.Add(new TimexValue(timex));
        }
    }
}
