using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>Which fields of a coded claim are right.</summary>
/// <param name="placesNamed">The places that bear a name, for other spellings and for what lies within what.</param>
public sealed class ClaimJudge(Func<string, IReadOnlyList<PlaceMention>> placesNamed)
{
    /// <summary>The fields in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["type", "mode", "actors", "recipients", "status", "polarity", "claimants", "place", "date", "quantities"];

    /// <summary>For each of <see cref="Fields"/> whether it is right; null where the gold claim leaves it out.</summary>
    public IReadOnlyList<bool?> Judge(GoldClaim gold, Claim coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        return
        [
            gold.Types.Contains(GoldTypes.Code(coded.Type), StringComparer.Ordinal),
            Accepts(gold.Modes, coded.Mode ?? string.Empty),
            SameCodes(gold.Actors, coded.Actors),
            SameCodes(gold.Recipients, coded.Recipients),
            Accepts(gold.Statuses, coded.Status.ToString()),
            Accepts(gold.Polarities, coded.Polarity.ToString()),
            gold.Claimants is { } claimants ? SameClaimants(claimants, coded.Attribution) : null,
            gold.Place is { } place ? SamePlace(place, gold.GeoNames, coded.Where?.Place) : null,
            gold.Date is { } date ? SameDate(date, coded.When) : null,
            gold.Quantities is { } numbers ? numbers.All(number => coded.Quantities.Any(quantity => Says(quantity, number))) : null,
        ];
    }

    /// <summary>Whether each given phrase shares a word with the words or the resolved name of a link; where none is given, whether there is none.</summary>
    public static bool SameClaimants(IReadOnlyList<string> gold, IReadOnlyList<AttributionLink> chain)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(chain);
        var phrases = gold.Where(phrase => phrase.Length > 0).ToList();
        return phrases.Count == 0
            ? chain.Count == 0
            : phrases.TrueForAll(phrase => chain.Any(link => link.Claimant is { } who
                && (WordOverlap.Share(phrase, who.Text) || (who.Name is { } name && WordOverlap.Share(phrase, name)))));
    }

    private static bool? Accepts(IReadOnlyList<string>? accepted, string code) =>
        accepted?.Any(one => one.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static bool? SameCodes(IReadOnlyList<string>? gold, IReadOnlyList<Participant> coded) =>
        gold?.Where(code => code.Length > 0).ToHashSet(StringComparer.Ordinal)
            .SetEquals(coded.Select(participant => participant.Country).OfType<string>());

    private bool SamePlace(string name, long? id, PlaceMention? coded)
    {
        if (name.Length == 0 && id is null)
        {
            return coded is null;
        }

        if (coded is null)
        {
            return false;
        }

        return (id is not null && id == coded.GeoNames) || SameName(name, coded.Name) || SameName(name, coded.Text) || SameName(name, coded.Admin1)
            || placesNamed(name).Any(place => IsOrHolds(place, coded));
    }

    private static bool IsOrHolds(PlaceMention given, PlaceMention coded) =>
        (given.GeoNames is { } id && id == coded.GeoNames)
        || (given.Precision == PlacePrecision.Country && given.Country is { } country && country == coded.Country)
        || (given.Precision == PlacePrecision.Admin1 && given.Country == coded.Country && SameName(given.Name ?? string.Empty, coded.Admin1));

    private static bool SameName(string left, string? right) => right is not null && Plain(left) == Plain(right);

    private static string Plain(string name)
    {
        var plain = name.Trim().ToLowerInvariant();
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    // Where the words give no day, one taken from the day of publication or the dateline (and marked so) claims none.
    private static bool SameDate(string gold, TimeReference? coded) => gold.Length == 0
        ? coded is null || coded.Basis != TimeBasis.Text
        : coded?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(gold, StringComparison.Ordinal) == true;

    private static bool Says(Quantity quantity, decimal number) => quantity.Value is { } value
        ? value == number
        : quantity.Low == number || quantity.High == number;
}
