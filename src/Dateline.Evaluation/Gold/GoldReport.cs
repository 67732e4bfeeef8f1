using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Reading;

namespace Dateline.Evaluation.Gold;

/// <summary>Makes a report of a gold text the way it would be read, with headline and dateline.</summary>
public static class GoldReport
{
    private static readonly ReportReader Reader = new();

    /// <summary>
    /// The report. Its text is exactly <paramref name="text"/>, so that the places of the gold file hold: where reading
    /// would change a character, the text is taken as it is, without headline and dateline.
    /// </summary>
    public static Report Of(string id, string text, DateOnly? published = null, string? headline = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text, ["format"] = "text" };
        if (headline is not null)
        {
            draft["headline"] = headline;
        }

        using var bytes = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(draft));
        var read = Reader.Read(bytes, id, InputFormat.JsonLines).OfType<AcceptedReport>().FirstOrDefault()?.Report;
        return read is not null && read.Text == text
            ? read with { GivenId = id, Published = published }
            : new Report { Id = id, Text = text, Published = published, Headline = headline };
    }
}
