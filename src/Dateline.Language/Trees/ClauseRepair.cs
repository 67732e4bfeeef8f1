using Dateline.Core.Language;

namespace Dateline.Language.Trees;

/// <summary>
/// Two slips that a network which scores each arc and tag by itself makes at the top of a sentence: a noun taken for the
/// root though a finite verb without subject follows it, and a past tense taken for a participle though it has a subject
/// and no auxiliary.
/// </summary>
internal static class ClauseRepair
{
    /// <summary>Features of a verb in the simple past.</summary>
    public const string PastFeatures = "Mood=Ind|Tense=Past|VerbForm=Fin";

    /// <summary>Changes the tree and the tags in place. <paramref name="whole"/>: the sentence ends with a stop, so it is no headline.</summary>
    public static void Apply(Span<int> heads, Span<string> relations, ReadOnlySpan<Upos> upos, Span<string> xpos, bool whole)
    {
        if (!whole)
        {
            return;
        }

        RaiseVerb(heads, relations, upos, xpos);
        for (var verb = 0; verb < heads.Length; verb++)
        {
            if (upos[verb] == Upos.Verb && xpos[verb] == "VBN" && (relations[verb] is "root" or "ccomp" or "parataxis"))
            {
                PastTense(verb, heads, relations, xpos);
            }
        }
    }

    /// <summary>'The coalition, which called the march, claims that …' with 'coalition' as the root.</summary>
    private static void RaiseVerb(Span<int> heads, Span<string> relations, ReadOnlySpan<Upos> upos, ReadOnlySpan<string> xpos)
    {
        var root = heads.IndexOf(-1);
        if (root < 0 || upos[root] is not (Upos.Noun or Upos.Propn or Upos.Pron) || Has(root, heads, relations, "cop") || Has(root, heads, relations, "nsubj"))
        {
            return;
        }

        for (var verb = root + 1; verb < heads.Length; verb++)
        {
            if (heads[verb] == root && (relations[verb] is "conj" or "parataxis" or "acl" or "appos" or "advcl")
                && upos[verb] == Upos.Verb && IsFinite(verb, heads, relations, xpos)
                && !Has(verb, heads, relations, "nsubj") && !Has(verb, heads, relations, "nsubj:pass") && !Has(verb, heads, relations, "mark") && !Has(verb, heads, relations, "cc"))
            {
                heads[verb] = -1;
                relations[verb] = "root";
                heads[root] = verb;
                relations[root] = Has(verb, heads, relations, "aux:pass") ? "nsubj:pass" : "nsubj";
                for (var i = verb + 1; i < heads.Length; i++)
                {
                    if (heads[i] == root)
                    {
                        heads[i] = verb;
                    }
                }

                return;
            }
        }
    }

    private static void PastTense(int verb, Span<int> heads, Span<string> relations, Span<string> xpos)
    {
        var subject = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] != verb)
            {
                continue;
            }

            if (relations[i] is "aux" or "aux:pass" or "cop")
            {
                return;
            }

            subject = i < verb && (relations[i] is "nsubj" or "nsubj:pass") ? i : subject;
        }

        if (subject < 0)
        {
            return;
        }

        xpos[verb] = "VBD";
        relations[subject] = "nsubj";
        for (var i = verb + 1; i < heads.Length; i++)
        {
            if (heads[i] == verb && relations[i] == "obl:agent")
            {
                relations[i] = "obl";
            }
        }
    }

    private static bool IsFinite(int verb, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations, ReadOnlySpan<string> xpos)
    {
        for (var i = 0; i < verb; i++)
        {
            if (heads[i] == verb && (relations[i] is "aux" or "aux:pass"))
            {
                return xpos[i] is "VBD" or "VBZ" or "VBP" or "MD";
            }
        }

        return xpos[verb] is "VBD" or "VBZ" or "VBP";
    }

    private static bool Has(int head, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations, string relation)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == head && relations[i] == relation)
            {
                return true;
            }
        }

        return false;
    }
}
