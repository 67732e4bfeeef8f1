namespace Dateline.Evaluation.Tasks.Quantities;

/// <summary>Brings the names of units in gold files and in coded quantities to one shape.</summary>
public static class UnitNames
{
    // Symbol or code, then the names that mean it. Names in the plural, and 'metre' for 'meter', are brought to these first.
    private static readonly string[][] Same =
    [
        ["%", "percent", "percentage", "per cent"],
        ["USD", "united states dollar", "us dollar", "dollar", "$", "american dollar"],
        ["EUR", "euro", "€"],
        ["GBP", "british pound", "pound sterling", "£"],
        ["CNY", "chinese yuan", "yuan", "renminbi"],
        ["JPY", "japanese yen", "yen", "¥"],
        ["CAD", "canadian dollar"],
        ["AUD", "australian dollar"],
        ["NZD", "new zealand dollar"],
        ["HKD", "hong kong dollar"],
        ["INR", "rupee", "indian rupee"],
        ["LKR", "sri lankan rupee"],
        ["MXN", "mexican peso"],
        ["CHF", "swiss franc"],
        ["TRY", "turkish lira"],
        ["GEL", "georgian lari"],
        ["LAK", "lao kip"],
        ["CRC", "costa rican colón"],
        ["FIM", "finnish markka"],
        ["BTC", "bitcoin"],
        ["FRF", "franc", "french franc"],
        ["ESP", "peseta"],
        ["NLG", "netherlands guilder"],
        ["m", "meter"],
        ["km", "kilometer"],
        ["cm", "centimeter"],
        ["mm", "millimeter"],
        ["dm", "decimeter"],
        ["nm", "nanometer"],
        ["mi", "mile"],
        ["ft", "foot", "feet"],
        ["in", "inch", "inches"],
        ["yd", "yard"],
        ["nmi", "nautical mile"],
        ["kg", "kilogram", "kilo"],
        ["g", "gram"],
        ["mg", "milligram"],
        ["µg", "microgram"],
        ["t", "tonne", "metric ton", "ton"],
        ["lb", "pound-mass", "pound", "lbs"],
        ["oz", "ounce"],
        ["l", "liter"],
        ["ml", "milliliter"],
        ["gal", "gallon"],
        ["bbl", "barrel"],
        ["m2", "square meter", "m²", "sq m"],
        ["km2", "square kilometer", "km²", "sq km"],
        ["mi2", "square mile", "sq mi"],
        ["ft2", "square foot", "square feet"],
        ["m3", "cubic meter", "m³"],
        ["km3", "cubic kilometer", "km³"],
        ["cm3", "cubic centimeter", "cm³"],
        ["ft3", "cubic foot", "cubic feet"],
        ["ha", "hectare"],
        ["acre"],
        ["km/h", "kilometer per hour", "kph"],
        ["mph", "mile per hour"],
        ["°C", "c", "degree celsius", "celsius"],
        ["°F", "f", "degree fahrenheit", "fahrenheit"],
        ["K", "kelvin"],
        ["°", "degree"],
        ["s", "second"],
        ["min", "minute"],
        ["h", "hour", "hr"],
        ["d", "day"],
        ["wk", "week"],
        ["mo", "month"],
        ["y", "year", "yr", "age"],
        ["MW", "megawatt"],
        ["kW", "kilowatt"],
        ["W", "watt"],
        ["kt", "kiloton"],
        ["Mt", "megaton"],
    ];

    private static readonly Dictionary<string, string> BySpelling = Same
        .SelectMany(names => names.Select(name => (Name: name, Symbol: names[0])))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Name, pair => pair.Symbol, StringComparer.Ordinal);

    /// <summary>One name for a unit however it is written; null for none ('dimensionless').</summary>
    public static string? Normal(string? unit)
    {
        if (string.IsNullOrWhiteSpace(unit) || unit is "dimensionless")
        {
            return null;
        }

        unit = unit.Trim();
        if (BySpelling.TryGetValue(unit, out var symbol))
        {
            return symbol;
        }

        var name = unit.ToLowerInvariant().Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal);
        var single = name.Length > 3 && name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;
        return Of(name) ?? Of(single) ?? single;
    }

    /// <summary>The unit of money that a name means: there a pound is sterling, not a weight.</summary>
    public static string? Money(string unit) => Normal(unit.Equals("pound", StringComparison.OrdinalIgnoreCase) ? "GBP" : unit);

    private static string? Of(string name) =>
        BySpelling.TryGetValue(name, out var symbol) ? symbol : BySpelling.GetValueOrDefault(name.ToUpperInvariant());
}
