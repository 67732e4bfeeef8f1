namespace Dateline.Coding.Places;

/// <summary>How likely a name means an entry before anything else of the report is known.</summary>
internal static class PlacePrior
{
    /// <summary>
    /// A score in which one unit is a tenfold of people. Countries and the deliberate entries of the tables stand above
    /// towns; a division gives way to its own seat of the same name unless the text says 'region'.
    /// </summary>
    public static double Of(GazetteerEntry entry, Toponym toponym) =>
        Base(entry) + Hint(entry, toponym.Hint) + Rivals(entry, toponym);

    private static double Base(GazetteerEntry entry)
    {
        var score = entry.Kind switch
        {
            PlaceKind.Country => 10.5 + (0.1 * entry.People),
            PlaceKind.MacroRegion => 9,
            PlaceKind.Water => 8.5,
            PlaceKind.Land => 7.5,
            PlaceKind.Site => 7,
            <= PlaceKind.Former when entry.IsHandWritten && entry.Kind != PlaceKind.Capital => 0.7 + Math.Max(4, entry.People),
            PlaceKind.FirstLevel when entry.IsHandWritten => 9,
            PlaceKind.SecondLevel when entry.IsHandWritten => 6,
            PlaceKind.FirstLevel => 3.2 + (0.6 * entry.People),
            PlaceKind.SecondLevel => 1.8 + (0.5 * entry.People),
            PlaceKind.Airport => 4.5,
            PlaceKind.Capital => 3 + entry.People,
            PlaceKind.FirstSeat => 0.6 + entry.People,
            PlaceKind.SecondSeat => 0.2 + entry.People,
            PlaceKind.Section => entry.People - 0.8,
            PlaceKind.Former => entry.People - 1.5,
            _ => entry.People,
        };
        return entry.IsAlternate ? score - (entry.IsTown || entry.Kind == PlaceKind.SecondLevel ? 2 : 0.8) : score;
    }

    private static double Hint(GazetteerEntry entry, PlaceHint hint) => (hint, entry.Kind) switch
    {
        (PlaceHint.None, _) => 0,
        (PlaceHint.Division, PlaceKind.FirstLevel) => 4,
        (PlaceHint.Division, PlaceKind.SecondLevel) => 1.5,
        (PlaceHint.Division, PlaceKind.Country) => 0,
        (PlaceHint.District, PlaceKind.SecondLevel) => 3.5,
        (PlaceHint.District, PlaceKind.FirstLevel) => 1,
        (PlaceHint.Town, PlaceKind.FirstLevel or PlaceKind.SecondLevel) => -2,
        (PlaceHint.Town, PlaceKind.Country) => -4,
        (PlaceHint.Town, _) when entry.IsTown => 3,
        (PlaceHint.Division, _) when entry.IsTown => -1.5,
        _ => 0,
    };

    private static double Rivals(GazetteerEntry entry, Toponym toponym)
    {
        foreach (var other in toponym.Entries)
        {
            if (entry.Kind == PlaceKind.FirstLevel && !entry.IsHandWritten && toponym.Hint is not PlaceHint.Division
                && other.IsTown && !other.IsAlternate && other.FirstLevel == entry.Index && other.People > 4.3)
            {
                return -3;
            }

            if (entry.Kind == PlaceKind.Capital && toponym.Hint is not PlaceHint.Town
                && other.Kind == PlaceKind.Country && other.Country == entry.Country)
            {
                return -4;
            }
        }

        return 0;
    }
}
