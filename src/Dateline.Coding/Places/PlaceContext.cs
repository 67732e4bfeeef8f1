namespace Dateline.Coding.Places;

/// <summary>What the rest of the report says about where it plays: the countries, divisions and places named in it.</summary>
internal sealed class PlaceContext
{
    // Each name counts this often at most, so that one name's many mentions do not drown the others.
    private const int MostOfOneName = 3;

    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Country), int> _counted = [];
    private readonly List<(string Key, GazetteerEntry Entry)> _places = [];
    private double _total;

    /// <summary>Counts a place that the report names.</summary>
    public void Add(string key, GazetteerEntry entry, double weight)
    {
        if (entry.Country is { } country)
        {
            AddCountry(key, country, weight);
        }

        if (!_places.Exists(p => p.Key == key && p.Entry.Index == entry.Index))
        {
            _places.Add((key, entry));
        }
    }

    /// <summary>Counts a country that the report names or whose people it names.</summary>
    public void AddCountry(string key, string country, double weight)
    {
        var times = _counted.GetValueOrDefault((key, country));
        if (times < MostOfOneName)
        {
            _counted[(key, country)] = times + 1;
            _countries[country] = _countries.GetValueOrDefault(country) + weight;
            _total += weight;
        }
    }

    /// <summary>How much better the entry fits here under this name, 0 to about 6.</summary>
    public double Fit(string key, GazetteerEntry entry)
    {
        if (entry.Country is null || _total <= 0)
        {
            return 0;
        }

        var own = Math.Min(MostOfOneName, _counted.GetValueOrDefault((key, entry.Country)));
        var support = _countries.GetValueOrDefault(entry.Country) - own;
        var fit = support > 0.1 ? 0.6 + (3.2 * Math.Sqrt(Math.Min(1, support / _total))) : 0;
        if (entry.Kind == PlaceKind.Country)
        {
            return fit * 0.5;
        }

        var near = 0.0;
        foreach (var (otherKey, other) in _places)
        {
            if (otherKey == key || other.Kind is PlaceKind.Country or PlaceKind.MacroRegion or PlaceKind.Water)
            {
                continue;
            }

            var nearness = other.Kind == PlaceKind.FirstLevel
                ? (entry.FirstLevel == other.FirstLevel && entry.Index != other.Index ? 1.5 : 0)
                : entry.DistanceTo(other) switch { < 40 => 1.6, < 150 => 1.1, < 400 => 0.4, _ => 0 };
            near = Math.Max(near, nearness);
        }

        return fit + near;
    }
}
