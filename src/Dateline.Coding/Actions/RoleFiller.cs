using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>Fills the roles of an act by the pattern of its frame. For one sentence and one thread.</summary>
internal sealed class RoleFiller
{
    private readonly Words _words;
    private readonly Sentence _sentence;
    private readonly Arguments _arguments;
    private readonly Func<int, Found?> _actOf;

    /// <summary>Prepares a sentence; <paramref name="actOf"/> gives the act that a verb was already found to say.</summary>
    public RoleFiller(Words words, Arguments arguments, Func<int, Found?> actOf) =>
        (_words, _sentence, _arguments, _actOf) = (words, words.Sentence, arguments, actOf);

    /// <summary>Fills actors, recipients and themes.</summary>
    public void Fill(Found found)
    {
        var roles = found.Frame.Roles;
        var predication = found.Predication;
        FillFirst(found, roles.Actors, found.Actors);
        if (roles.Reciprocal)
        {
            foreach (var slot in roles.Recipients)
            {
                Take(found, slot, found.Actors);
            }
        }
        else
        {
            FillFirst(found, roles.Recipients, found.Recipients);
            found.Recipients.RemoveAll(found.Actors.Contains);
        }

        if (predication.SubjectSuffers && !roles.Reciprocal)
        {
            found.Recipients.Clear();
            foreach (var head in predication.Clause!.Subjects)
            {
                TakeHead(found, head, found.Recipients);
            }

            if (found.Actors.Count == 0)
            {
                foreach (var head in _arguments.Find(predication, FromSlot))
                {
                    TakeHead(found, head, found.Actors);
                }
            }
        }

        foreach (var slot in roles.Themes)
        {
            foreach (var head in _arguments.Find(predication, slot))
            {
                AddNew(found.Themes, head, found);
            }
        }
    }

    private static readonly Slot FromSlot = new(Place.Phrase, "from", Inside.Nowhere, null);

    private void FillFirst(Found found, Slot[] slots, List<int> into)
    {
        foreach (var slot in slots)
        {
            Take(found, slot, into);
            if (into.Count > 0)
            {
                return;
            }
        }
    }

    private void Take(Found found, Slot slot, List<int> into)
    {
        if (slot is { Place: Place.Clause, Inside: Inside.Who })
        {
            foreach (var clause in _arguments.Find(found.Predication, slot with { Inside = Inside.Nowhere }))
            {
                TakeClause(found, clause, into);
            }

            return;
        }

        foreach (var head in _arguments.Find(found.Predication, slot))
        {
            TakeHead(found, head, into);
        }
    }

    // Those acted upon in the clause that a verb takes: 'refused to meet the envoys'.
    private void TakeClause(Found found, int clause, List<int> into)
    {
        if (_actOf(clause) is { } act)
        {
            foreach (var head in act.Frame.Roles.Reciprocal ? act.Actors : act.Recipients)
            {
                if (!found.Actors.Contains(head) && !into.Contains(head))
                {
                    into.Add(head);
                }
            }

            return;
        }

        var predication = new Predication(clause, null, true);
        foreach (var child in _sentence.Children(predication.Trigger))
        {
            if (_sentence[child].Relation is "obj" or "obl")
            {
                foreach (var head in _arguments.Behind(child))
                {
                    if (!found.Actors.Contains(head) && !into.Contains(head) && (_sentence[child].Relation == "obj" || _words.Preposition(child) is "with" or "against" or "to"))
                    {
                        into.Add(head);
                    }
                }
            }
        }
    }

    private void TakeHead(Found found, int head, List<int> into)
    {
        head = _arguments.BehindMeasure(head);
        var t = _sentence[head];
        if (t.Upos == Upos.Pron && !_words.IsPerson(head))
        {
            return;
        }

        if (t.Upos == Upos.Num && into == found.Recipients && found.Type is EventType.Assault or EventType.Coerce or EventType.Retreat && !_words.IsTime(head))
        {
            AddNew(into, head, found); // 'killed 38', 'freed eleven'
            return;
        }

        if (t.Upos is Upos.Verb or Upos.Aux or Upos.Adv or Upos.Num or Upos.Sym || _words.IsTime(head) || head == found.Trigger)
        {
            return;
        }

        if (_words.IsEachOther(head))
        {
            return; // everybody is an actor already
        }

        if (_words.CanAct(head))
        {
            AddNew(into, head, found);
            return;
        }

        // 'condemned the Syrian decision': Syria is meant; 'bombed a school in Aleppo' keeps the school.
        var isAbstract = _words.IsAbstract(head);
        var instrument = into == found.Actors && _words.IsInstrument(head);
        var behind = isAbstract || instrument ? _arguments.Behind(head) : _arguments.NamedBehind(head);

        if (behind.Count > 0)
        {
            foreach (var one in behind)
            {
                AddNew(into, _arguments.BehindMeasure(one), found);
            }

            AddNew(found.Themes, head, found);
        }
        else if (isAbstract || instrument)
        {
            AddNew(found.Themes, head, found);
        }
        else
        {
            AddNew(into, head, found);
        }
    }

    private static void AddNew(List<int> list, int head, Found found)
    {
        if (!list.Contains(head) && head != found.Trigger && head != found.Predication.Trigger)
        {
            list.Add(head);
        }
    }
}
