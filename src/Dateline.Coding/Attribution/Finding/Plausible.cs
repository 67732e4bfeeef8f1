using Dateline.Coding.Attribution.Cues;
using Dateline.Core.Language;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>Tells cues that report what a source says, thinks or wants from the same words in other uses.</summary>
internal static class Plausible
{
    /// <summary>Whether the verb at <paramref name="verb"/> attributes, given where it found its content.</summary>
    public static bool Verb(Sentence s, Layout layout, int verb, int source, string frame, Cue cue)
    {
        if (InsideQuotation(s, layout, verb, source) || IsReporterOrReader(s, source))
        {
            return false;
        }

        if (frame is "clause" or "parenthesis" or "as-clause" or "quotation")
        {
            return true;
        }

        // 'the bridge was praised' without a word of who praised it tells nothing about a source.
        if (frame == "passive" && source < 0 && (!cue.PutsForward || s[verb].Relation is "advcl" or "acl"))
        {
            return false;
        }

        // What is not told but only supposed, asked or told by another is no attitude of the source's.
        return !IsUnreal(s, verb) && !IsTold(s, verb);
    }

    /// <summary>
    /// Whether the cue stands in a quotation together with its source: then the speaker reports himself or others, and the
    /// quotation already has its speaker. A quoted cue with a source outside ('she "strongly condemned" it') is told.
    /// </summary>
    public static bool InsideQuotation(Sentence s, Layout layout, int cue, int source) =>
        layout.QuotationAt(s[cue].Span.Start) is { } quotation && (source < 0 || quotation.Span.Contains(s[source].Span.Start));

    /// <summary>'I think', 'as you know', 'we believe': outside of quotations the reporter speaks for himself.</summary>
    public static bool IsReporterOrReader(Sentence s, int source) =>
        source >= 0 && s[source].Upos == Upos.Pron && s[source].Lower is "i" or "you" or "we" or "me" or "us" or "my" or "your" or "our";

    private static bool IsUnreal(Sentence s, int verb)
    {
        foreach (var child in s.Children(verb))
        {
            var token = s[child];
            if (token.Relation is "aux" && token.Lower is "would" or "could" or "can" or "will" or "should" or "might" or "may" or "must" or "'d" or "’d" or "'ll" or "’ll")
            {
                return true;
            }

            if (token.Relation is "mark" && token.Lower is "if" or "whether" or "unless" or "because")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTold(Sentence s, int verb)
    {
        for (int t = verb, steps = 0; t >= 0 && steps < 4; t = s[t].Head, steps++)
        {
            if (s[t].Relation == "ccomp")
            {
                return true;
            }

            if (s[t].Relation is not ("conj" or "xcomp" or "advcl"))
            {
                return false;
            }
        }

        return false;
    }
}
