using System.Globalization;
using Dateline.Coding.Tables;

namespace Dateline.Coding.Places;

/// <summary>The hand-made tables of data/places. Immutable after reading.</summary>
internal sealed class PlaceTables
{
    // Files of places with a point of their own, and the files that add names to places of gazetteer.bin.
    private static readonly string[] PlaceFiles = ["regions-of-the-world.tsv", "waters.tsv", "lands.tsv", "sites.tsv", "towns.tsv"];
    private static readonly string[] NameFiles = ["first-level-names.tsv", "town-names.tsv"];

    // Kilometres within which two points of one name are one town.
    private const double SamePlace = 4;

    private readonly Dictionary<string, List<GazetteerEntry>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _demonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _shown = [];
    private readonly CompiledGazetteer _compiled;
    private int _next;

    private PlaceTables(CompiledGazetteer compiled, PlaceWords words) => (_compiled, _next, Words) = (compiled, compiled.Count, words);

    public PlaceWords Words { get; }

    public static PlaceTables Read(string folder, CompiledGazetteer compiled)
    {
        var tables = new PlaceTables(compiled, PlaceWords.Read(folder));
        tables.AddCountries(folder);
        foreach (var file in PlaceFiles)
        {
            tables.AddPlaces(Path.Combine(folder, file));
        }

        foreach (var file in NameFiles)
        {
            tables.AddNames(Path.Combine(folder, file));
        }

        return tables;
    }

    public void Find(string key, List<GazetteerEntry> found)
    {
        if (_byName.TryGetValue(key, out var entries))
        {
            found.AddRange(entries);
        }
    }

    public string? Demonym(string key) =>
        _demonyms.TryGetValue(key, out var country)
        || (key.EndsWith('s') && _demonyms.TryGetValue(key[..^1], out country)) ? country : null;

    /// <summary>The name that the output shows for an entry of gazetteer.bin, or null for its own.</summary>
    public string? Shown(int index) => _shown.GetValueOrDefault(index);

    public GazetteerEntry? Country(string iso3) => _countries.GetValueOrDefault(iso3);

    private void AddCountries(string folder)
    {
        var more = Table.Read(Path.Combine(folder, "country-names.tsv"), "iso3", "names").Rows
            .ToDictionary(row => row.Need("iso3"), StringComparer.Ordinal);
        foreach (var row in Table.Read(Path.Combine(folder, "countries.tsv"), "iso3", "name", "latitude", "longitude").Rows)
        {
            var iso3 = row.Need("iso3");
            var mended = more.GetValueOrDefault(iso3);
            var entry = new GazetteerEntry(
                _next++,
                mended?["name"] ?? row.Need("name"),
                PlaceKind.Country,
                iso3,
                -1,
                Number(mended, "latitude") ?? Number(row, "latitude") ?? 0,
                Number(mended, "longitude") ?? Number(row, "longitude") ?? 0,
                Whole(row, "geonames") ?? Whole(mended, "geonames"),
                Math.Log10((Number(row, "population") ?? 0) + 1),
                false);
            _countries.Add(iso3, entry);
            Add(entry, [entry.Name, row.Need("name"), .. row.List("names"), .. mended?.List("names") ?? []]);
            foreach (var demonym in row.List("demonyms").Concat(mended?.List("demonyms") ?? []))
            {
                _demonyms.TryAdd(_compiled.Key.Of(demonym), iso3);
            }
        }
    }

