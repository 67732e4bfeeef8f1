using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>
/// Joins a promise, threat, refusal or protest with the act it is about when one party does both: 'agreed to send tents' is one act, the
/// sending, offered; 'refused to send tents' is one, the refusal; 'refused to condemn' one, the condemning, negated; 'voted to suspend' one, the suspension; 'marched to demand tents' one, the march. 'Urged Chad to send tents' stays two acts of two parties.
/// </summary>
internal static class OneDoer
{
    /// <summary>The acts of a sentence in order of the text, each doing told once.</summary>
    public static IReadOnlyList<Act> Join(IReadOnlyList<Act> acts)
    {
        var dropped = new HashSet<int>();
        var kept = acts.ToDictionary(act => act.Trigger);
        foreach (var outer in acts)
        {
            if (dropped.Contains(outer.Trigger))
            {
                continue;
            }

            foreach (var trigger in outer.Contents)
            {
                if (!kept.TryGetValue(trigger, out var inner) || dropped.Contains(trigger) || !SameDoer(outer, inner))
                {
                    continue;
                }

                if (outer.Type is EventType.Reject)
                {
                    if (IsOwedToOthers(inner.Type))
                    {
                        dropped.Add(trigger);
                    }
                    else
                    {
                        kept[trigger] = Together(kept[outer.Trigger], inner);
                        dropped.Add(outer.Trigger);
                    }
                }
                else if (outer.Type is EventType.Protest)
                {
                    // 'marched to demand his release': the demand belongs to the protest (PLOVER manual); it says against whom
                    if (inner.Type is EventType.Request or EventType.Accuse or EventType.Reject)
                    {
                        var protest = kept[outer.Trigger];
                        kept[outer.Trigger] = protest with { Recipients = protest.Recipients.Count > 0 ? protest.Recipients : [.. inner.Recipients.Except(protest.Actors)] };
                        dropped.Add(trigger);
                    }
                }
                else if (outer.Type == inner.Type && inner.Rule.StartsWith("verb:", StringComparison.Ordinal))
                {
                    // 'voted to suspend' is as sure as the vote
                    var outerNow = kept[outer.Trigger];
                    kept[outer.Trigger] = Together(inner, outerNow) with { Mode = inner.Mode ?? outerNow.Mode, Contents = [.. outerNow.Contents.Union(inner.Contents)] };
                    dropped.Add(trigger);
                }
                else if (outer.Type is EventType.Agree or EventType.Threaten)
                {
                    kept[trigger] = Together(kept[outer.Trigger], inner);
                    dropped.Add(outer.Trigger);
                }
            }
        }

        return [.. acts.Where(act => !dropped.Contains(act.Trigger)).Select(act => kept[act.Trigger])];
    }

    // 'Refused to meet' rejects somebody; 'refused to condemn' only does not condemn.
    private static bool IsOwedToOthers(EventType type) => type is EventType.Consult or EventType.Aid or EventType.Cooperate or EventType.Support
        or EventType.Agree or EventType.Retreat or EventType.Concede;

    private static bool SameDoer(Act outer, Act inner) =>
        inner.Actors.Count == 0 || inner.Actors.All(outer.Actors.Contains) || outer.Actors.All(inner.Actors.Contains);

    private static Act Together(Act outer, Act inner)
    {
        var actors = inner.Actors.Count > 0 ? inner.Actors : outer.Actors;
        var recipients = inner.Recipients.Count > 0 ? inner.Recipients : outer.Recipients;
        return inner with
        {
            Predicate = [.. outer.Predicate.Union(inner.Predicate).Order()],
            Actors = actors,
            Recipients = [.. recipients.Except(actors)],
            Themes = [.. inner.Themes.Union(outer.Themes).Where(theme => theme != inner.Trigger)],
            Towards = [.. inner.Towards.Union(outer.Towards)],
            Rule = $"{outer.Rule}+{inner.Rule}",
        };
    }
}
