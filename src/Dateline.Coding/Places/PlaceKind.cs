namespace Dateline.Coding.Places;

/// <summary>What sort of place an entry is. The first ten numbers stand in gazetteer.bin (data/places/build/FORMAT.md).</summary>
public enum PlaceKind
{
    /// <summary>Town or village that is no seat of a division.</summary>
    Populated = 0,

    /// <summary>Seat of a first-level division.</summary>
    FirstSeat = 1,

    /// <summary>Seat of a second-level division.</summary>
    SecondSeat = 2,

    /// <summary>Seat of a lower division.</summary>
    LowerSeat = 3,

    /// <summary>Capital of a country.</summary>
    Capital = 4,

    /// <summary>Part of a town.</summary>
    Section = 5,

    /// <summary>Historical, ruined or abandoned place.</summary>
    Former = 6,

    /// <summary>First-level division.</summary>
    FirstLevel = 7,

    /// <summary>Second-level division.</summary>
    SecondLevel = 8,

    /// <summary>Airport.</summary>
    Airport = 9,

    /// <summary>Country or territory.</summary>
    Country = 10,

    /// <summary>Continent, macro-region, historical or disputed region.</summary>
    MacroRegion = 11,

    /// <summary>Ocean, sea, gulf, strait, river, lake, canal.</summary>
    Water = 12,

    /// <summary>Range, mountain, desert, island, peninsula, valley.</summary>
    Land = 13,

    /// <summary>Base, plant, port, crossing, camp, building, holy place.</summary>
    Site = 14,
}
