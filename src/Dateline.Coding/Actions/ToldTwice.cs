using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>
/// Joins acts that one clause tells twice: 'an attack hit a vessel', 'killed five in a raid', 'arrived for a visit' are one
/// act each. The verb stays the trigger, because it carries the tense.
/// </summary>
internal static class ToldTwice
{
    /// <summary>Joins nouns into the verbs that they depend on.</summary>
    public static void Merge(SortedDictionary<int, Found> acts, Sentence sentence, Clauses clauses, Words words)
    {
        foreach (var noun in acts.Values.Where(act => act.Trigger == act.Predication.Trigger && act.Predication.IsNoun).ToList())
        {
            var verb = VerbOf(noun, acts, sentence, clauses, words);
            if (verb is null)
            {
                continue;
            }

            acts.Remove(noun.Trigger);
            verb.Predicate.UnionWith(noun.Predicate);
            verb.Actors.Remove(noun.Trigger);
            verb.Recipients.Remove(noun.Trigger);
            if (verb.Actors.Count == 0 || verb.Frame.Roles.Reciprocal)
            {
                AddNew(verb.Actors, noun.Actors);
            }

            if (verb.Recipients.Count == 0 && !verb.Frame.Roles.Reciprocal)
            {
                AddNew(verb.Recipients, noun.Recipients);
                verb.Recipients.RemoveAll(verb.Actors.Contains);
            }

            verb.Rule += "+" + noun.Rule;
        }
    }

    /// <summary>Joins the shot into the hit: 'a missile fired by rebels struck a ship' is one act, by the rebels.</summary>
    public static void MergeShots(SortedDictionary<int, Found> acts, Sentence sentence, Words words)
    {
        foreach (var shot in acts.Values.Where(act => !act.Predication.IsNoun && sentence[act.Trigger].Relation == "acl").ToList())
        {
            var thing = sentence[shot.Trigger].Head;
            if (thing < 0 || !words.IsInstrument(thing) || sentence[thing].Relation is not ("nsubj" or "obl")
                || !acts.TryGetValue(sentence[thing].Head, out var hit) || hit.Type != EventType.Assault || shot.Type is not (EventType.Assault or EventType.Mobilize))
            {
                continue;
            }

            acts.Remove(shot.Trigger);
            if (hit.Actors.Count == 0)
            {
                AddNew(hit.Actors, shot.Actors);
            }

            hit.Rule += "+" + shot.Rule;
        }
    }

    private static Found? VerbOf(Found noun, SortedDictionary<int, Found> acts, Sentence sentence, Clauses clauses, Words words)
    {
        var t = sentence[noun.Trigger];
        for (var steps = 0; t.Relation == "conj" && t.Head >= 0 && steps < 6; steps++)
        {
            t = sentence[t.Head];
        }

        if (t.Head < 0 || !acts.TryGetValue(t.Head, out var verb) || verb.Type != noun.Type || verb == noun || (verb.Predication.IsNoun && verb.Trigger == verb.Predication.Trigger))
        {
            return null;
        }

        return t.Relation switch
        {
            "nsubj" or "csubj" => verb,
            "obj" => verb,
            "obl" when words.Preposition(t.Index) is "in" or "by" or "with" or "for" or "through" => verb,
            "obl" when noun.Type == EventType.Assault && words.Preposition(t.Index) is "during" => verb,
            _ => null,
        };
    }

    private static void AddNew(List<int> list, List<int> more)
    {
        foreach (var head in more)
        {
            if (!list.Contains(head))
            {
                list.Add(head);
            }
        }
    }
}
