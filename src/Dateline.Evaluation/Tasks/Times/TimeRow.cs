using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>A text with its expressions of time.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">The day from which relative times are reckoned, or null.</param>
/// <param name="Times">The expressions, in order of the text.</param>
/// <param name="Until">Only what begins before this place (in code units) is annotated; the length of the text where all is.</param>
public sealed record TimeRow(string Id, string Text, DateOnly? Published, IReadOnlyList<GoldTime> Times, int Until)
{
    /// <summary>Reads a row of any of the shapes: documents with TIMEX3, phrases with resolutions; null for one that is not scored.</summary>
    public static TimeRow? Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row["timexes"] is not null)
        {
            return OfDocument(row);
        }

        if (row["results"] is not null)
        {
            return RecognizerRow.Of(row);
        }

        if (row.Text("input") is not null && row.Text("kind") is not null)
        {
            return DucklingRow.Of(row);
        }

        throw row.Error("there are neither 'timexes' nor 'results' nor an 'input' with its 'kind'; is the file for this task?");
    }

    private static TimeRow OfDocument(GoldRow row)
    {
        var text = row.NeedText("text");
        var map = new TextMap(text);
        var until = GoldRow.Number(row.Json, "annotated_until") is { } points ? map.ToUnit((int)points) : text.Length;
        var times = new List<GoldTime>();
        foreach (var item in row.NeedList("timexes"))
        {
            var span = row.NeedSpan(item, map);
            if (span.Start < until)
            {
                times.Add(new GoldTime(span, span.Of(text), GoldRow.Text(item, "type") ?? "DATE", Meaning(item)));
            }
        }

        times.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new TimeRow(row.Id, text, row.Day("published", "dct", "date"), times, until);
    }

    // TEI dates give 'when', or bounds that TIMEX3 cannot say; a date without its year ('--10') is left to the reader.
    private static TimexValue? Meaning(JsonElement item)
    {
        if (GoldRow.Field(item, "value") is { } value)
        {
            return new TimexValue(value.GetString() ?? string.Empty);
        }

        return GoldRow.Text(item, "when") is { Length: > 0 } when && char.IsAsciiDigit(when[0]) ? new TimexValue(when) : null;
    }
}
