using Dateline.Core.Claims;

namespace Dateline.Evaluation.Tasks.Places;

/// <summary>
/// Whether a coded place is the gold one. Countries and first-level regions by code: their points lie anywhere, so that a
/// distance says nothing; but a city in the midst of the region that bears its name is that region. Other places within
/// 161 km (100 miles), the field's usual measure.
/// </summary>
/// <param name="countryOf">The alpha-3 code of a country by its alpha-2 code or by its name, or null.</param>
public sealed class PlaceJudge(Func<string, string?> countryOf)
{
    /// <summary>Kilometres within which a place counts as the same.</summary>
    public const double Near = 161;

    // A city that is a region of its own (Washington, Moscow) may be coded as either.
    private const double NearCityRegion = 50;

    private const double Never = -1;

    /// <summary>Judges a coded place (null: none) against a gold one that has a point.</summary>
    /// <returns>Whether it is right, and how many kilometres lie between; 0 for what is right by code, null where nothing was resolved.</returns>
    public (bool Right, double? Kilometres) Judge(GoldToponym gold, PlaceMention? coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        if (coded?.Name is null || coded.Latitude is not { } latitude || coded.Longitude is not { } longitude)
        {
            return (false, null);
        }

        var distance = Earth.Kilometres(gold.Latitude!.Value, gold.Longitude!.Value, latitude, longitude);
        if ((gold.GeoNames is { } id && id == coded.GeoNames) || SameArea(gold, coded))
        {
            return (true, 0);
        }

        var near = gold.Level switch { "PCLI" => Never, "ADM1" => NearCityRegion, _ => Near };
        return (distance <= near, distance);
    }

    private bool SameArea(GoldToponym gold, PlaceMention coded) => coded.Precision switch
    {
        PlacePrecision.Country => IsCountry(gold) && CountryOf(gold) is { } country && country == coded.Country,
        PlacePrecision.Admin1 => gold.Level is "ADM1" or null
            && (gold.Country is not { } code || (countryOf(code) ?? code) == coded.Country)
            && gold.Names.Append(gold.Words).Any(name => SameName(name, coded.Name!) && NearEnoughForRegions(gold, coded)),
        _ => false,
    };

    private static bool IsCountry(GoldToponym gold) => gold.Level is null or "PCLI" or "PCL" or "PCLD" or "PCLS" or "PCLF" or "TERR";

    private string? CountryOf(GoldToponym gold)
    {
        if (gold.Level is not null && gold.Country is { } code)
        {
            return countryOf(code) ?? code;
        }

        // Where the set gives no class, only a place that bears a country's name is one: 'Georgia' by its page, not by the words.
        var names = gold.Names.Count > 0 ? gold.Names : [gold.Words];
        return names.Select(countryOf).FirstOrDefault(found => found is not null);
    }

    // A region of the same name in the same place; points of large regions differ by hundreds of kilometres.
    private static bool NearEnoughForRegions(GoldToponym gold, PlaceMention coded) => gold.Level == "ADM1"
        || Earth.Kilometres(gold.Latitude!.Value, gold.Longitude!.Value, coded.Latitude!.Value, coded.Longitude!.Value) <= 1000;

    private static bool SameName(string left, string right) => string.Equals(
        left.Replace("the ", string.Empty, StringComparison.OrdinalIgnoreCase), right, StringComparison.OrdinalIgnoreCase);
}
