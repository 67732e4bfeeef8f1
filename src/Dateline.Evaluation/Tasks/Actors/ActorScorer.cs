using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Actors;

/// <summary>Counts right countries and sectors.</summary>
public sealed class ActorScorer
{
    /// <summary>Right countries over the rows that ask one.</summary>
    public Share Country { get; private set; }

    /// <summary>Right sectors over the rows that ask one.</summary>
    public Share Sector { get; private set; }

    /// <summary>Rows with country and sector right over the rows that ask both.</summary>
    public Share Both { get; private set; }

    /// <summary>Counts a row; says whether all that it asks is right.</summary>
    public bool Add(ActorRow row, string? country, string? sector)
    {
        ArgumentNullException.ThrowIfNull(row);
        var countryRight = row.Country?.Fits(country);
        var sectorRight = row.Sector?.Fits(sector);
        Country = countryRight is { } c ? Country.With(c) : Country;
        Sector = sectorRight is { } s ? Sector.With(s) : Sector;
        if (countryRight is { } both && sectorRight is { } too)
        {
            Both = Both.With(both && too);
        }

        return countryRight != false && sectorRight != false;
    }
}
