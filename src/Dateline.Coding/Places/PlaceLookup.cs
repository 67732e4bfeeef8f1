namespace Dateline.Coding.Places;

/// <summary>Looks a name up outside any report.</summary>
internal static class PlaceLookup
{
    /// <summary>The entries that bear the name, likeliest first.</summary>
    public static IEnumerable<GazetteerEntry> Find(Gazetteer gazetteer, string name, string? near)
    {
        var hint = PlaceHint.None;
        var entries = gazetteer.Find(name);
        if (entries.Count == 0 && name.LastIndexOf(' ') is var space and > 0)
        {
            var last = name[(space + 1)..].ToLowerInvariant();
            hint = gazetteer.Words.IsDivisionWord(last) ? PlaceHint.Division
                : gazetteer.Words.IsDistrictWord(last) ? PlaceHint.District
                : gazetteer.Words.IsTownWord(last) ? PlaceHint.Town
                : PlaceHint.None;
            entries = hint == PlaceHint.None ? entries : gazetteer.Find(name.AsSpan(0, space));
        }

        var toponym = new Toponym(0, 0, 0, default, name, name, hint, entries);
        var around = near is null ? [] : gazetteer.Find(near);
        return entries
            .OrderByDescending(entry => PlacePrior.Of(entry, toponym) + Nearness(entry, around))
            .ThenBy(entry => entry.Index);
    }

    private static double Nearness(GazetteerEntry entry, IReadOnlyList<GazetteerEntry> around)
    {
        var best = 0.0;
        foreach (var other in around)
        {
            best = Math.Max(best, Containment.LiesIn(entry, other) ? 8 : entry.DistanceTo(other) < 150 ? 4 : 0);
        }

        return best;
    }
}
