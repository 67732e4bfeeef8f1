using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>Finds and resolves the toponyms of a report. Immutable; safe for parallel use.</summary>
public sealed class PlaceReader
{
    private readonly Gazetteer _gazetteer;
    private readonly ToponymFinder _finder;
    private readonly PlaceResolver _resolver;

    /// <summary>A reader over a gazetteer.</summary>
    public PlaceReader(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        (_gazetteer, _finder, _resolver) = (gazetteer, new ToponymFinder(gazetteer), new PlaceResolver(gazetteer));
    }

    /// <summary>The toponyms of a report in order of the text; one that the gazetteer lacks has no name and no point.</summary>
    public IReadOnlyList<PlaceMention> Read(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var toponyms = _finder.Find(report);
        var entries = _resolver.Resolve(report, toponyms);
        var mentions = new PlaceMention[toponyms.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var t = toponyms[i];
            mentions[i] = entries[i] is { } entry
                ? Mention(entry) with
                {
                    Span = t.Span,
                    Text = t.Text,
                    Metonym = t.IsEmbedded || Metonymy.Holds(report.Sentences[t.Sentence], t.First, t.Last, entry, _gazetteer.Words),
                }
                : new PlaceMention { Span = t.Span, Text = t.Text };
        }

        return mentions;
    }

    /// <summary>The places that bear a name, likeliest first.</summary>
    /// <param name="name">A name ('Kharkiv', 'Kursk region').</param>
    /// <param name="near">A place near or around it ('Syria'), or null.</param>
    public IReadOnlyList<PlaceMention> Lookup(string name, string? near) =>
        [.. PlaceLookup.Find(_gazetteer, name, near).Select(entry => Mention(entry) with { Text = name, Span = new(0, name.Length) })];

    private PlaceMention Mention(GazetteerEntry entry) => new()
    {
        Span = default,
        Text = entry.Name,
        Name = entry.Name,
        Country = entry.Country,
        Admin1 = _gazetteer.FirstLevelName(entry.FirstLevel),
        Latitude = entry.Latitude,
        Longitude = entry.Longitude,
        GeoNames = entry.GeoNames,
        Precision = entry.Precision,
    };
}
