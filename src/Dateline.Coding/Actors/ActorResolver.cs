using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actors;

/// <summary>
/// Says who is meant: country, sector, name and entity of a mention as of a day. Immutable, safe for parallel use.
/// </summary>
public sealed class ActorResolver
{
    private readonly ActorTables _tables;
    private readonly PhraseReader _phrases;

    /// <summary>A resolver that reads these tables.</summary>
    public ActorResolver(ActorTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        (_tables, _phrases) = (tables, new PhraseReader(tables));
    }

    /// <summary>
    /// Resolves a bare mention such as 'Indian foreign minister' or 'police in Lagos'.
    /// </summary>
    /// <param name="phrase">The mention, without its sentence.</param>
    /// <param name="on">The day as of which offices hold; null takes the last known.</param>
    /// <returns>Who is meant, its span over the whole phrase; null when the words name no actor.</returns>
    public Participant? ResolvePhrase(string phrase, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var reading = _phrases.Read(ActorWord.Split(phrase), on);
        if (reading.Empty)
        {
            return null;
        }

        return new Participant
        {
            Span = new Span(0, phrase.Length),
            Text = phrase,
            Name = reading.Name,
            Country = reading.Country,
            Sector = reading.Sector,
            Entity = reading.Entity,
        };
    }

    /// <summary>Prepares the resolution of every mention of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="places">Its toponyms, which tell of what country those are who stand without one; null where they are not known.</param>
    public ReportActors ForReport(AnalysedReport report, IReadOnlyList<PlaceMention>? places = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportActors(report, _tables, _phrases, places ?? []);
    }
}
