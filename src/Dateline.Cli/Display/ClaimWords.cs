using System.Globalization;
using Dateline.Core.Claims;

namespace Dateline.Cli.Display;

/// <summary>The parts of a claim in words for people.</summary>
internal static class ClaimWords
{
    public static string Act(Claim claim) =>
        claim.Type.ToString().ToUpperInvariant() + (claim.Mode is null ? "" : ":" + claim.Mode);

    public static string Participants(IReadOnlyList<Participant> participants) => string.Join("; ", participants.Select(Participant));

    public static string Participant(Participant participant)
    {
        var code = string.Join(' ', new[] { participant.Country, participant.Sector }.Where(c => c is not null));
        var name = Plain.Line(participant.Name ?? participant.Text);
        return code.Length == 0 ? name : $"{name} [{code}]";
    }

    public static string State(Claim claim) =>
        (claim.Polarity == Polarity.Negated ? "not " : "") + claim.Status.ToString().ToLowerInvariant();

    public static string When(Claim claim)
    {
        if (claim.When is not { } when)
        {
            return "";
        }

        var days = (when.KnownFrom, when.KnownTo) switch
        {
            (null, null) => "any day",
            ({ } from, null) => $"from {Day(from)}",
            (null, { } to) => $"until {Day(to)}",
            ({ } from, { } to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}",
        };
        return when.Words is { } words ? $"{days} ({Plain.Line(words.Text)})"
            : when.Basis == TimeBasis.Publication ? $"{days} (publication)" : $"{days} (dateline)";
    }

    public static string Where(Claim claim)
    {
        if (claim.Where is not { } where)
        {
            return "";
        }

        var parts = new[] { where.Place.Name ?? where.Place.Text, where.Place.Admin1, where.Place.Country };
        return string.Join(", ", parts.Where(p => p is not null).Distinct(StringComparer.Ordinal).Select(p => Plain.Line(p!)));
    }

    /// <summary>The chain of who says so, outermost first.</summary>
    public static string Says(Claim claim) =>
        claim.Attribution.Count == 0
            ? "the report"
            : string.Join(" < ", claim.Attribution.Select(link =>
                (link.Claimant is null ? "unnamed" : Participant(link.Claimant))
                + (link.Stance == Stance.Asserts ? "" : $" ({link.Stance.ToString().ToLowerInvariant()})")
                + (link.Manner == Manner.Indirect ? "" : $" ({link.Manner.ToString().ToLowerInvariant()})")));

    public static string Quantities(Claim claim) => string.Join("; ", claim.Quantities.Select(Quantity));

    public static string Quantity(Quantity quantity) =>
        Plain.Line(quantity.Text) + (quantity.Of is null ? "" : " " + Plain.Line(quantity.Of))
        + (quantity.Role is null ? "" : $" ({quantity.Role}{(quantity.Per is null ? "" : " per " + quantity.Per)})");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
