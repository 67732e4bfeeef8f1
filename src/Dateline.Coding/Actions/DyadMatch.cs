using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actions;

/// <summary>Chooses, of the acts of a sentence, the one between two given participants.</summary>
internal static class DyadMatch
{
    /// <summary>The act that fits best, or null when there is none.</summary>
    public static Act? Best(Sentence sentence, IReadOnlyList<Act> acts, Span source, Span target) =>
        Rank(sentence, acts, source, target) is [var (best, _), ..] ? best : null;

    /// <summary>The acts, those that fit best first; of equals the earlier one.</summary>
    public static IReadOnlyList<(Act Act, double Score)> Rank(Sentence sentence, IReadOnlyList<Act> acts, Span source, Span target)
    {
        var ranked = new List<(Act Act, double Score)>(acts.Count);
        foreach (var act in acts)
        {
            var score = Score(sentence, act, source, target);

            // What is asked, refused or promised stands below the asking, refusing or promising.
            foreach (var outer in acts)
            {
                score -= outer != act && outer.Themes.Contains(act.Trigger) ? 2 : 0;
            }

            ranked.Add((act, score));
        }

        return [.. ranked.OrderByDescending(pair => pair.Score)];
    }

    /// <summary>Which participants the act holds in which role, in two letters: 'a' and 'r' in their own, 'x' in the other's, '-' in none.</summary>
    public static string Fit(Sentence sentence, Act act, Span source, Span target) =>
        (Holds(sentence, act.Actors, source) ? "a" : Holds(sentence, act.Recipients, source) ? "x" : "-")
        + (Holds(sentence, act.Recipients, target) ? "r" : Holds(sentence, act.Actors, target) ? "x" : "-");

    private static double Score(Sentence sentence, Act act, Span source, Span target)
    {
        var score = 0.0;
        var actor = Holds(sentence, act.Actors, source);
        var recipient = Holds(sentence, act.Recipients, target);
        score += actor ? 4 : 0;
        score += recipient ? 4 : 0;
        score += Holds(sentence, act.Actors, target) ? (actor ? 4 : 1) : 0;
        score += Holds(sentence, act.Recipients, source) ? 1 : 0;
        score += !recipient && Holds(sentence, act.Themes, target) ? 2 : 0;
        score += !recipient && sentence.SubtreeSpan(act.Trigger).Overlaps(target) ? 1 : 0;
        score += !actor && sentence.SubtreeSpan(act.Trigger).Overlaps(source) ? 1 : 0;

        // A word inside a participant's own name or phrase describes it; the act between both stands outside.
        var place = sentence[act.Trigger].Span;
        score -= source.Contains(place) || target.Contains(place) ? 3 : 0;
        score += sentence[act.Trigger].Upos == Upos.Verb ? 0.5 : 0;
        score -= 0.05 * Depth(sentence, act.Trigger);
        return score;
    }

    private static bool Holds(Sentence sentence, IReadOnlyList<int> heads, Span span)
    {
        foreach (var head in heads)
        {
            if (sentence[head].Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (var t = token; sentence[t].Head >= 0 && depth < 30; t = sentence[t].Head)
        {
            depth++;
        }

        return depth;
    }
}
