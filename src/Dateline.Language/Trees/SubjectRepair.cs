using Dateline.Core.Language;

namespace Dateline.Language.Trees;

/// <summary>
/// Gives a finite clause the subject that stands right before it. The network scores each arc by itself, so in 'officials
/// said five brigades were moved' it may hang 'brigades' on 'said', which has a subject, and leave 'moved' without one.
/// A finite clause needs a subject; a predicate has one: where both are broken, the nominal that ends where the clause's
/// verbs begin moves over.
/// </summary>
internal static class SubjectRepair
{
    /// <summary>Changes <paramref name="heads"/> and <paramref name="relations"/> in place.</summary>
    public static void Apply(Span<int> heads, Span<string> relations, ReadOnlySpan<Upos> upos, ReadOnlySpan<string> xpos, IReadOnlyList<string> forms)
    {
        for (var verb = 1; verb < heads.Length; verb++)
        {
            if (heads[verb] >= 0 && (relations[verb] is "ccomp" or "parataxis" or "acl" or "advcl")
                && FirstFinite(verb, heads, relations, upos, xpos) is { } start
                && !HasSubject(verb, heads, relations)
                && Before(start, verb, heads, relations) is { } nominal)
            {
                Move(nominal, verb, start, heads, relations);
            }
        }

        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] > i && relations[i].StartsWith("nsubj", StringComparison.Ordinal))
            {
                OpenClause(i, heads, relations, forms);
            }
        }
    }

    /// <summary>The first token of the verb group, when it is finite; null when the clause is not.</summary>
    private static int? FirstFinite(int verb, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations, ReadOnlySpan<Upos> upos, ReadOnlySpan<string> xpos)
    {
        int? first = null;
        for (var i = 0; i < verb; i++)
        {
            if (heads[i] == verb && (relations[i] is "aux" or "aux:pass" or "cop"))
            {
                first ??= i;
            }
        }

        if (first is { } auxiliary)
        {
            return xpos[auxiliary] is "VBD" or "VBZ" or "VBP" or "MD" ? auxiliary : null;
        }

        return upos[verb] == Upos.Verb && (xpos[verb] is "VBD" or "VBZ") ? verb : null;
    }

    private static bool HasSubject(int verb, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == verb && (relations[i].StartsWith("nsubj", StringComparison.Ordinal) || relations[i].StartsWith("csubj", StringComparison.Ordinal) || relations[i] == "expl"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nominal whose last word stands right before the verb group and that hangs, to the right, on a governor of the clause.</summary>
    private static int? Before(int start, int verb, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations)
    {
        if (start == 0)
        {
            return null;
        }

        // Climb from the word before the clause to the top of its phrase, as long as that lies wholly before the clause.
        var top = start - 1;
        for (var steps = 0; steps < heads.Length && heads[top] >= 0 && !IsAbove(heads[top], verb, heads) && heads[top] < start; steps++)
        {
            top = heads[top];
        }

        var governor = heads[top];
        return governor >= 0 && governor < top && IsAbove(governor, verb, heads) && !IsAbove(top, verb, heads)
            && (relations[top] is "nsubj" or "nsubj:pass" or "obj")
            ? Unblocked(top, governor, heads, relations)
            : null;
    }

    // An object stays where it is unless the clause hangs on the same verb; a second subject never stays.
    private static int? Unblocked(int top, int governor, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations)
    {
        if (relations[top].StartsWith("nsubj", StringComparison.Ordinal))
        {
            for (var i = 0; i < top; i++)
            {
                if (heads[i] == governor && (relations[i].StartsWith("nsubj", StringComparison.Ordinal) || relations[i] == "expl"))
                {
                    return top;
                }
            }

            return null;
        }

        // 'told reporters the town had fallen': an object may be the hearer, so only a bare object of the clause's own governor moves.
        return relations[top] == "obj" && !HasPreposition(top, heads, relations) ? top : null;
    }

    private static bool HasPreposition(int nominal, ReadOnlySpan<int> heads, ReadOnlySpan<string> relations)
    {
        for (var i = 0; i < nominal; i++)
        {
            if (heads[i] == nominal && relations[i] == "case")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAbove(int node, int below, ReadOnlySpan<int> heads)
    {
        for (int t = below, steps = 0; t >= 0 && steps <= heads.Length; t = heads[t], steps++)
        {
            if (t == node)
            {
                return true;
            }
        }

        return false;
    }

    private static void Move(int nominal, int verb, int start, Span<int> heads, Span<string> relations)
    {
        var passive = false;
        for (var i = start; i < verb; i++)
        {
            passive |= heads[i] == verb && relations[i] == "aux:pass";
        }

        var wasObject = relations[nominal] == "obj";
        heads[nominal] = verb;
        relations[nominal] = passive ? "nsubj:pass" : "nsubj";
        if (wasObject && relations[verb] == "parataxis")
        {
            relations[verb] = "ccomp"; // 'insisted the advance was slowing'
        }
    }

    /// <summary>'After the minister visited': a subject has no preposition, so what was read as one opens the clause.</summary>
    private static void OpenClause(int subject, Span<int> heads, Span<string> relations, IReadOnlyList<string> forms)
    {
        var verb = heads[subject];
        for (var i = 0; i < subject; i++)
        {
            if (relations[i] == "case" && IsSubordinator(forms[i]) && IsAbove(subject, i, heads) && IsFirst(i, subject, heads))
            {
                heads[i] = verb;
                relations[i] = "mark";
                relations[verb] = relations[verb] == "acl" ? "advcl" : relations[verb];
            }
        }
    }

    private static bool IsFirst(int word, int above, ReadOnlySpan<int> heads)
    {
        for (var i = 0; i < word; i++)
        {
            if (IsAbove(above, i, heads))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSubordinator(string form) =>
        form.ToLowerInvariant() is "after" or "before" or "since" or "until" or "till" or "as";
}
