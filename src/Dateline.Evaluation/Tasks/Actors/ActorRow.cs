using System.Text.Json;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Actors;

/// <summary>A mention and who it is.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Mention">The words.</param>
/// <param name="Day">As of when, or null.</param>
/// <param name="Country">The country asked for, or null when it is not asked.</param>
/// <param name="Sector">The sector asked for, or null when it is not asked.</param>
public sealed record ActorRow(string Id, string Mention, DateOnly? Day, ActorExpectation? Country, ActorExpectation? Sector)
{
    /// <summary>Reads a row; null when it asks neither country nor sector, or is marked as skipped.</summary>
    public static ActorRow? Of(GoldRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var mention = row.NeedText("mention");
        if (row["skipped"] is { ValueKind: not JsonValueKind.False })
        {
            return null;
        }

        var expected = row["expect"] ?? row.Json;
        var nobody = Raw(expected, "code") is { ValueKind: JsonValueKind.Null };
        var country = nobody ? new ActorExpectation([null], []) : ActorExpectation.Of(Raw(expected, "country") ?? Raw(expected, "cc"));
        var sector = nobody ? country : ActorExpectation.Of(Raw(expected, "sector") ?? Raw(expected, "code_1"));
        return country is null && sector is null ? null : new ActorRow(row.Id, mention, row.Day("date"), country, sector);
    }

    // Unlike elsewhere, a null that stands there says something: no code is right.
    private static JsonElement? Raw(JsonElement json, string field) => json.TryGetProperty(field, out var value) ? value : null;
}
