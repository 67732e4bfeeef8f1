using Dateline.Coding.Places;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Systems;

/// <summary>The place reader with the gazetteer of data/places.</summary>
internal sealed class InstalledPlaces : IPlaceReader
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceReader _reader;
    private readonly Dictionary<string, string> _alpha3 = new(StringComparer.OrdinalIgnoreCase);

    public InstalledPlaces(string dataFolder)
    {
        _gazetteer = Gazetteer.Load(dataFolder);
        _reader = new PlaceReader(_gazetteer);
        foreach (var row in Table.Read(Path.Combine(dataFolder, "places", "countries.tsv"), "iso2", "iso3").Rows)
        {
            _alpha3[row.Need("iso2")] = row.Need("iso3");
        }
    }

    public IReadOnlyList<PlaceMention> Read(AnalysedReport report) => _reader.Read(report);

    // The reader takes the gold spans for the names that the language stage found; all else is its own work.
    public IReadOnlyList<PlaceMention?> Resolve(AnalysedReport report, IReadOnlyList<Span> spans)
    {
        var names = report.Names.Where(name => !spans.Any(name.Span.Overlaps)).ToList();
        foreach (var span in spans)
        {
            if (Name(report, span) is { } name)
            {
                names.Add(name);
            }
        }

        names.Sort((a, b) => a.Span.CompareTo(b.Span));
        var read = _reader.Read(report with { Names = names });
        return
        [
            .. spans.Select(span => read.Where(place => place.Span.Overlaps(span)).OrderByDescending(place => Shared(place.Span, span)).FirstOrDefault()
                is { Name: not null } place ? place : OfDemonym(span.Of(report.Report.Text))),
        ];
    }

    public string? CountryOf(string codeOrName) => codeOrName.Length == 2 && _alpha3.TryGetValue(codeOrName, out var code)
        ? code
        : _gazetteer.Find(codeOrName).FirstOrDefault(entry => entry.Kind == PlaceKind.Country)?.Country;

    public IReadOnlyList<PlaceMention> Named(string name) => _reader.Lookup(name, null);

    private PlaceMention? OfDemonym(string words) =>
        _gazetteer.CountryOfDemonym(words) is { } code && _gazetteer.Country(code) is { } country
            ? new PlaceMention
            {
                Span = default,
                Text = words,
                Name = country.Name,
                Country = code,
                Latitude = country.Latitude,
                Longitude = country.Longitude,
                GeoNames = country.GeoNames,
                Precision = PlacePrecision.Country,
            }
            : null;

    private static NameMention? Name(AnalysedReport report, Span span)
    {
        foreach (var sentence in report.Sentences)
        {
            if (!sentence.Span.Overlaps(span))
            {
                continue;
            }

            var inside = sentence.Tokens.Where(token => token.Span.Overlaps(span)).ToList();
            if (inside.Count > 0)
            {
                var place = inside[0].Span.Cover(inside[^1].Span);
                return new NameMention(place, NameKind.Place, sentence.Index, inside[0].Index, inside[^1].Index);
            }
        }

        return null;
    }

    private static int Shared(Span left, Span right) => Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start);
}
