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
        var around = AttributionReader.Around(sayings, report, sentence, token);
        return around.Count == 0
            ? ([], "reporter")
            : ([.. around.Select(Link)], string.Join('+', around.Select(saying => saying.Rule)));
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
