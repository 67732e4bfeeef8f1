using Dateline.Coding.Actions;
using Dateline.Coding.Actors;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Assembly;

/// <summary>
/// The parties of an act: resolves its actors and recipients, finds a recipient where no argument names one, and gives a country
/// to those who are of the place where it happened. The same party named twice stands once.
/// </summary>
internal sealed class Parties(ReportActors actors, IReadOnlyList<PlaceMention> places)
{
    /// <summary>Those who act and those acted upon, in order of the text.</summary>
    /// <param name="act">The act.</param>
    /// <param name="where">Where it happened, or null.</param>
    public (IReadOnlyList<Participant> Actors, IReadOnlyList<Participant> Recipients) Of(Act act, PlaceReference? where)
    {
        var who = All(act.Sentence, act.Actors);
        var whom = Others(All(act.Sentence, act.Recipients), who);
        var together = who.Count > 1 && act.Type is EventType.Agree or EventType.Cooperate;
        if (whom.Count == 0 && who.Count > 0 && !together)
        {
            whom = Towards(act.Sentence, act.Towards, who);
        }

        if (whom.Count == 0 && !together && act.Themes.Count > 0 && !act.Predicate.Contains(act.Themes[0]) && act.Type is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Assault or EventType.Coerce)
        {
            whom = [Thing(act.Sentence, act.Themes[0])];
        }

        if (whom.Count == 0 && IsMeantForSomebody(act) && who.Find(one => one.Country is not null) is { } acting && actors.Implied(act.Sentence, act.Trigger, acting.Country!) is { } implied)
        {
            whom = [implied];
        }

        who = [.. who.Select(one => IsLocal(one) && !actors.IsOfElsewhere(one) ? one with { Country = actors.CountryAt(act.Sentence) } : one)];
        return act.Type == EventType.Consult ? Visitors(who, whom, where) : (who, IsDoneSomewhere(act.Type) ? AtHome(whom, act, where) : whom);
    }

    /// <summary>Everybody whom the heads mean, in order of the text.</summary>
    public List<Participant> All(int sentence, IReadOnlyList<int> heads)
    {
        var found = new List<Participant>();
        foreach (var head in heads)
        {
            foreach (var participant in actors.ResolveAll(sentence, head))
            {
                if (!found.Exists(known => Same(known, participant)))
                {
                    found.Add(Located(participant));
                }
            }
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    // A town is of the country that it lies in, whether or not the tables of actors know it.
    private Participant Located(Participant participant)
    {
        if (participant is not { Country: null, Sector: null })
        {
            return participant;
        }

        foreach (var place in places)
        {
            if (place.Span.Start >= participant.Span.End)
            {
                break; // they stand in the order of the text
            }

            if (place.Country is { } country && place.Span.Overlaps(participant.Span))
            {
                return participant with { Country = country };
            }
        }

        return participant;
    }

    // The first name in what the act governs that means somebody of another country or body than those who act.
    private List<Participant> Towards(int sentence, IReadOnlyList<int> heads, List<Participant> who)
    {
        foreach (var head in heads)
        {
            var participant = Located(actors.Resolve(sentence, head));
            if (participant.Country is { } country && !who.Exists(one => one.Country == country || one.Span.Overlaps(participant.Span)))
            {
                return All(sentence, [head]);
            }
        }

        return [];
    }

    // What is condemned, welcomed or destroyed where nobody is named: the words, without a name.
    private Participant Thing(int sentence, int head) =>
        actors.Resolve(sentence, head) with { Name = null, Country = null, Sector = null, Entity = null };

    // 'Iran lifted its blockade' acts upon nobody yet.
    private static List<Participant> Others(List<Participant> whom, List<Participant> who) =>
        [.. whom.Where(one => !who.Exists(actor => actor.Span.Overlaps(one.Span)
            || (one.Entity is not null && actor.Entity == one.Entity && actor.Sector == one.Sector)
            || (IsPronoun(one) && Same(actor, one))))];

    // Of those who meet in the country of one of them, the others are visitors and actors, the host is the recipient (PLOVER).
    private static (IReadOnlyList<Participant> Actors, IReadOnlyList<Participant> Recipients) Visitors(
        List<Participant> who, List<Participant> whom, PlaceReference? where)
    {
        if (whom.Count > 0 || where?.Place.Country is not { } country || who.Exists(one => one.Span.Overlaps(where.Place.Span)) || !who.TrueForAll(one => one.Country is not null))
        {
            return (who, whom);
        }

        var hosts = who.FindAll(one => one.Country == country);
        return hosts.Count == 0 || hosts.Count == who.Count ? (who, whom) : (who.FindAll(one => one.Country != country), hosts);
    }

    // 'The ministry', 'some 200 colleagues', a mayor's name: of the country that the talk is of. Companies, media and pronouns may be of any.
    private static bool IsLocal(Participant one) => one is { Country: null, Sector: null or "GOV" or "OPP" or "PTY" or "LEG" or "JUD" or "COP" or "MIL" or "LAB" or "CVL" or "EDU" or "MED" or "AGR" or "REL" or "CRM" or "SOC" }
        && !IsPronoun(one) && one.Text.Length > 3;

    private static bool IsMeantForSomebody(Act act) => act.Type is EventType.Sanction or EventType.Aid or EventType.Threaten or EventType.Reject or EventType.Request
        or EventType.Accuse or EventType.Concede or EventType.Agree && act.Actors.Count == 1;

    private static bool IsDoneSomewhere(EventType type) => type is not (EventType.Agree or EventType.Cooperate or EventType.Request);

    // People, houses and streets of no country named are of the place of the act.
    private List<Participant> AtHome(List<Participant> whom, Act act, PlaceReference? where)
    {
        if (whom.Exists(one => one.Country is not null))
        {
            return whom;
        }

        var country = act.Type is EventType.Accuse or EventType.Support or EventType.Reject or EventType.Threaten
            ? actors.CountryAt(act.Sentence)
            : where?.Place.Country ?? actors.CountryAt(act.Sentence);
        return [.. whom.Select(one => one.Country is null && !actors.IsOfElsewhere(one) ? one with { Country = country } : one)];
    }

    private static bool IsPronoun(Participant one) => one.Text.Length <= 5 && !one.Text.Contains(' ', StringComparison.Ordinal) && char.IsLower(one.Text[0]);

    private static bool Same(Participant a, Participant b) =>
        a.Span == b.Span
            ? a.Country == b.Country && a.Sector == b.Sector
            : (a.Name ?? a.Text) == (b.Name ?? b.Text) && a.Country == b.Country && a.Sector == b.Sector;
}
