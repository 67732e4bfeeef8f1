using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>The range of text of a cue: the verb with its auxiliaries, adverbs and particles that touch it.</summary>
internal static class CueWords
{
    public static Span OfVerb(Sentence s, int verb, int second, int preposition)
    {
        var first = verb;
        while (first > 0 && IsBelow(s, first - 1, verb) && s[first - 1].Relation is "aux" or "advmod" or "cop")
        {
            first--;
        }

        var last = verb;
        while (last + 1 < s.Tokens.Count
            && (last + 1 == second || last + 1 == preposition || (IsBelow(s, last + 1, verb) && s[last + 1].Deprel == "compound:prt")))
        {
            last++;
        }

        return new Span(s[first].Span.Start, s[last].Span.End);
    }

    public static Span? OfSource(Sentence s, int head, int verb)
    {
        if (head < 0)
        {
            return null;
        }

        var words = Words.Under(s, head);
        if (s.IsUnder(verb, head))
        {
            words.Remove(Branch(s, verb, head));
        }

        words.RemoveOne(verb);
        var spans = words.Spans();
        foreach (var span in spans)
        {
            if (span.Contains(s[head].Span.Start))
            {
                return span;
            }
        }

        return s[head].Span;
    }

    // The child of 'ancestor' on the way down to 'token'.
    private static int Branch(Sentence s, int token, int ancestor)
    {
        var t = token;
        for (var steps = 0; s[t].Head >= 0 && s[t].Head != ancestor && steps <= s.Tokens.Count; steps++)
        {
            t = s[t].Head;
        }

        return t;
    }

    private static bool IsBelow(Sentence s, int token, int verb) => s[token].Head == verb;
}
