namespace Dateline.Coding.Places;

/// <summary>
/// Places by name: the towns and divisions of gazetteer.bin, and the tables of data/places that a reader may mend.
/// Immutable after loading; safe for parallel use.
/// </summary>
public sealed class Gazetteer
{
    private readonly CompiledGazetteer _compiled;
    private readonly PlaceTables _tables;

    private Gazetteer(CompiledGazetteer compiled, PlaceTables tables) => (_compiled, _tables) = (compiled, tables);

    /// <summary>Loads data/places.</summary>
    /// <param name="dataFolder">The folder data/.</param>
    /// <exception cref="FileNotFoundException">A file of data/places is missing.</exception>
    /// <exception cref="InvalidDataException">gazetteer.bin is damaged.</exception>
    /// <exception cref="Tables.TableException">A table cannot be read.</exception>
    public static Gazetteer Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "places");
        var compiled = CompiledGazetteer.Read(Path.Combine(folder, "gazetteer.bin"));
        return new Gazetteer(compiled, PlaceTables.Read(folder, compiled));
    }

    /// <summary>Every place that bears the name, folded (case, accents, hyphens and apostrophes do not matter).</summary>
    public IReadOnlyList<GazetteerEntry> Find(ReadOnlySpan<char> name) => FindKey(Key(name));

    /// <summary>The name of a first-level division by its index, or null for -1.</summary>
    public string? FirstLevelName(int firstLevel) => firstLevel < 0 ? null : _tables.Shown(firstLevel) ?? _compiled.Name(firstLevel);

    /// <summary>The country of a demonym ('Ukrainian', 'Ukrainians' → UKR), or null.</summary>
    public string? CountryOfDemonym(ReadOnlySpan<char> word) => _tables.Demonym(Key(word));

    /// <summary>The entry of a country by its ISO 3166 alpha-3 code, or null.</summary>
    public GazetteerEntry? Country(string iso3) => _tables.Country(iso3);

    internal string Key(ReadOnlySpan<char> name) => _compiled.Key.Of(name);

    internal PlaceWords Words => _tables.Words;

    internal IReadOnlyList<GazetteerEntry> FindKey(string key)
    {
        if (key.Length < 2)
        {
            return [];
        }

        var found = new List<GazetteerEntry>();
        _tables.Find(key, found);
        _compiled.Find(key, found);
        return Merged(found);
    }

    // A table may name again what the compiled part has (a news spelling): then the first stands.
    private List<GazetteerEntry> Merged(List<GazetteerEntry> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (_tables.Shown(found[i].Index) is { } shown)
            {
                found[i] = found[i] with { Name = shown };
            }
        }

        for (var i = found.Count - 1; i > 0; i--)
        {
            for (var j = 0; j < i; j++)
            {
                if (found[j].Index == found[i].Index)
                {
                    found[j] = found[j] with { IsAlternate = found[j].IsAlternate && found[i].IsAlternate };
                    found.RemoveAt(i);
                    break;
                }
            }
        }

        return found;
    }
}
