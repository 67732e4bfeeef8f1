using System.Text.Json;

namespace Dateline.Evaluation.Tasks.Actors;

/// <summary>What a gold row asks of one code: it is left out, must be one of some values, or must not be some value.</summary>
/// <param name="Accepted">Accepted codes, null among them for 'none'; null when any but the excluded ones is right.</param>
/// <param name="Excluded">Codes that are wrong.</param>
public sealed record ActorExpectation(IReadOnlyList<string?>? Accepted, IReadOnlyList<string> Excluded)
{
    /// <summary>Whether a code (null: none) is right. 'Unknown' (UNK) and none are the same.</summary>
    public bool Fits(string? code)
    {
        var said = Plain(code);
        return (Accepted is null || Accepted.Any(accepted => Plain(accepted) == said)) && !Excluded.Contains(said, StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads a field: a code, an empty string for none, a list of codes, or a list of tests (["==", code], ["in", codes],
    /// ["!=", code]); null when it is left out.
    /// </summary>
    public static ActorExpectation? Of(JsonElement? field)
    {
        if (field is not { ValueKind: JsonValueKind.Array } list)
        {
            return field switch
            {
                { ValueKind: JsonValueKind.Null } => new([null], []),
                { ValueKind: JsonValueKind.String } text => new([text.GetString()], []),
                _ => null,
            };
        }

        var accepted = new List<string?>();
        var excluded = new List<string>();
        foreach (var part in list.EnumerateArray())
        {
            var isTest = part.ValueKind == JsonValueKind.Array && part.GetArrayLength() == 2;
            var codes = Codes(isTest ? part[1] : part);
            if (isTest && part[0].GetString() == "!=")
            {
                excluded.AddRange(codes);
            }
            else
            {
                accepted.AddRange(codes);
            }
        }

        return new(accepted.Count > 0 ? accepted : null, excluded);
    }

    /// <inheritdoc/>
    public override string ToString() => Accepted is null
        ? $"not {string.Join(" or ", Excluded)}"
        : string.Join(" or ", Accepted.Select(code => Plain(code) ?? "none"));

    private static IEnumerable<string> Codes(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Codes),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    // Older tables have HLH for health, and XKX for Kosovo, which is KOS to PLOVER; none, nothing and 'unknown' say the same.
    private static string? Plain(string? code) => code switch
    {
        null or "" or "UNK" => null,
        "HLH" => "MED",
        "XKX" => "KOS",
        _ => code,
    };
}
