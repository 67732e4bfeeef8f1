using System.Text.Json;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Places;

/// <summary>A toponym and where it is.</summary>
public sealed record GoldToponym
{
    /// <summary>Place in the text, in code units.</summary>
    public required Span Span { get; init; }

    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>Latitude, or null where the set gives no point.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude, or null where the set gives no point.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames id, or null.</summary>
    public long? GeoNames { get; init; }

    /// <summary>ISO 3166 alpha-2 or alpha-3 code of its country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>GeoNames class: PCLI a country, ADM1 a first-level region, P a town …; null where the set does not say.</summary>
    public string? Level { get; init; }

    /// <summary>Its names besides the words: that of the entry, that of the Wikipedia page.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether it stands for a location here ('literal', 'mixed'), or only is associated with one (a government, a people).</summary>
    public bool IsLiteral { get; init; } = true;

    /// <summary>Whether a point is given.</summary>
    public bool HasPoint => Latitude is not null && Longitude is not null;

    /// <summary>The toponyms of a row, in order of the text.</summary>
    public static IReadOnlyList<GoldToponym> Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = row.NeedText("text");
        var map = new TextMap(text);
        return [.. row.NeedList("toponyms").Select(item => Of(item, row, map, text)).OrderBy(toponym => toponym.Span)];
    }

    private static GoldToponym Of(JsonElement item, GoldRow row, TextMap map, string text)
    {
        var span = row.NeedSpan(item, map);
        var names = new List<string>();
        if (GoldRow.Text(item, "norm") is { } norm)
        {
            names.Add(norm);
        }

        if (GoldRow.Text(item, "wiki") is { } wiki)
        {
            names.Add(TitleOf(wiki));
        }

        return new GoldToponym
        {
            Span = span,
            Words = GoldRow.Text(item, "name") ?? span.Of(text),
            Latitude = GoldRow.Number(item, "lat"),
            Longitude = GoldRow.Number(item, "lon"),
            GeoNames = (long?)(GoldRow.Number(item, "geonameid") ?? GoldRow.Number(item, "geonames")),
            Country = GoldRow.Text(item, "cc") ?? GoldRow.Text(item, "country"),
            Level = GoldRow.Text(item, "level"),
            Names = names,
            IsLiteral = GoldRow.Text(item, "role") is null or "literal" or "mixed",
        };
    }

    // '…/wiki/Georgia_(country)' → 'Georgia'; what stands after a comma ('Pandi,_Bulacan') only says which one it is.
    private static string TitleOf(string address)
    {
        var title = Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]).Replace('_', ' ');
        foreach (var cut in new[] { " (", ", " })
        {
            title = title.IndexOf(cut, StringComparison.Ordinal) is var at and > 0 ? title[..at] : title;
        }

        return title;
    }
}
