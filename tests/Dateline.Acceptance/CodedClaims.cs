using System.Text;
using System.Text.Json;

namespace Dateline.Acceptance;

/// <summary>What <c>code</c> said of one report, as its users read it: a line of JSON.</summary>
public sealed class CodedClaims(string line)
{
    private readonly JsonElement _root = JsonDocument.Parse(line).RootElement;

    /// <summary>The claims whose predicate holds these words.</summary>
    public IReadOnlyList<JsonElement> Of(string predicate) =>
        [.. Claims.Where(claim => claim.GetProperty("predicate").GetProperty("text").GetString()!.Contains(predicate, StringComparison.Ordinal))];

    /// <summary>All claims.</summary>
    public IEnumerable<JsonElement> Claims => _root.GetProperty("claims").EnumerateArray();

    /// <summary>
    /// A claim in one line of words, for comparison: the fields asked for by name, each 'name=value'.
    /// Names: type actors recipients status polarity claimant manner from to place country quantity.
    /// </summary>
    public static string Words(JsonElement claim, IEnumerable<string> fields) =>
        string.Join(' ', fields.Select(field => $"{field}={Value(claim, field)}"));

    private static string Value(JsonElement claim, string field) => field switch
    {
        "type" => Text(claim, "type") + (Text(claim, "mode") is { Length: > 0 } mode ? ":" + mode : ""),
        "actors" => Countries(claim, "actors"),
        "recipients" => Countries(claim, "recipients"),
        "claimant" => Claimant(claim),
        "manner" => string.Join('>', claim.GetProperty("attribution").EnumerateArray().Select(link => Text(link, "manner"))),
        "from" or "to" => claim.GetProperty("when") is { ValueKind: JsonValueKind.Object } when ? Text(when, field) : "none",
        "place" => claim.GetProperty("where") is { ValueKind: JsonValueKind.Object } where ? Text(where, "name") : "none",
        "country" => claim.GetProperty("where") is { ValueKind: JsonValueKind.Object } where ? Text(where, "country") : "none",
        "quantity" => string.Join('+', claim.GetProperty("quantities").EnumerateArray().Select(Quantity)),
        _ => Text(claim, field),
    };

    private static string Countries(JsonElement claim, string role) =>
        string.Join('+', claim.GetProperty(role).EnumerateArray().Select(one => Text(one, "country") is { Length: > 0 } country ? country : "?"));

    private static string Claimant(JsonElement claim)
    {
        var chain = new StringBuilder();
        foreach (var link in claim.GetProperty("attribution").EnumerateArray())
        {
            var claimant = link.GetProperty("claimant");
            var name = claimant.ValueKind == JsonValueKind.Null ? "?" : Text(claimant, "name") is { Length: > 0 } resolved ? resolved : Text(claimant, "text");
            chain.Append(chain.Length > 0 ? ">" : "").Append(name);
        }

        return chain.Length == 0 ? "report" : chain.ToString();
    }

    private static string Quantity(JsonElement quantity)
    {
        var value = quantity.GetProperty("value");
        return (value.ValueKind == JsonValueKind.Null ? "?" : value.GetRawText()) + "_" + Text(quantity, "role")
            + (Text(quantity, "per") is { Length: > 0 } per ? "/" + per : "");
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
