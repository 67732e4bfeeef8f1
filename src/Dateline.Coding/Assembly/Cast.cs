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

    private static bool Same(Participant a, Participant b) =>
        a.Span == b.Span
            ? a.Country == b.Country && a.Sector == b.Sector
            : (a.Name ?? a.Text) == (b.Name ?? b.Text) && a.Country == b.Country && a.Sector == b.Sector;
}
