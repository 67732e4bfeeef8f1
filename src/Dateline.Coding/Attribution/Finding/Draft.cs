using Dateline.Core.Claims;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>An attribution while it is being found; <see cref="AttributionReader"/> turns it into a <see cref="Saying"/>.</summary>
internal sealed class Draft
{
    public required int Sentence { get; init; }

    public int SourceSentence { get; set; }

    public int SourceHead { get; set; } = -1;

    public Span? Source { get; set; }

    public int CueHead { get; init; } = -1;

    public Span? Cue { get; set; }

    public List<Span> Content { get; } = [];

    public Stance Stance { get; init; }

    public bool PutsForward { get; set; } = true;

    /// <summary>Whether the cue may govern a quotation; then later quotations may join the content.</summary>
    public bool TakesQuote { get; init; }

    /// <summary>Whether the form of the sentence leaves no doubt that somebody says it; no weighing takes it away.</summary>
    public bool Sure { get; set; }

    /// <summary>Whether that form also says whose words they are and where they begin and end.</summary>
    public bool Settled { get; init; }

    /// <summary>Whether the content so far came from a quotation, so that the next bare quotation goes on with it.</summary>
    public bool Quoted { get; set; }

    public required string Rule { get; set; }

    public bool Overlaps(Span span)
    {
        foreach (var part in Content)
        {
            if (part.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
