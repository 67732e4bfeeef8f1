using System.Globalization;
using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Quantities;

/// <summary>A text with its quantities.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Text">The text.</param>
/// <param name="Published">Its day, or null.</param>
/// <param name="Numbers">The quantities, in order of the text.</param>
/// <param name="Ignored">Places of what is neither right nor wrong to code, such as ordinals.</param>
public sealed record QuantityRow(
    string Id, string Text, DateOnly? Published, IReadOnlyList<GoldNumber> Numbers, IReadOnlyList<Span> Ignored)
{
    /// <summary>Whether the row gives only some kinds of quantities, so that what is coded beside them is neither right nor wrong.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether a coded quantity counts in this row.</summary>
    public bool Scores(Span coded) =>
        !Ignored.Any(coded.Overlaps) && (!IsPartial || Numbers.Any(number => number.Span.Overlaps(coded)));

    /// <summary>Reads a row of any of the shapes.</summary>
    public static QuantityRow Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row["results"] is not null)
        {
            return OfRecognizer(row);
        }

        if (row["res"] is not null)
        {
            return OfSurfaces(row);
        }

        if (row["quantities"] is not null)
        {
            return OfOwn(row);
        }

        if (row.Text("input") is { } input && GoldRow.Number(row.Json, "value") is { } value)
        {
            return new QuantityRow(
                row.Id, input, null, [new GoldNumber { Span = new Span(0, input.Length), Words = input, Value = Decimal(value) }], []);
        }

        throw row.Error("there are neither 'quantities', 'results', 'res' nor an 'input' with its 'value'; is the file for this task?");
    }

    // Ours: {"text","quantities":[{"start","end","value","low","high","unit"}]}.
    private static QuantityRow OfOwn(GoldRow row)
    {
        var text = row.NeedText("text");
        var map = new TextMap(text);
        var numbers = new List<GoldNumber>();
        foreach (var item in row.NeedList("quantities"))
        {
            var span = row.NeedSpan(item, map);
            var value = GoldRow.Number(item, "value");
            numbers.Add(new GoldNumber
            {
                Span = span,
                Words = span.Of(text),
                Value = value is null ? null : Decimal(value.Value),
                Bounds = value is null ? (Decimal(item, "low"), Decimal(item, "high")) : null,
                Units = item.TryGetProperty("unit", out var unit) ? [UnitNames.Normal(unit.GetString())] : null,
            });
        }

        return new QuantityRow(row.Id, text, row.Day("published", "date"), numbers, []);
    }

    // Quantulum's: words without their place; they stand in order.
    private static QuantityRow OfSurfaces(GoldRow row)
    {
        var text = row.NeedText("req");
        var numbers = new List<GoldNumber>();
        var from = 0;
        foreach (var item in row.NeedList("res"))
        {
            var words = GoldRow.Text(item, "surface") ?? throw row.Error("a quantity has no 'surface'");
            var at = text.IndexOf(words, from, StringComparison.Ordinal);
            at = at < 0 ? text.IndexOf(words, StringComparison.Ordinal) : at;
            if (at < 0)
            {
                throw row.Error($"'{words}' does not stand in the text");
            }

            from = at + words.Length;
            var value = GoldRow.Number(item, "value") ?? throw row.Error("a quantity has no 'value'");
            var doubt = GoldRow.Number(item, "uncertainty");
            numbers.Add(new GoldNumber
            {
                Span = new Span(at, from),
                Words = words,
                Value = Decimal(value),
                Bounds = doubt is { } d ? (Decimal(value - d), Decimal(value + d)) : null,
                Units = [UnitNames.Normal(GoldRow.Text(item, "unit"))],
            });
        }

        return new QuantityRow(row.Id, text, null, numbers, []);
    }

    // Recognizers-Text's. A plain number says nothing of units; an ordinal is no quantity.
    private static QuantityRow OfRecognizer(GoldRow row)
    {
        var text = row.NeedText("input");
        var map = new TextMap(text);
        var numbers = new List<GoldNumber>();
        var ignored = new List<Span>();
        foreach (var item in row.NeedList("results"))
        {
            var span = row.NeedSpan(item, map);
            var type = GoldRow.Text(item, "type");
            var resolution = GoldRow.Field(item, "resolution");
            var value = resolution is { } found ? GoldRow.Text(found, "value") : null;
            if (value is null or "null" || type?.StartsWith("ordinal", StringComparison.Ordinal) == true)
            {
                ignored.Add(span);
                continue;
            }

            var number = Decimal(value.TrimEnd('%'));
            numbers.Add(new GoldNumber
            {
                Span = span,
                Words = span.Of(text),
                Value = number,
                Bounds = number is null ? Interval(value) ?? throw row.Error($"'{value}' is no number") : null,
                Units = UnitsOf(type, resolution!.Value),
            });
        }

        // The specification of one kind of number ('CurrencyModel') leaves out all others of its sentences.
        return new QuantityRow(row.Id, text, null, numbers, ignored)
        {
            IsPartial = row.Id.Contains("Model", StringComparison.Ordinal) && !row.Id.Contains("/NumberModel", StringComparison.Ordinal),
        };
    }

    private static List<string?>? UnitsOf(string? type, JsonElement resolution)
    {
        var unit = GoldRow.Text(resolution, "unit");
        return type switch
        {
            "percentage" => ["%"],
            "currency" when unit is not null => [UnitNames.Money(unit), .. GoldRow.Text(resolution, "isoCurrency") is { } code ? [code] : Array.Empty<string>()],
            _ when unit is not null => [UnitNames.Normal(unit)],
            _ => null,
        };
    }

    // '[30,)' '(,10)' '(1,5]': whether an end belongs to the interval is not scored.
    private static (decimal? Low, decimal? High)? Interval(string value)
    {
        var ends = value.Trim('[', ']', '(', ')').Split(',');
        return ends.Length == 2 && ends.All(end => end.Length == 0 || Decimal(end) is not null) ? (Decimal(ends[0]), Decimal(ends[1])) : null;
    }

    private static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) ? Decimal(large) : null;

    private static decimal? Decimal(JsonElement item, string field) => GoldRow.Number(item, field) is { } value ? Decimal(value) : null;

    // Numbers beyond the range of the type are no news; they are scored as its largest.
    private static decimal Decimal(double value) =>
        Math.Abs(value) >= 7.9e28 ? Math.Sign(value) * decimal.MaxValue : (decimal)value;
}
