using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>The dyads that claims make: each actor with each recipient; for reciprocal acts each party with each other.</summary>
public static class CodedDyads
{
    /// <summary>The dyads of a report, each once, in order.</summary>
    /// <param name="report">The coded report.</param>
    /// <param name="byCode">Whether ends are actor codes (else places in the text).</param>
    /// <param name="fifteen">Whether CONCEDE and RETREAT are one type.</param>
    public static IReadOnlyList<Dyad> Of(CodedReport report, bool byCode, bool fifteen)
    {
        ArgumentNullException.ThrowIfNull(report);
        var dyads = new List<Dyad>();
        var seen = new HashSet<(object, object, string)>();
        foreach (var claim in report.Claims)
        {
            var type = GoldTypes.Code(claim.Type, fifteen);
            var targets = claim.Recipients.Count > 0 ? claim.Recipients : claim.Actors;
            foreach (var source in claim.Actors)
            {
                foreach (var target in targets)
                {
                    if (!ReferenceEquals(source, target) && seen.Add((Key(source, byCode), Key(target, byCode), type)))
                    {
                        dyads.Add(new Dyad(End(source, byCode), End(target, byCode), type));
                    }
                }
            }
        }

        return dyads;
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

    private static object Key(Participant participant, bool byCode) => byCode ? ActorCode(participant) : participant.Span;

    private static DyadEnd End(Participant participant, bool byCode) =>
        byCode ? new(participant.Text, [], ActorCode(participant)) : new(participant.Text, [participant.Span], null);
}