    private void AddPlaces(string path)
    {
        foreach (var row in Table.Read(path, "name", "names", "kind", "latitude", "longitude", "country").Rows)
        {
            var country = row["country"];
            if (country is not null && row.Need("kind") is "town" or "section" && SameTown(row, country!) is { } known)
            {
                _shown[known.Index] = row.Need("name");
                Add(known with { IsAlternate = false, IsHandWritten = true }, [row.Need("name"), .. row.List("names")]);
                continue;
            }

            var entry = new GazetteerEntry(
                _next++,
                row.Need("name"),
                KindOf(row),
                country,
                row["first"] is { } first && country is not null ? FirstLevel(country, first)?.Index ?? throw row.Error($"'{first}' is no first-level division of {country}") : -1,
                Number(row, "latitude") ?? throw row.Error("latitude is missing"),
                Number(row, "longitude") ?? throw row.Error("longitude is missing"),
                Whole(row, "geonames"),
                Math.Log10((Number(row, "people") ?? 0) + 1),
                false)
            {
                IsHandWritten = true,
            };
            Add(entry, [entry.Name, .. row.List("names")]);
        }
    }

    private void AddNames(string path)
    {
        foreach (var row in Table.Read(path, "country", "place", "names").Rows)
        {
            var country = row.Need("country");
            var place = row.Need("place");
            var entry = (path.Contains("first-level", StringComparison.Ordinal) ? FirstLevel(country, place) : Town(country, place))
                ?? throw row.Error($"'{place}' is no such place of {country} in gazetteer.bin");
            if (row["shown"] is { } shown)
            {
                _shown[entry.Index] = shown;
            }

            Add(entry with { IsAlternate = false }, row.List("names"));
        }
    }

    // A town that gazetteer.bin has under one of the row's names, near the row's point: it has a GeoNames id.
    private GazetteerEntry? SameTown(Table.Row row, string country)
    {
        var here = new GazetteerEntry(-1, "", PlaceKind.Populated, country, -1, Number(row, "latitude") ?? 0, Number(row, "longitude") ?? 0, null, 0, false);
        foreach (var name in row.List("names").Prepend(row.Need("name")))
        {
            if (Compiled(name).Find(e => e.IsTown && e.Country == country && e.DistanceTo(here) < SamePlace) is { } town)
            {
                return town;
            }
        }

        return null;
    }

    private GazetteerEntry? FirstLevel(string country, string name) =>
        Compiled(name).FirstOrDefault(e => e.Kind == PlaceKind.FirstLevel && e.Country == country);

    private GazetteerEntry? Town(string country, string name) =>
        Compiled(name).Where(e => e.IsTown && e.Country == country).OrderByDescending(e => e.People).ThenBy(e => e.Index).FirstOrDefault();

    private List<GazetteerEntry> Compiled(string name)
    {
        var found = new List<GazetteerEntry>();
        _compiled.Find(_compiled.Key.Of(name), found);
        return found;
    }

    private void Add(GazetteerEntry entry, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var key = _compiled.Key.Of(name);
            if (!_byName.TryGetValue(key, out var entries))
            {
                _byName.Add(key, entries = []);
            }

            if (!entries.Exists(e => e.Index == entry.Index))
            {
                entries.Add(entry);
            }
        }
    }

    private static PlaceKind KindOf(Table.Row row) => row.Need("kind") switch
    {
        "continent" or "macro" or "disputed" or "historical" => PlaceKind.MacroRegion,
        "ocean" or "sea" or "gulf" or "strait" or "river" or "lake" or "canal" => PlaceKind.Water,
        "range" or "mountain" or "desert" or "island" or "islands" or "peninsula" or "valley" or "plain" or "forest" or "cape" => PlaceKind.Land,
        "base" or "plant" or "port" or "crossing" or "camp" or "building" or "holy" or "airport" or "dam" or "field" or "bridge" or "site" => PlaceKind.Site,
        "town" => PlaceKind.Populated,
        "section" => PlaceKind.Section,
        "first" => PlaceKind.FirstLevel,
        "second" => PlaceKind.SecondLevel,
        var other => throw row.Error($"'{other}' is no kind of place"),
    };

    private static double? Number(Table.Row? row, string column)
    {
        if (row?[column] is not { } cell)
        {
            return null;
        }

        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw row.Error($"'{cell}' in column '{column}' is no number");
    }

    private static long? Whole(Table.Row? row, string column) => Number(row, column) is { } value ? (long)value : null;
}
