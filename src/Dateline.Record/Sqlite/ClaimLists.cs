using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Record.Exports;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Reads the lists of one claim after another. Not safe for use by several threads.</summary>
internal sealed class ClaimLists : IDisposable
{
    private readonly SqliteCommand _participants;
    private readonly SqliteCommand _attribution;
    private readonly SqliteCommand _quantities;

    public ClaimLists(SqliteConnection connection)
    {
        _participants = connection.Command(
            "SELECT role, position, start, \"end\", text, name, country, sector, entity FROM participants WHERE claim = $0 ORDER BY role, position", 0L);
        _attribution = connection.Command(
            "SELECT cue_start, cue_end, cue, stance, manner, position FROM attribution WHERE claim = $0 ORDER BY position", 0L);
        _quantities = connection.Command(
            "SELECT start, \"end\", text, value, low, high, unit, of, role, per FROM quantities WHERE claim = $0 ORDER BY position", 0L);
    }

    /// <summary>The claim with its lists filled.</summary>
    public Claim Fill(Claim claim, long key, TextMap map)
    {
        var (actors, recipients, claimants) = Participants(key, map);
        return claim with
        {
            Actors = actors,
            Recipients = recipients,
            Attribution = Chain(key, claimants, map),
            Quantities = Quantities(key, map),
        };
    }

    public void Dispose()
    {
        _participants.Dispose();
        _attribution.Dispose();
        _quantities.Dispose();
    }

    private (List<Participant> Actors, List<Participant> Recipients, Dictionary<long, Participant> Claimants) Participants(long key, TextMap map)
    {
        List<Participant> actors = [], recipients = [];
        Dictionary<long, Participant> claimants = [];
        _participants.Parameters[0].Value = key;
        using var row = _participants.ExecuteReader();
        while (row.Read())
        {
            var participant = new Participant
            {
                Span = map.FromCodePoints(row.GetInt32(2), row.GetInt32(3)),
                Text = row.GetString(4),
                Name = row.Text(5),
                Country = row.Text(6),
                Sector = row.Text(7),
                Entity = row.Text(8),
            };
            switch (row.GetString(0))
            {
                case ParticipantRole.Actor:
                    actors.Add(participant);
                    break;
                case ParticipantRole.Recipient:
                    recipients.Add(participant);
                    break;
                default:
                    claimants[row.GetInt64(1)] = participant;
                    break;
            }
        }

        return (actors, recipients, claimants);
    }

    private List<AttributionLink> Chain(long key, Dictionary<long, Participant> claimants, TextMap map)
    {
        var chain = new List<AttributionLink>();
        _attribution.Parameters[0].Value = key;
        using var row = _attribution.ExecuteReader();
        while (row.Read())
        {
            var cue = row.IsDBNull(0) ? null : new Phrase(map.FromCodePoints(row.GetInt32(0), row.GetInt32(1)), row.GetString(2));
            chain.Add(new AttributionLink(
                claimants.GetValueOrDefault(row.GetInt64(5)), cue,
                Codes.Parse<Stance>(row.GetString(3)) ?? default, Codes.Parse<Manner>(row.GetString(4)) ?? default));
        }

        return chain;
    }

    private List<Quantity> Quantities(long key, TextMap map)
    {
        var quantities = new List<Quantity>();
        _quantities.Parameters[0].Value = key;
        using var row = _quantities.ExecuteReader();
        while (row.Read())
        {
            quantities.Add(new Quantity
            {
                Span = map.FromCodePoints(row.GetInt32(0), row.GetInt32(1)),
                Text = row.GetString(2),
                Value = Number(row, 3),
                Low = Number(row, 4),
                High = Number(row, 5),
                Unit = row.Text(6),
                Of = row.Text(7),
                Role = row.Text(8),
                Per = row.Text(9),
            });
        }

        return quantities;
    }

    private static decimal? Number(SqliteDataReader row, int column) =>
        row.Text(column) is { } digits ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
