namespace Dateline.Record.Exports;

/// <summary>How the values of an enumeration are written at the borders: names in lower case, event types in capitals.</summary>
public static class Codes
{
    /// <summary>The code of a value: 'occurred', 'denies', 'admin1'; 'ASSAULT' for an event type.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>The value of a code, or null when it is none.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum => code is not null && Table<T>.Values.TryGetValue(code, out var value) ? value : null;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly string[] Names = Array.ConvertAll(
            Enum.GetNames<T>(), name => typeof(T) == typeof(Core.Ontology.EventType) ? name.ToUpperInvariant() : name.ToLowerInvariant());

        public static readonly Dictionary<string, T> Values = Names.Zip(Enum.GetValues<T>()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
