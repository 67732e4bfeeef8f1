using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>A text with a source, a target and the type of what the one does to the other.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">Its day, or null.</param>
/// <param name="Source">Where the source stands.</param>
/// <param name="Target">Where the target stands.</param>
/// <param name="Type">The type's code.</param>
public sealed record TypeRow(string Id, string Text, DateOnly? Published, Span Source, Span Target, string Type)
{
    /// <summary>What a gold row asks; items without source, target or type, or whose words the text does not have, ask nothing.</summary>
    public static IEnumerable<TypeRow> Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = row.NeedText("text");
        var marked = row.Text("marked") is { } marks ? MarkedText.Parse(marks) : null;
        text = marked is { Source: not null, Target: not null } ? marked.Text : text;
        foreach (var item in row.NeedList("gold"))
        {
            var source = marked?.Source ?? Find(text, GoldRow.Text(item, "source"));
            var target = marked?.Target ?? Find(text, GoldRow.Text(item, "target"));
            if (GoldRow.Text(item, "type") is { } type && source is { } from && target is { } to)
            {
                yield return new TypeRow(
                    row.Id, text, row.Day("published", "date"), from, to,
                    GoldTypes.Normal(type) ?? throw row.Error($"'{type}' is no PLOVER type"));
            }
        }
    }

    /// <summary>Where words first stand in a text, or null.</summary>
    internal static Span? Find(string text, string? words) =>
        !string.IsNullOrEmpty(words) && text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0
            ? new Span(at, at + words.Length)
            : null;
}
