using Dateline.Coding.Actions.Frames;
using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Trees;

/// <summary>Finds what fills a slot of a predicate. For one sentence and one thread.</summary>
internal sealed class Arguments
{
    private readonly Words _words;
    private readonly Sentence _sentence;
    private readonly Clauses _clauses;

    /// <summary>Prepares a sentence.</summary>
    public Arguments(Words words, Clauses clauses) => (_words, _sentence, _clauses) = (words, words.Sentence, clauses);

    /// <summary>The head tokens that fill a slot, in no particular order; empty when it is not filled.</summary>
    public List<int> Find(Predication predication, Slot slot)
    {
        var heads = Outer(predication, slot);
        return slot.Inside switch
        {
            Inside.Nowhere => heads,
            Inside.Who => Each(heads, Behind),
            Inside.Actor => Each(heads, DoersOf),
            Inside.Subject => Each(heads, head => _clauses.Of(head).Subjects),
            Inside.Object => Each(heads, head => _clauses.Of(head).Objects),
            Inside.Obligation => Each(heads, Obligation),
            _ => Each(heads, head => PhrasesOf(head, slot.InnerPreposition!)),
        };
    }

    /// <summary>Who is behind a noun: itself when it can act, else its possessor, the actor before it, or 'by', 'of', 'from', 'between' somebody.</summary>
    public List<int> Behind(int head)
    {
        if (_words.CanAct(head))
        {
            return [head];
        }

        var doers = DoersOf(head);
        if (doers.Count > 0)
        {
            return doers;
        }

        foreach (var preposition in (ReadOnlySpan<string>)["between", "of", "from", "in"])
        {
            var found = PhrasesOf(head, preposition).FindAll(_words.CanAct);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Who does what a noun says, as told inside its own phrase.</summary>
    public List<int> DoersOf(int noun)
    {
        var by = PhrasesOf(noun, "by");
        if (by.Count > 0)
        {
            return by;
        }

        var possessors = Possessors(noun);
        return possessors.Count > 0 ? possessors : ActorsBefore(noun);
    }

    /// <summary>The name behind a thing: its owner's or, in 'a Syrian children's hospital', the owner's owner's.</summary>
    public List<int> NamedBehind(int head) => NamedBehind(head, 0);

    private List<int> NamedBehind(int head, int depth)
    {
        foreach (var doer in DoersOf(head))
        {
            if (_words.Name(doer) is not null and not NameKind.Other)
            {
                return [doer];
            }

            if (depth < 3 && doer != head && NamedBehind(doer, depth + 1) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The noun behind a word that counts or measures ('dozens of protesters' are protesters).</summary>
    public int BehindMeasure(int head)
    {
        if (_words.IsMeasure(head) && _words.Name(head) is null && PhrasesOf(head, "of") is { Count: > 0 } of)
        {
            return of[0];
        }

        return head;
    }

    /// <summary>Phrases with a preposition directly below a noun.</summary>
    public List<int> PhrasesOf(int noun, string preposition)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(noun))
        {
            var t = _sentence[child];
            if (t.Relation is "nmod" or "obl" && t.Deprel is not ("nmod:poss" or "nmod:desc"))
            {
                if (_words.Preposition(child) == preposition)
                {
                    _words.AddJoined(child, found);
                }
            }
            else if (preposition == "by" && t.Relation == "acl" && t.Xpos == "VBN")
            {
                // 'the attack carried out by rebels'
                found.AddRange(_clauses.Of(child).Subjects);
            }
        }

        if (found.Count == 0)
        {
            // 'arrests and killings of activists': the phrase hangs from the last of the joined nouns
            foreach (var child in _sentence.Children(noun, "conj"))
            {
                if (child.Index - noun <= 3)
                {
                    return PhrasesOf(child.Index, preposition);
                }
            }
        }

        return found;
    }

    private List<int> Outer(Predication p, Slot slot)
    {
        switch (slot.Place)
        {
            case Frames.Place.Subject:
                return p.Clause?.Subjects ?? [];
            case Frames.Place.Object:
                return p.Clause?.Objects ?? [];
            case Frames.Place.Indirect:
                return p.Clause?.Indirect ?? [];
            case Frames.Place.Clause:
                return ClausesOf(p);
            case Frames.Place.Possessor:
                return p.IsNoun ? Possessors(p.Trigger) : [];
            case Frames.Place.Modifier:
                return Modifiers(p.Trigger);
            case Frames.Place.Site:
                return SitesBefore(p.Trigger);
            case Frames.Place.Doer:
                return Doers(p);
            case Frames.Place.Sentence:
                return Others(p.Trigger);
            case Frames.Place.Report:
                return [];
            default:
                return Phrases(p, slot.Preposition!);
        }
    }

    private List<int> Obligation(int verb)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(verb))
        {
            if (_sentence[child].Relation == "aux" && _sentence[child].Lower is "must" or "should" or "ought")
            {
                found.Add(child);
            }
        }

        return found;
    }

    private List<int> Others(int trigger)
    {
        var found = new List<int>(_sentence.Tokens.Count);
        foreach (var t in _sentence.Tokens)
        {
            if (t.Index != trigger && t.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj)
            {
                found.Add(t.Index);
            }
        }

        return found;
    }

    private List<int> ClausesOf(Predication p)
    {
        if (!p.IsNoun)
        {
            return p.Clause!.Clauses;
        }

        var found = new List<int>();
        foreach (var child in _sentence.Children(p.Trigger))
        {
            var t = _sentence[child];
            if ((t.Deprel == "acl" && t.Xpos is not ("VBN" or "VBG")) || t.Relation is "ccomp" or "xcomp"
                || (t.Deprel == "acl:relcl" && _sentence.Child(child, "mark") is not null))
            {
                found.Add(child);
            }
        }

        return found;
    }

    private List<int> Doers(Predication p)
    {
        var inside = DoersOf(p.Trigger);
        var subjects = p.SubjectActs ? p.Clause!.Subjects : [];
        // 'Russia launched its attack': the name says more than the pronoun
        return subjects.Count > 0 && (inside.Count == 0 || inside.TrueForAll(head => _sentence[head].Upos == Upos.Pron)) ? subjects : inside;
    }

    private List<int> Possessors(int noun)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(noun))
        {
            if (_sentence[child].Deprel == "nmod:poss" && !_words.IsTime(child))
            {
                _words.AddJoined(child, found);
            }
        }

