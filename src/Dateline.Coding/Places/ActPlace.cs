using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>
/// Chooses where an act happened: the place that the tree ties to it; else the only place of its sentence, of the
/// sentence before in its paragraph, or of the dateline. The place of the act is never taken from the actor's name.
/// Immutable; safe for parallel use.
/// </summary>
public sealed class ActPlace
{
    // A more exact place of the same country may lose this much to the best-tied one and still be taken.
    private const double ExactnessIsWorth = 1.6;

    private readonly PlaceWords _words;

    /// <summary>A chooser that reads the word lists of the gazetteer's folder.</summary>
    public ActPlace(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _words = gazetteer.Words;
    }

    /// <summary>The place of an act, or why there is none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sentence">Index of the act's sentence.</param>
    /// <param name="trigger">Token that heads the predicate.</param>
    /// <param name="recipients">Head tokens of those acted upon, in this sentence.</param>
    /// <param name="all">The toponyms of the report, as <see cref="PlaceReader.Read"/> gives them.</param>
    public (PlaceReference? Place, string? Reason) Choose(
        AnalysedReport report, int sentence, int trigger, IReadOnlyList<int> recipients, IReadOnlyList<PlaceMention> all)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(all);
        var s = report.Sentences[sentence];
        var inSentence = SentencePlaces.Of(s, all);
        if (Tied(s, trigger, recipients, inSentence) is { } tied)
        {
            return (new PlaceReference(tied, PlaceBasis.Act), null);
        }

        // 'shelled Zalambessa', of which the gazetteer has nothing: the words, without a point, rather than a town near by.
        if (Tied(s, trigger, recipients, SentencePlaces.Of(s, all, resolved: false)) is { } unknown)
        {
            return (new PlaceReference(unknown, PlaceBasis.Act), null);
        }

        var located = inSentence.FindAll(p => IsLocated(s, p.Token) && !IsOfTheSpeaker(s, p.Token, trigger));
        if (OnlyOne(located) is { } only)
        {
            return (new PlaceReference(only, PlaceBasis.Sentence), null);
        }

        if (located.Count > 0)
        {
            return (null, "several places in the sentence, none tied to the act");
        }

        if (inSentence.Count == 0 && InParagraph(report, sentence, all) is { } before)
        {
            return (new PlaceReference(before, PlaceBasis.Paragraph), null);
        }

        return Dateline(report, sentence, all) is { } dateline
            ? (new PlaceReference(dateline, PlaceBasis.Dateline), null)
            : (null, inSentence.Count == 0 ? "no place in the sentence or its paragraph" : "the places of the sentence are not where the act was done");
    }

    private PlaceMention? Tied(Sentence s, int trigger, IReadOnlyList<int> recipients, List<(PlaceMention Mention, int Token)> places)
    {
        PlaceMention? best = null;
        var top = 0.0;
        var tie = new ActTie(s, trigger, recipients, _words);
        var ties = new double[places.Count];
        for (var i = 0; i < ties.Length; i++)
        {
            ties[i] = tie.Of(places[i].Token, places[i].Mention);
            if (ties[i] > top)
            {
                (top, best) = (ties[i], places[i].Mention);
            }
        }

        // 'in Kharkiv, in eastern Ukraine': the more exact one of the places that hold each other.
        for (var i = 0; i < ties.Length; i++)
        {
            if (best is not null && ties[i] > 0 && ties[i] >= top - ExactnessIsWorth && IsInside(places[i].Mention, best))
            {
                best = places[i].Mention;
            }
        }

        return best;
    }

    // The only place among several mentions, or the most exact one where each lies in the next.
    private static PlaceMention? OnlyOne(List<(PlaceMention Mention, int Token)> places)
    {
        PlaceMention? only = null;
        foreach (var (mention, _) in places)
        {
            if (only is null || IsInside(mention, only))
            {
                only = mention;
            }
            else if (!Same(mention, only) && !IsInside(only, mention))
            {
                return null;
            }
        }

        return only;
    }

    private PlaceMention? InParagraph(AnalysedReport report, int sentence, IReadOnlyList<PlaceMention> all)
    {
        var before = sentence - 1;
        if (before < 0 || report.Sentences[before].Paragraph != report.Sentences[sentence].Paragraph || report.Sentences[before].IsHeadline)
        {
            return null;
        }

        var s = report.Sentences[before];
        var places = SentencePlaces.Of(s, all).FindAll(p => IsLocated(s, p.Token) && p.Mention.Precision is not (PlacePrecision.Country or PlacePrecision.Region));
        return OnlyOne(places);
    }

    // A dateline is where the report was written: it stands for the act of the first paragraph that names no place at all.
    private static PlaceMention? Dateline(AnalysedReport report, int sentence, IReadOnlyList<PlaceMention> all)
    {
        if (report.Report.Dateline is not { } dateline)
        {
            return null;
        }

        var s = report.Sentences[sentence];
        foreach (var first in report.Sentences)
        {
            if (first.Span.Overlaps(dateline.Span) || first.Span.Start >= dateline.Span.End)
            {
                if (first.Paragraph != s.Paragraph)
                {
                    return null;
                }

                break;
            }
        }

        foreach (var mention in all)
        {
            if (mention.Span.Overlaps(dateline.Place))
            {
                return mention.Name is null ? null : mention;
            }
        }

        return null;
    }

    private bool IsLocated(Sentence s, int token)
    {
        var t = s[token];
        while (t.Relation is "compound" or "flat" or "conj" or "appos" && t.Head >= 0)
        {
            t = s[t.Head];
        }

        return t.Relation is "obl" or "nmod" && Metonymy.CaseOf(s, t.Index) is { } preposition && _words.IsPlaceCase(preposition);
    }

    // 'said in Geneva that …': the place of the saying, not of what is said.
    private static bool IsOfTheSpeaker(Sentence s, int token, int trigger)
    {
        for (int t = trigger, steps = 0; t >= 0 && steps < 40; t = s[t].Head, steps++)
        {
            if (s[t].Relation is "ccomp" or "parataxis" && s[t].Head >= 0 && !s.IsUnder(token, t) && s.IsUnder(token, s[t].Head))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(PlaceMention a, PlaceMention b) =>
        a.Name == b.Name && a.Country == b.Country && a.Precision == b.Precision;

    private static bool IsInside(PlaceMention inner, PlaceMention outer) =>
        inner.Precision < outer.Precision && inner.Country is not null && inner.Country == outer.Country
        && (outer.Precision == PlacePrecision.Country || (inner.Admin1 is not null && inner.Admin1 == outer.Admin1));
}
