using Dateline.Coding.Actors;
using Dateline.Core.Claims;

namespace Dateline.Coding.Assembly;

/// <summary>Resolves the participants of an act; the same party named twice stands once.</summary>
internal sealed class Cast(ReportActors actors)
{
    /// <summary>Everybody whom the heads mean, in order of the text.</summary>
    public IReadOnlyList<Participant> Of(int sentence, IReadOnlyList<int> heads)
    {
        if (heads.Count == 0)
        {
            return [];
        }

        var found = new List<Participant>();
        foreach (var head in heads)
        {
            foreach (var participant in actors.ResolveAll(sentence, head))
            {
                if (!found.Exists(known => Same(known, participant)))
                {
                    found.Add(participant);
                }
            }
        }

        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    /// <summary>The first of the heads that means somebody of another country or body than those who act; empty when none does.</summary>
    public IReadOnlyList<Participant> Towards(int sentence, IReadOnlyList<int> heads, IReadOnlyList<Participant> who)
    {
        foreach (var head in heads)
        {
            var participant = actors.Resolve(sentence, head);
            if (participant.Country is { } country && !who.Any(one => one.Country == country || one.Span.Overlaps(participant.Span)))
            {
                return Of(sentence, [head]);
            }
        }

        return [];
    }

    /// <summary>Those acted upon without those who act: 'Iran lifted its blockade' acts upon nobody yet.</summary>
    public static IReadOnlyList<Participant> Others(IReadOnlyList<Participant> whom, IReadOnlyList<Participant> who) =>
        [.. whom.Where(one => !who.Any(actor => actor.Span.Overlaps(one.Span) || (one.Entity is not null && actor.Entity == one.Entity && actor.Sector == one.Sector) || (IsPronoun(one) && Same(actor, one))))];

    private static bool IsPronoun(Participant one) => one.Text.Length <= 5 && !one.Text.Contains(' ', StringComparison.Ordinal) && char.IsLower(one.Text[0]);

    private static bool Same(Participant a, Participant b) =>
        a.Span == b.Span
            ? a.Country == b.Country && a.Sector == b.Sector
            : (a.Name ?? a.Text) == (b.Name ?? b.Text) && a.Country == b.Country && a.Sector == b.Sector;
}