        return found;
    }

    private List<int> Modifiers(int noun)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && _sentence[child].Relation is "compound" or "amod" or "nmod" or "nummod")
            {
                found.Add(child);
                // 'two-day visit': the parts of a hyphenated word
                foreach (var part in _sentence.Children(child))
                {
                    if (_sentence[part].Relation is "compound" or "amod" or "obl" or "nmod" or "nummod" or "conj")
                    {
                        found.Add(part);
                    }
                }
            }
        }

        return found;
    }

    private List<int> ActorsBefore(int noun)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && _sentence[child].Relation is "compound" or "amod" or "nmod" && _words.CanAct(child) && !IsSite(child))
            {
                _words.AddJoined(child, found);
            }
        }

        return found;
    }

    private List<int> SitesBefore(int noun)
    {
        var found = new List<int>();
        foreach (var child in _sentence.Children(noun))
        {
            if (child < noun && _sentence[child].Relation is "compound" or "nmod" && IsSite(child))
            {
                found.Add(child);
            }
        }

        return found;
    }

    // 'the Kabul attack' is an attack on Kabul; 'US strikes' are strikes by the US.
    private bool IsSite(int token) =>
        _words.Name(token) == NameKind.Place && _sentence[token].Upos == Upos.Propn
        && !(_sentence[token].Form.Length <= 4 && _sentence[token].Form == _sentence[token].Form.ToUpperInvariant());

    private List<int> Phrases(Predication p, string preposition)
    {
        var found = p.IsNoun ? PhrasesOf(p.Trigger, preposition) : [];
        if (found.Count > 0 || p.Clause is not { } clause)
        {
            return found;
        }

        if (preposition == "by" && !p.IsNoun && clause.Passive)
        {
            return clause.Subjects;
        }

        foreach (var (found1, head) in clause.Phrases)
        {
            if (found1 == preposition && head != p.Trigger)
            {
                found.Add(head);
            }
        }

        if (found.Count == 0 && !p.IsNoun)
        {
            foreach (var head in clause.Objects)
            {
                found.AddRange(PhrasesOf(head, preposition));
            }
        }

        return found;
    }

    private static List<int> Each(List<int> heads, Func<int, List<int>> inside)
    {
        var found = new List<int>();
        foreach (var head in heads)
        {
            foreach (var inner in inside(head))
            {
                if (!found.Contains(inner))
                {
                    found.Add(inner);
                }
            }
        }

        return found;
    }
}
