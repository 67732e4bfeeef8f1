using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Types;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>A text and the dyads in it.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">Its day, or null.</param>
/// <param name="Dyads">Its dyads.</param>
/// <param name="ByCode">Whether ends are codes.</param>
/// <param name="Types">Codes of all types in it, also of those items that do not give both ends.</param>
public sealed record DyadRow(
    string Id, string Text, DateOnly? Published, IReadOnlyList<Dyad> Dyads, bool ByCode, IReadOnlyList<string> Types)
{
    /// <summary>Reads a row; null for a row that is not to be scored (marked invalid, or an error of another program's input).</summary>
    public static DyadRow? Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row["valid"] is { ValueKind: JsonValueKind.False }
            || row.Text("expect")?.StartsWith("error", StringComparison.Ordinal) == true)
        {
            return null;
        }

        var marked = row.Text("marked") is { } marks ? MarkedText.Parse(marks) : null;
        var text = marked is { Source: not null, Target: not null } ? marked.Text : row.NeedText("text");
        var map = new TextMap(text);
        var dyads = new List<Dyad>();
        var types = new List<string>();
        var byCode = false;
        var items = row["gold_cameo"] is null ? row.NeedList("gold") : row.NeedList("gold_cameo");
        foreach (var item in items)
        {
            if (TypeOf(item, row) is not { } type)
            {
                continue;
            }

            if (!types.Contains(type, StringComparer.Ordinal))
            {
                types.Add(type);
            }

            if (GoldRow.Text(item, "code") is not null && GoldRow.Text(item, "source") is { } from && GoldRow.Text(item, "target") is { } to)
            {
                byCode = true;
                dyads.Add(new Dyad(new DyadEnd(from, [], from), new DyadEnd(to, [], to), type));
                continue;
            }

            var (sources, targets) = Ends(item, row, text, map, marked);
            dyads.AddRange(sources.SelectMany(source => targets.Where(target => !source.Spans.SequenceEqual(target.Spans)).Select(target => new Dyad(source, target, type))));
        }

        return new DyadRow(row.Id, text, row.Day("published", "date"), dyads, byCode, types);
    }

    private static string? TypeOf(JsonElement item, GoldRow row)
    {
        if (GoldRow.Text(item, "type") is { } type)
        {
            return GoldTypes.Normal(type) ?? throw row.Error($"'{type}' is no PLOVER type");
        }

        return GoldRow.Text(item, "code") is { } code && CameoTypes.Of(code) is { } plover ? GoldTypes.Code(plover) : null;
    }

    private static (List<DyadEnd> Sources, List<DyadEnd> Targets) Ends(
        JsonElement item, GoldRow row, string text, TextMap map, MarkedText? marked)
    {
        if (marked is { Source: { } source, Target: { } target })
        {
            return ([End(text, source)], [End(text, target)]);
        }

        if (GoldRow.Field(item, "spans") is { ValueKind: JsonValueKind.Array } spans)
        {
            List<DyadEnd> Of(string role) =>
            [
                .. spans.EnumerateArray()
                    .Where(span => GoldRow.Text(span, "role")?.Split('/').Contains(role, StringComparer.Ordinal) == true)
                    .Select(span => End(text, row.NeedSpan(span, map))),
            ];
            return (Of("SRC"), Of("TAR"));
        }

        return (Named(item, "source", text), Named(item, "target", text));
    }

    // Words, a list of words, or a list of actors with their words.
    private static List<DyadEnd> Named(JsonElement item, string field, string text)
    {
        IEnumerable<string?> words = GoldRow.Field(item, field) switch
        {
            { ValueKind: JsonValueKind.String } one => [one.GetString()],
            { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Select(
                part => part.ValueKind == JsonValueKind.String ? part.GetString() : GoldRow.Text(part, "actorText")),
            _ => [],
        };
        return [.. words.Select(word => TypeRow.Find(text, word)).OfType<Span>().Select(span => End(text, span))];
    }

    private static DyadEnd End(string text, Span span) => new(span.Of(text), [span], null);
}
