using Dateline.Coding.Actors;
using Dateline.Coding.Attribution;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Assembly;

/// <summary>Turns the sayings around a word into the chain of who says so, with every source resolved.</summary>
internal sealed class ChainBuilder(AnalysedReport report, ReportActors actors, IReadOnlyList<Saying> sayings)
{
    // The claimant of a saying is the same for every claim inside it.
    private readonly Dictionary<Saying, AttributionLink> _links = new(ReferenceEqualityComparer.Instance);

    /// <summary>The chain for a token, outermost first, and the rules that found its links.</summary>
    public (IReadOnlyList<AttributionLink> Chain, string Rule) Around(int sentence, int token)
    {
        var around = AttributionReader.Around(sayings, report, sentence, token).Where(saying => !IsAside(saying, sentence, token)).ToList();
        return around.Count == 0
            ? ([], "reporter")
            : ([.. around.Select(Link)], string.Join('+', around.Select(saying => saying.Rule)));
    }

    /// <summary>The chain with whoever asks for an act as its last link: 'Kofi Annan urged Chad to let them in' tells of Chad's act as Annan's wish.</summary>
    public static IReadOnlyList<AttributionLink> AskedBy(IReadOnlyList<AttributionLink> chain, IReadOnlyList<Participant> demanders, Phrase cue)
    {
        var more = demanders.Where(one => !chain.Any(link => link.Claimant is { } who && (who.Span.Overlaps(one.Span) || (who.Name is not null && who.Name == one.Name)))).ToList();
        return more.Count == 0 ? chain : [.. chain, .. more.Select(one => new AttributionLink(one, cue, Stance.Asserts, Manner.Indirect))];
    }

    // 'The group, which seized the town in May, is massing men, a colonel said': what stands in commas is the reporter's own.
    private bool IsAside(Saying saying, int sentence, int token)
    {
        if (saying.Manner == Manner.Direct || saying.Cue is not { } cue)
        {
            return false;
        }

        var s = report.Sentences[sentence];
        for (int t = token, steps = 0; t >= 0 && steps < 30; t = s[t].Head, steps++)
        {
            if (s[t].Deprel == "acl:relcl" && s.Span.Contains(cue) && !s.SubtreeSpan(t).Overlaps(cue) && s[t].Head >= 0)
            {
                var first = s.Tokens.First(word => word.Span.Start >= s.SubtreeSpan(t).Start).Index;
                return (s[first].Form == "," || (first > 0 && s[first - 1].Form == ",")) && s.SubtreeSpan(t).Start > s[s[t].Head].Span.Start;
            }
        }

        return false;
    }

    private AttributionLink Link(Saying saying)
    {
        if (_links.TryGetValue(saying, out var known))
        {
            return known;
        }

        var text = report.Report.Text;
        var claimant = saying.SourceHead is { } head ? Claimant(saying, head, text) : null;
        var cue = saying.Cue is { } span ? new Phrase(span, span.Of(text)) : null;
        return _links[saying] = new AttributionLink(claimant, cue, saying.Stance, saying.Manner);
    }

    private Participant Claimant(Saying saying, int head, string text)
    {
        var resolved = actors.Resolve(saying.SourceSentence, head);
        return saying.Source is { } span && span.Contains(resolved.Span) ? resolved with { Span = span, Text = span.Of(text) } : resolved;
    }
}
