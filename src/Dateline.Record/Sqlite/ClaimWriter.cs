using System.Text.Json;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Exports;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Writes one claim and its lists within a transaction. Not safe for use by several threads.</summary>
internal sealed class ClaimWriter(SqliteConnection connection) : IDisposable
{
    private readonly Insert _claims = new(
        connection, "claims",
        """
        id, report, position, type, mode, contexts, predicate_start, predicate_end, predicate, sentence_start, sentence_end,
        status, polarity, certainty, when_from, when_to, when_start, when_end, when_text, when_basis, when_precision,
        where_start, where_end, where_text, where_name, where_country, where_admin1, where_lat, where_lon, where_geonames,
        where_precision, where_metonym, where_basis, where_reason, rule
        """);

    private readonly Insert _participants = new(
        connection, "participants", "claim, role, position, start, \"end\", text, name, country, sector, entity");

    private readonly Insert _attribution = new(
        connection, "attribution", "claim, position, cue_start, cue_end, cue, stance, manner");

    private readonly Insert _quantities = new(
        connection, "quantities", "claim, position, start, \"end\", text, value, low, high, unit, of, role, per");

    public void Write(SqliteTransaction transaction, long report, int position, Claim claim, TextMap map)
    {
        var when = claim.When;
        var words = when?.Words is { } phrase ? map.ToCodePoints(phrase.Span) : ((int Start, int End)?)null;
        var place = claim.Where?.Place;
        var where = place is not null ? map.ToCodePoints(place.Span) : ((int Start, int End)?)null;
        var predicate = map.ToCodePoints(claim.Predicate.Span);
        var sentence = map.ToCodePoints(claim.Sentence);
        _claims.Run(
            transaction, claim.Id, report, position, Codes.Of(claim.Type), claim.Mode, JsonSerializer.Serialize(claim.Contexts),
            predicate.Start, predicate.End, claim.Predicate.Text, sentence.Start, sentence.End,
            Codes.Of(claim.Status), Codes.Of(claim.Polarity), claim.Certainty,
            when?.From, when?.To, words?.Start, words?.End, when?.Words?.Text,
            when is null ? null : Codes.Of(when.Basis), when is null ? null : Codes.Of(when.Precision),
            where?.Start, where?.End, place?.Text, place?.Name, place?.Country, place?.Admin1, place?.Latitude, place?.Longitude,
            place?.GeoNames, place is null ? null : Codes.Of(place.Precision), place is null ? null : place.Metonym ? 1 : 0,
            claim.Where is { } reference ? Codes.Of(reference.Basis) : null, claim.WhereReason, claim.Rule);
        var key = (long)connection.Scalar("SELECT last_insert_rowid()")!;
        for (var i = 0; i < claim.Actors.Count; i++)
        {
            Write(transaction, key, ParticipantRole.Actor, i, claim.Actors[i], map);
        }

        for (var i = 0; i < claim.Recipients.Count; i++)
        {
            Write(transaction, key, ParticipantRole.Recipient, i, claim.Recipients[i], map);
        }

        for (var i = 0; i < claim.Attribution.Count; i++)
        {
            Write(transaction, key, i, claim.Attribution[i], map);
        }

        for (var i = 0; i < claim.Quantities.Count; i++)
        {
            Write(transaction, key, i, claim.Quantities[i], map);
        }
    }

    public void Dispose()
    {
        _claims.Dispose();
        _participants.Dispose();
        _attribution.Dispose();
        _quantities.Dispose();
    }

    private void Write(SqliteTransaction transaction, long claim, string role, int position, Participant participant, TextMap map)
    {
        var (start, end) = map.ToCodePoints(participant.Span);
        _participants.Run(
            transaction, claim, role, position, start, end, participant.Text, participant.Name, participant.Country,
            participant.Sector, participant.Entity);
    }

    private void Write(SqliteTransaction transaction, long claim, int position, AttributionLink link, TextMap map)
    {
        var cue = link.Cue is { } phrase ? map.ToCodePoints(phrase.Span) : ((int Start, int End)?)null;
        _attribution.Run(transaction, claim, position, cue?.Start, cue?.End, link.Cue?.Text, Codes.Of(link.Stance), Codes.Of(link.Manner));
        if (link.Claimant is { } claimant)
        {
            Write(transaction, claim, ParticipantRole.Claimant, position, claimant, map);
        }
    }

    private void Write(SqliteTransaction transaction, long claim, int position, Quantity quantity, TextMap map)
    {
        var (start, end) = map.ToCodePoints(quantity.Span);
        _quantities.Run(
            transaction, claim, position, start, end, quantity.Text, quantity.Value, quantity.Low, quantity.High,
            quantity.Unit, quantity.Of, quantity.Role, quantity.Per);
    }
}

/// <summary>In which part somebody stands in a claim, as the record writes it.</summary>
internal static class ParticipantRole
{
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Claimant = "claimant";
}
