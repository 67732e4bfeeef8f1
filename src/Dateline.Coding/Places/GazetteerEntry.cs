using Dateline.Core.Claims;

namespace Dateline.Coding.Places;

/// <summary>A place of the gazetteer, as found under a name.</summary>
/// <param name="Index">Its place in the gazetteer; identity within one load.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Country">ISO 3166 alpha-3 of the country it lies in, or null (seas, macro-regions).</param>
/// <param name="FirstLevel">Index of the first-level division it lies in (its own, if it is one), or -1.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="GeoNames">GeoNames id, or null.</param>
/// <param name="People">Base-10 logarithm of its people, 0 when unknown; a division's are those of its towns.</param>
/// <param name="IsAlternate">Whether the name it was found under is not its own.</param>
public sealed record GazetteerEntry(
    int Index,
    string Name,
    PlaceKind Kind,
    string? Country,
    int FirstLevel,
    double Latitude,
    double Longitude,
    long? GeoNames,
    double People,
    bool IsAlternate)
{
    /// <summary>Whether it stands in a table that people wrote: such an entry is what news mostly means by the name.</summary>
    public bool IsHandWritten { get; init; }

    /// <summary>Whether it is an area with a government: a country or a division.</summary>
    public bool IsDivision => Kind is PlaceKind.Country or PlaceKind.FirstLevel or PlaceKind.SecondLevel;

    /// <summary>Whether it is a town, village or part of one.</summary>
    public bool IsTown => Kind <= PlaceKind.Former;

    /// <summary>How exact the place is.</summary>
    public PlacePrecision Precision => Kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.FirstLevel => PlacePrecision.Admin1,
        PlaceKind.SecondLevel => PlacePrecision.Admin2,
        PlaceKind.MacroRegion or PlaceKind.Water or PlaceKind.Land => PlacePrecision.Region,
        _ => PlacePrecision.Point,
    };

    /// <summary>Great-circle distance to another place in kilometres.</summary>
    public double DistanceTo(GazetteerEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        const double Radius = 6371.0;
        double a = double.DegreesToRadians(Latitude), b = double.DegreesToRadians(other.Latitude);
        var half = double.DegreesToRadians(other.Longitude - Longitude) / 2;
        var rise = Math.Sin((b - a) / 2);
        var h = (rise * rise) + (Math.Cos(a) * Math.Cos(b) * Math.Sin(half) * Math.Sin(half));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
