using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Assembly;

/// <summary>What governments say to each other, and the breaking off of relations, is diplomacy, whatever the words.</summary>
internal static class BetweenStates
{
    /// <summary>The context that such a claim has.</summary>
    public const string Context = "diplomatic";

    /// <summary>Whether governments of two countries, or one and a body of states, deal with each other.</summary>
    public static bool Deal(EventType type, IReadOnlyList<Participant> actors, IReadOnlyList<Participant> recipients)
    {
        if (type is not (EventType.Consult or EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Sanction))
        {
            return false;
        }

        string? one = null;
        foreach (var who in actors.Concat(recipients))
        {
            if (!IsGovernment(who))
            {
                continue;
            }

            if (one is not null && who.Country != one)
            {
                return true;
            }

            one ??= who.Country;
        }

        return false;
    }

    // A country without a sector is its government; one of its towns or people has no entity.
    private static bool IsGovernment(Participant who) =>
        who.Country is not (null or "NGO" or "ISM" or "IMG" or "MNC") && (who.Sector == "GOV" || (who.Sector is null && (who.Entity == who.Country || who.Country is "UNO" or "EUR" or "IGO")));
}
