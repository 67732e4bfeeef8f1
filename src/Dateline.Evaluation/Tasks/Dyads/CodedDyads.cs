using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>
/// The dyads that claims make, as a plain list of events would hold them: each actor with each recipient, of those acts that have
/// parties only each party with each other; the type with status and polarity folded in.
/// </summary>
public static class CodedDyads
{
    /// <summary>The dyads of a report, each once, in order.</summary>
    /// <param name="report">The coded report.</param>
    /// <param name="folding">How type, status and polarity make one type.</param>
    /// <param name="byCode">Whether ends are actor codes (else places in the text).</param>
    /// <param name="fifteen">Whether CONCEDE and RETREAT are one type.</param>
    public static IReadOnlyList<Dyad> Of(CodedReport report, Folding folding, bool byCode, bool fifteen)
    {
        ArgumentNullException.ThrowIfNull(report);
        var dyads = new List<Dyad>();
        var seen = new HashSet<(object, object, string)>();
        foreach (var claim in report.Claims)
        {
            if (folding.Single(claim.Type, claim.Status, claim.Polarity) is not { } single)
            {
                continue;
            }

            var type = GoldTypes.Code(single, fifteen);
            var targets = claim.Recipients.Count > 0 ? claim.Recipients : CanBeMutual(claim.Type) ? claim.Actors : [];
            foreach (var source in claim.Actors)
            {
                foreach (var target in targets)
                {
                    if (!ReferenceEquals(source, target) && seen.Add((Key(source, byCode), Key(target, byCode), type)))
                    {
                        dyads.Add(new Dyad(End(source, report.Report.Text, byCode), End(target, report.Report.Text, byCode), type, byCode ? GoldTypes.Code(claim.Type, fifteen) : null));
                    }
                }
            }
        }

        return dyads;
    }

    /// <summary>The types of all claims, folded and as they stand.</summary>
    public static IReadOnlySet<string> Types(CodedReport report, Folding folding, bool fifteen)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(folding);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in report.Claims)
        {
            types.Add(GoldTypes.Code(claim.Type, fifteen));
            types.Add(GoldTypes.Code(folding.Fold(claim.Type, claim.Status, claim.Polarity), fifteen));
        }

        return types;
    }

    /// <summary>The code of an actor as the CAMEO suites write it: country (or IGO, NGO …) and sector; '---' for no country.</summary>
    public static string ActorCode(Participant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        var country = participant.Country switch
        {
            null => "---",
            "UNO" => "IGOUNO",
            "EUR" => "IGOEUREEC",
            var code => code,
        };
        return country + participant.Sector;
    }

    // Two who condemn together do nothing to each other; two who meet, trade, fight or make peace do.
    private static bool CanBeMutual(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate
        or EventType.Retreat or EventType.Reject or EventType.Assault;

    private static object Key(Participant participant, bool byCode) => byCode ? ActorCode(participant) : (participant.Span, participant.Country);

    // A pronoun stands where its name stands, too: 'Chad said it would free him' is said of Chad.
    private static DyadEnd End(Participant participant, string text, bool byCode)
    {
        if (byCode)
        {
            return new(participant.Text, [], ActorCode(participant));
        }

        var places = new List<Span> { participant.Span };
        if (participant.Name is { Length: > 0 } name && !participant.Text.Contains(' ', StringComparison.Ordinal) && char.IsLower(participant.Text[0]))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                places.Add(new Span(at, at + name.Length));
            }
        }

        return new(participant.Text, places, null);
    }
}
