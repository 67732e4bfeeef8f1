using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>
/// Whom an act may be directed at when no argument of its frame says so: names deeper in what its word governs ('gave millions
/// for wells in Somalia', 'agreed to reopen the road into Kosovo'). Whether they are parties is seen when they are resolved.
/// For one sentence and one thread.
/// </summary>
internal sealed class LastResort(Words words, Clauses clauses)
{
    private const int Most = 3;
    private readonly Sentence _sentence = words.Sentence;

    /// <summary>Heads of the names that stand below the act's words, nearest first.</summary>
    public IReadOnlyList<int> Find(Found found)
    {
        if (!IsDirected(found.Type))
        {
            return [];
        }

        var names = new List<int>();
        var seen = new HashSet<int> { found.Predication.Trigger, found.Trigger };
        var queue = new Queue<int>([found.Predication.Trigger, found.Trigger]);
        while (queue.TryDequeue(out var head) && names.Count < Most)
        {
            foreach (var child in _sentence.Children(head))
            {
                if (!seen.Add(child) || found.Actors.Contains(child) || !IsGoverned(found, head, child))
                {
                    continue;
                }

                if (words.Name(child) is not null and not NameKind.Other && !words.IsTime(child))
                {
                    names.Add(child);
                }

                queue.Enqueue(child);
            }
        }

        return names;
    }

    // Meetings and violence have a place that is nobody's part in them; the others are done to or for whoever is there.
    private static bool IsDirected(EventType type) => type is not (EventType.Consult or EventType.Assault);

    private bool IsGoverned(Found found, int head, int child)
    {
        var t = _sentence[child];
        return t.Relation switch
        {
            "nsubj" or "csubj" => head != found.Trigger && head != found.Predication.Trigger,
            "advcl" => head != found.Trigger || clauses.Of(found.Trigger).Clauses.Contains(child) || (t.Xpos is "VB" && words.Preposition(child) is null or "to"),
            "compound" => words.Name(child) is not null && words.Name(head) is null,
            "parataxis" or "discourse" or "vocative" or "punct" or "cc" or "mark" or "case" or "aux" or "det" or "flat" => false,
            "acl" => t.Deprel != "acl:relcl",
            "conj" => head != found.Trigger,
            "ccomp" => clauses.Of(head).Clauses.Contains(child),
            "obl" => words.Preposition(child) is not ("by" or "after" or "before" or "since" or "amid" or "following" or "despite" or "as" or "than" or "near" or "during"),
            _ => true,
        };
    }
}
