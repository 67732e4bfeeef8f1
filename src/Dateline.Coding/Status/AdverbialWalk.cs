using Dateline.Core.Language;
using static Dateline.Core.Claims.Status;
using static Dateline.Coding.Status.ClauseSigns;

namespace Dateline.Coding.Status;

/// <summary>The part of the walk from a clause that the tree hangs on another as an adverbial: conditions, times, purposes, and complements that it takes for such.</summary>
/// <param name="cues">Words that change a state.</param>
/// <param name="governors">What governing words say.</param>
/// <param name="read">The state of a governing word, at a depth of the walk.</param>
internal sealed class AdverbialWalk(CueTable cues, Governors governors, Func<Sentence, int, int, State> read)
{
    /// <summary>The state of such a clause.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The word whose state is asked for.</param>
    /// <param name="node">The first of those that it is joined with.</param>
    /// <param name="head">What governs that.</param>
    /// <param name="group">The word's auxiliaries.</param>
    /// <param name="local">Its state by its own words.</param>
    /// <param name="depth">How far the walk has come.</param>
    public State Read(Sentence sentence, int token, int node, int head, VerbGroup group, State local, int depth)
    {
        var marker = Marker(sentence, node);
        var form = node == token ? group.Form : VerbGroup.Of(sentence, node, cues).Form;
        if (form == VerbForm.Infinitive || form == VerbForm.Gerund || form == VerbForm.Bare)
        {
            // The parser calls many complements adverbial: the tables know better.
            if (form == VerbForm.Infinitive && IsTooMuch(sentence, head))
            {
                return new State(Occurred, true, 0.75, local.Rule).By("too");
            }

            if (form == VerbForm.Infinitive && governors.GivesTime(sentence, head))
            {
                return new State(Demanded, local.Negated, 0.55, local.Rule).By("given-time");
            }

            var (frame, found) = form == VerbForm.Infinitive ? Infinitive(sentence, head, node) : Gerund(sentence, head, node, marker);
            if (found is not null)
            {
                if (found.Affirmed is { Effect: Effect.State, Status: Possible } && Governors.IsVain(sentence, head))
                {
                    return new State(Occurred, !local.Negated, 0.75, local.Rule).By(sentence[head].LemmaLower + ":vain");
                }

                var over = read(sentence, head, depth + 1);
                return Composition.Apply(over.Negated ? found.Negated : found.Affirmed, over, local, false, sentence[head].LemmaLower + ":" + frame);
            }
        }

        if (local.Actual && Conditions.IsInverted(sentence, node))
        {
            return new State(Conditional, (group.Perfect && node == token) ^ local.Negated, 0.4, local.Rule).By("inverted");
        }

        var matrix = read(sentence, head, depth + 1);
        if (marker is not null && cues.Find("mark", marker) is { } effect && !(form == VerbForm.Infinitive && marker == "for"))
        {
            if (effect.Status == Conditional && node == token && Conditions.IsUnreal(sentence, token))
            {
                return new State(Conditional, !local.Negated, 0.5, local.Rule).By(marker); // 'would have left if they had paid'
            }

            if (effect.Status == Conditional && sentence.Extent(node).First is var f && f > 0 && sentence[f - 1].Lower is "even")
            {
                effect = effect with { Certainty = 0.5 };
            }

            if (effect.Effect == Effect.Fact)
            {
                return WithTime(sentence, matrix, form, local, marker);
            }

            if (effect.Effect == Effect.Before && local is { Status: Possible, Negated: false } && matrix.Actual)
            {
                return new State(Occurred, true, 0.8, local.Rule).By(marker); // 'turned back before they could seize it'
            }

            if (effect.Effect == Effect.Before && marker is "until" or "till" && local.Actual && !cues.Has("happening", sentence[node].LemmaLower) && (form == VerbForm.Present || sentence.IsHeadline || !matrix.Actual))
            {
                return new State(Conditional, local.Negated, 0.45, local.Rule).By(marker); // 'we stay until they repeal it'
            }

            if (effect.Effect == Effect.Before)
            {
                return Composition.Apply(effect, matrix, local, false, marker);
            }

            if (marker is "so" && form is VerbForm.Past)
            {
                return local.By("so");
            }

            var quiet = effect.Status == Occurred ? matrix with { Negated = false } : new State(Occurred, false, 0.95, string.Empty);
            return Composition.Apply(effect, quiet, local, false, marker);
        }

        return form switch
        {
            VerbForm.Infinitive => Composition.Apply(new(Effect.State, Planned, false, matrix.Negated ? 0.3 : 0.45), matrix with { Negated = false }, local, false, "purpose"),
            VerbForm.Gerund or VerbForm.None => Composition.Apply(new(Effect.Same, default, false, 0.97), matrix with { Negated = false }, local, false, "advcl"),
            VerbForm.Participle => local.By("advcl"),
            _ => WithTime(sentence, matrix, form, local, marker ?? "advcl"),
        };
    }

    // The frames in which a verb may govern an infinitive that the tree hung on it as an adverbial; a purpose has none.
    private (string? Frame, Signature? Found) Infinitive(Sentence sentence, int head, int node)
    {
        var hasObject = sentence.Child(head, "obj") is not null || sentence.Child(head, "iobj") is not null;
        string[] frames = hasObject ? ["oto"]
            : sentence.Child(head, "nsubj:pass") is not null ? ["oto", "to"]
            : governors.HasPrepositionalObject(sentence, head, node) ? ["pto"] : ["to"];
        foreach (var frame in frames)
        {
            if (governors.Find(sentence, head, frame) is { } found)
            {
                return (frame, found);
            }
        }

        return (null, null);
    }

    private (string? Frame, Signature? Found) Gerund(Sentence sentence, int head, int node, string? marker)
    {
        var before = sentence[Math.Max(0, node - 1)];
        var frame = marker ?? (before.Upos == Upos.Adp && before.Relation is "case" or "mark" ? before.Lower : null) ?? (sentence[head].Upos == Upos.Verb && (node == head + 1 || (node == head + 2 && sentence[head + 1].Relation == "compound")) ? "ing" : null);
        return (frame, frame is null ? null : governors.Find(sentence, head, frame));
    }

    // 'will leave when they arrive': the present tense of a clause of time lies in the future of its main clause.
    private static State WithTime(Sentence sentence, State matrix, VerbForm form, State local, string rule)
    {
        var time = rule is "when" or "once" or "after" or "while" or "whenever" or "as" or "by" or "in" or "with" or "on" or "upon";
        return time && !matrix.Actual && local.Actual && form is VerbForm.Present or VerbForm.Gerund
            ? new State(matrix.Status, local.Negated, matrix.Certainty * 0.9, local.Rule).By(rule)
            : local.By(rule);
    }
}
