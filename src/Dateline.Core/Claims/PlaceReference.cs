using Dateline.Core.Reports;

namespace Dateline.Core.Claims;

/// <summary>How exact a place is; the point of a country or region is only its representative, never 'the' place.</summary>
public enum PlacePrecision
{
    /// <summary>A town, village, suburb, base, building or other point.</summary>
    Point,

    /// <summary>A second-level division.</summary>
    Admin2,

    /// <summary>A first-level division.</summary>
    Admin1,

    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>A sea, river, range, continent or macro-region.</summary>
    Region,
}

/// <summary>Why an act is put in a place.</summary>
public enum PlaceBasis
{
    /// <summary>The tree ties the place to the act.</summary>
    Act,

    /// <summary>The place stands in the same sentence.</summary>
    Sentence,

    /// <summary>The place stands in the same paragraph.</summary>
    Paragraph,

    /// <summary>The dateline.</summary>
    Dateline,
}

/// <summary>A resolved place: a toponym in the text and the gazetteer entry it is taken to mean.</summary>
public sealed record PlaceMention
{
    /// <summary>Place in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The gazetteer's name, or null when no entry fits.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 alpha-3 of the country it lies in, or null (seas, unresolved).</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-level division it lies in, or null.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Latitude in degrees, WGS 84, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees, WGS 84, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames id, or null.</summary>
    public long? GeoNames { get; init; }

    /// <summary>How exact it is.</summary>
    public PlacePrecision Precision { get; init; }

    /// <summary>Whether it stands for a government or a team here ('Washington said'), not for a location.</summary>
    public bool Metonym { get; init; }
}

/// <summary>Where an act happened.</summary>
/// <param name="Place">The toponym chosen.</param>
/// <param name="Basis">Why it was chosen.</param>
public sealed record PlaceReference(PlaceMention Place, PlaceBasis Basis);
