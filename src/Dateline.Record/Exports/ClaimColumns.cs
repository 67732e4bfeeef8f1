using System.Globalization;
using Dateline.Core.Claims;

namespace Dateline.Record.Exports;

/// <summary>
/// The columns of the native table of claims, in their order. Lists stand in one cell, joined by '; ', in the order of the
/// text; columns of one list (actors, actor_countries …) have equally many parts, empty where nothing is known.
/// </summary>
public static class ClaimColumns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ClaimColumn> All { get; } =
    [
        new("report", "the sender's id of the report, else its hash", cell => cell.Report.GivenId ?? cell.Report.Id),
        new("published", "day of publication", cell => Day(cell.Report.Published)),
        new("outlet", "outlet", cell => cell.Report.Outlet),
        new("url", "address of the report", cell => cell.Report.Url),
        new("headline", "headline of the report", cell => cell.Report.Headline),
        new("claim", "id of the claim", cell => cell.Claim.Id),
        new("type", "PLOVER type of the act, whatever its status", cell => Codes.Of(cell.Claim.Type)),
        new("mode", "PLOVER mode", cell => cell.Claim.Mode),
        new("contexts", "PLOVER contexts", cell => Join(cell.Claim.Contexts, context => context)),
        new("predicate", "the words that say the act", cell => cell.Claim.Predicate.Text),
        new("predicate_start", "their place in the report's text, in Unicode code points", cell => At(cell.Map.ToCodePoint(cell.Claim.Predicate.Span.Start)), true),
        new("predicate_end", "the code point after them", cell => At(cell.Map.ToCodePoint(cell.Claim.Predicate.Span.End)), true),
        new("sentence", "the sentence", cell => cell.Claim.Sentence.Of(cell.Report.Text)),
        new("actors", "who acts: resolved names, else the words", cell => Names(cell.Claim.Actors)),
        new("actor_words", "the words that name them", cell => Join(cell.Claim.Actors, actor => actor.Text)),
        new("actor_countries", "ISO 3166 alpha-3, or IGO UNO EUR NGO ISM IMG MNC", cell => Join(cell.Claim.Actors, actor => actor.Country)),
        new("actor_sectors", "PLOVER sectors", cell => Join(cell.Claim.Actors, actor => actor.Sector)),
        new("actor_entities", "ids in the table of actors", cell => Join(cell.Claim.Actors, actor => actor.Entity)),
        new("recipients", "who is acted upon: resolved names, else the words", cell => Names(cell.Claim.Recipients)),
        new("recipient_words", "the words that name them", cell => Join(cell.Claim.Recipients, recipient => recipient.Text)),
        new("recipient_countries", "as actor_countries", cell => Join(cell.Claim.Recipients, recipient => recipient.Country)),
        new("recipient_sectors", "PLOVER sectors", cell => Join(cell.Claim.Recipients, recipient => recipient.Sector)),
        new("recipient_entities", "ids in the table of actors", cell => Join(cell.Claim.Recipients, recipient => recipient.Entity)),
        new("status", "occurred ongoing planned threatened offered demanded predicted possible conditional", cell => Codes.Of(cell.Claim.Status)),
        new("polarity", "affirmed or negated", cell => Codes.Of(cell.Claim.Polarity)),
        new("certainty", "0 to 1, how strongly readers of the words are expected to judge that it is so; of a denial, how sure the denier puts it", cell => cell.Claim.Certainty.ToString(CultureInfo.InvariantCulture), true),
        new("claimants", "who says so, outermost first; empty: the reporter's own voice", cell => Join(cell.Claim.Attribution, link => link.Claimant is { } claimant ? claimant.Name ?? claimant.Text : null)),
        new("claimant_words", "the words that name them", cell => Join(cell.Claim.Attribution, link => link.Claimant?.Text)),
        new("claimant_countries", "as actor_countries", cell => Join(cell.Claim.Attribution, link => link.Claimant?.Country)),
        new("claimant_sectors", "PLOVER sectors", cell => Join(cell.Claim.Attribution, link => link.Claimant?.Sector)),
        new("cues", "the words of saying", cell => Join(cell.Claim.Attribution, link => link.Cue?.Text)),
        new("stances", "asserts denies doubts admits relays", cell => Join(cell.Claim.Attribution, link => Codes.Of(link.Stance))),
        new("manners", "direct indirect mixed", cell => Join(cell.Claim.Attribution, link => Codes.Of(link.Manner))),
        new("from", "first possible day; empty with a time_basis: open", cell => Day(cell.Claim.When?.KnownFrom)),
        new("to", "last possible day; empty with a time_basis: open", cell => Day(cell.Claim.When?.KnownTo)),
        new("time", "the words of the time", cell => cell.Claim.When?.Words?.Text),
        new("time_basis", "text dateline publication", cell => cell.Claim.When is { } when ? Codes.Of(when.Basis) : null),
        new("time_precision", "day week month season year longer vague", cell => cell.Claim.When is { } when ? Codes.Of(when.Precision) : null),
        new("place", "name of the place, else the words", cell => Place(cell)?.Name ?? Place(cell)?.Text),
        new("place_words", "the words of the place", cell => Place(cell)?.Text),
        new("place_country", "ISO 3166 alpha-3 of the country it lies in", cell => Place(cell)?.Country),
        new("place_admin1", "its first-level division", cell => Place(cell)?.Admin1),
        new("latitude", "degrees, WGS 84; of a country or division only a representative point", cell => Degrees(Place(cell)?.Latitude), true),
        new("longitude", "degrees, WGS 84", cell => Degrees(Place(cell)?.Longitude), true),
        new("geonames", "GeoNames id", cell => Place(cell)?.GeoNames?.ToString(CultureInfo.InvariantCulture), true),
        new("place_precision", "point admin2 admin1 country region", cell => Place(cell) is { } place ? Codes.Of(place.Precision) : null),
        new("place_basis", "act sentence paragraph dateline", cell => cell.Claim.Where is { } where ? Codes.Of(where.Basis) : null),
        new("no_place_because", "why no place is given", cell => cell.Claim.WhereReason),
        new("quantities", "the words of the numbers", cell => Join(cell.Claim.Quantities, quantity => quantity.Text)),
        new("quantity_values", "the numbers", cell => Join(cell.Claim.Quantities, quantity => Number(quantity.Value))),
        new("quantity_lows", "lower bounds", cell => Join(cell.Claim.Quantities, quantity => Number(quantity.Low))),
        new("quantity_highs", "upper bounds", cell => Join(cell.Claim.Quantities, quantity => Number(quantity.High))),
        new("quantity_units", "units; ISO 4217 codes for money", cell => Join(cell.Claim.Quantities, quantity => quantity.Unit)),
        new("quantity_of", "what is counted", cell => Join(cell.Claim.Quantities, quantity => quantity.Of)),
        new("quantity_roles", "killed, wounded, force, money …", cell => Join(cell.Claim.Quantities, quantity => quantity.Role)),
        new("quantity_per", "period of a rate", cell => Join(cell.Claim.Quantities, quantity => quantity.Per)),
        new("rule", "the rules that decided", cell => cell.Claim.Rule),
    ];

    private static PlaceMention? Place(ClaimCell cell) => cell.Claim.Where?.Place;

    private static string Names(IReadOnlyList<Participant> participants) => Join(participants, participant => participant.Name ?? participant.Text);

    private static string Join<T>(IReadOnlyList<T> items, Func<T, string?> part) => string.Join("; ", items.Select(part));

    private static string At(int codePoint) => codePoint.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Degrees(double? degrees) => degrees?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) =>
        number is { } value ? JsonFields.Trimmed(value).ToString(CultureInfo.InvariantCulture) : null;
}
