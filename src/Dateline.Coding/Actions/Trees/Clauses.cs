using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Trees;

/// <summary>The clauses of one sentence, each read when it is first asked for. For one thread.</summary>
internal sealed class Clauses
{
    private const int Deepest = 12;

    private readonly Words _words;
    private readonly Lexicon _lexicon;
    private readonly Sentence _sentence;
    private readonly Clause?[] _clauses;
    private readonly bool[] _open;

    /// <summary>Prepares a sentence.</summary>
    public Clauses(Words words, Lexicon lexicon)
    {
        (_words, _lexicon, _sentence) = (words, lexicon, words.Sentence);
        _clauses = new Clause?[_sentence.Tokens.Count];
        _open = new bool[_clauses.Length];
    }

    /// <summary>The clause that <paramref name="head"/> is the predicate of.</summary>
    public Clause Of(int head) => Of(head, 0);

    private Clause Of(int head, int depth)
    {
        if (_clauses[head] is { } known)
        {
            return known;
        }

        var clause = new Clause { Head = head };
        if (_open[head] || depth > Deepest)
        {
            return clause;
        }

        _open[head] = true;
        ReadOwn(clause);
        ReadPassive(clause);
        if (!clause.OwnSubject)
        {
            Inherit(clause, depth);
        }

        Relate(clause);
        Share(clause);
        Deepen(clause);
        _open[head] = false;
        return _clauses[head] = clause;
    }

    private void ReadOwn(Clause clause)
    {
        foreach (var child in _sentence.Children(clause.Head))
        {
            var t = _sentence[child];
            switch (t.Relation)
            {
                case "nsubj" or "csubj":
                    _words.AddJoined(child, clause.Surface);
                    clause.OwnSubject = true;
                    clause.Passive |= t.Deprel.EndsWith(":pass", StringComparison.Ordinal);
                    break;
                case "obj":
                    _words.AddJoined(child, clause.Objects);
                    break;
                case "iobj":
                    _words.AddJoined(child, clause.Indirect);
                    break;
                case "aux":
                    clause.Passive |= t.Deprel == "aux:pass";
                    break;
                case "obl" or "nmod":
                    if (t.Relation == "obl" || t.Deprel is "nmod")
                    {
                        AddPhrase(clause, child);
                    }

                    break;
                case "xcomp" or "ccomp":
                    AddClause(clause, child);
                    break;
                case "advcl":
                    if (Mark(child) is "of" or "to" or "for" or "from" or "against" or "with" or "into" or "on")
                    {
                        AddClause(clause, child);
                    }
                    else if (t.Xpos == "VBG" && Mark(child) is "in")
                    {
                        clause.Phrases.Add(("in", child)); // 'died in fighting'
                    }

                    break;
            }
        }
    }

    private void AddClause(Clause clause, int head)
    {
        clause.Clauses.Add(head);
        foreach (var joined in _sentence.Children(head, "conj"))
        {
            if (joined.Upos == Upos.Verb)
            {
                clause.Clauses.Add(joined.Index);
            }
        }
    }

    private void AddPhrase(Clause clause, int head)
    {
        var preposition = _sentence[head].Deprel == "obl:agent" ? "by" : _words.Preposition(head);
        if (preposition is null || _words.IsTime(head))
        {
            return;
        }

        var heads = new List<int>();
        _words.AddJoined(head, heads);
        foreach (var joined in heads)
        {
            if (joined == head && _lexicon.IsPhrasal(_words.Lemma(clause.Head), preposition) && HasCaseAt(head, clause.Head + 1))
            {
                // 'hand over the arms' with 'over' taken for a preposition
                _words.AddJoined(head, clause.Objects);
            }

            clause.Phrases.Add((joined == head ? preposition : _words.Preposition(joined) ?? preposition, joined));
        }
    }

    private bool HasCaseAt(int head, int at) =>
        at < _sentence.Tokens.Count && _sentence[at].Head == head && _sentence[at].Relation == "case";

    private string? Mark(int head)
    {
        foreach (var child in _sentence.Children(head))
        {
            if (_sentence[child].Relation is "mark" or "case")
            {
                return _sentence[child].Lower;
            }
        }

        return null;
    }

    // A participle without an auxiliary is passive where nothing but a passive can stand.
    private void ReadPassive(Clause clause)
    {
        var t = _sentence[clause.Head];
        if (clause.Passive || t.Upos != Upos.Verb || (t.Xpos != "VBN" && !(t.Xpos == "VBD" && t.Deprel == "acl")))
        {
            return;
        }

        var auxiliary = false;
        foreach (var child in _sentence.Children(clause.Head))
        {
            auxiliary |= _sentence[child].Relation == "aux";
        }

        clause.Passive = !auxiliary && clause.Objects.Count == 0 && t.Relation is "acl" or "advcl" or "xcomp" or "root" or "conj" or "parataxis" or "ccomp"
            && (t.Relation != "conj" || (t.Head >= 0 && Of(t.Head, Deepest).Passive) || HasAgent(clause));
    }

    private static bool HasAgent(Clause clause)
    {
        foreach (var (preposition, _) in clause.Phrases)
        {
            if (preposition == "by")
            {
                return true;
            }
        }

        return false;
    }

    // Finds the subject of a verb that has none of its own from the verb or noun that it hangs from.
    private void Inherit(Clause clause, int depth)
    {
        var t = _sentence[clause.Head];
        if (t.Head < 0)
        {
            return;
        }

        var above = _sentence[t.Head];
        switch (t.Relation)
        {
            case "conj" or "parataxis" or "root":
                if (above.Upos is Upos.Verb or Upos.Aux or Upos.Adj)
                {
                    clause.Surface.AddRange(Of(t.Head, depth + 1).Surface);
                    clause.OwnSubject = clause.Surface.Count > 0;
                }

                break;
            case "xcomp" or "ccomp":
                Control(clause, Of(t.Head, depth + 1));
                break;
            case "advcl":
                var marked = Mark(clause.Head);
                var outer = Of(t.Head, depth + 1);
                if (marked is "of" or "for" or "from" or "with" or "into" or "to" && (marked != "to" || TakesClause(outer)))
                {
                    Control(clause, outer);
                }
                else
                {
                    clause.Surface.AddRange(outer.Surface);
                }

                break;
            case "acl":
                if (t.Deprel == "acl:relcl" || t.Xpos is "VBN" or "VBG")
                {
                    _words.AddJoined(t.Head, clause.Surface);
                }
                else
                {
                    // 'the plan to attack', 'a threat to invade': whoever does the noun
                    AddDoer(clause, t.Head, depth);
                }

                break;
        }
    }

    // 'called on X to act', 'urged X to act': the object is told to act; 'refuelled to attack': the subject does.
    private bool TakesClause(Clause outer) =>
        outer.Objects.Count > 0 || outer.Phrases.Exists(phrase => phrase.Preposition is "on" or "upon" or "to" && _words.Lemma(outer.Head) is "call" or "appeal");

    private void Control(Clause clause, Clause outer)
    {
        var lemma = _words.Lemma(outer.Head);
        if (lemma is "call" or "appeal" or "plead")
        {
            foreach (var (preposition, head) in outer.Phrases)
            {
                if (preposition is "on" or "upon" or "to" or "with")
                {
                    clause.Surface.Add(head);
                }
            }
        }

        if (clause.Surface.Count > 0)
        {
            return;
        }

        var told = outer.Passive || _lexicon.SubjectControl.Contains(lemma) ? outer.Surface
            : outer.Objects.Count > 0 ? outer.Objects
            : outer.Indirect.Count > 0 ? outer.Indirect
            : outer.Surface;
        clause.Surface.AddRange(told);
    }

    private void AddDoer(Clause clause, int noun, int depth)
    {
        foreach (var child in _sentence.Children(noun))
        {
            var t = _sentence[child];
            if ((t.Deprel == "nmod:poss" || (t.Relation is "amod" or "compound" && _words.CanAct(child)) || (t.Deprel == "nmod" && _words.Preposition(child) is "by" or "from")) && !_words.IsTime(child))
            {
                clause.Surface.Add(child);
            }
        }

        var above = _sentence[noun].Head;
        if (clause.Surface.Count == 0 && above >= 0 && _sentence[above].Upos == Upos.Verb)
        {
            var outer = Of(above, depth + 1);
            if (!outer.Surface.Contains(noun))
            {
                clause.Surface.AddRange(outer.Surface);
            }
        }
    }

    // Puts the antecedent for 'who', 'which' and 'that', and for a gap ('the land it has seized').
    private void Relate(Clause clause)
    {
        var verb = _sentence[clause.Head];
        for (var steps = 0; verb.Relation == "conj" && verb.Head >= 0 && steps < Deepest; steps++)
        {
            verb = _sentence[verb.Head];
        }

        if (verb.Deprel != "acl:relcl" || verb.Head < 0)
        {
            return;
        }

        var replaced = Replace(clause.Surface, verb.Head) | Replace(clause.Objects, verb.Head);
        for (var i = 0; i < clause.Phrases.Count; i++)
        {
            if (IsRelative(clause.Phrases[i].Head))
            {
                clause.Phrases[i] = (clause.Phrases[i].Preposition, verb.Head);
                replaced = true;
            }
        }

        if (!replaced && verb.Index == clause.Head && clause.OwnSubject && !clause.Passive && clause.Objects.Count == 0
            && clause.Clauses.Count == 0 && !_words.IsTime(verb.Head) && !clause.Surface.Contains(verb.Head))
        {
            _words.AddJoined(verb.Head, clause.Objects);
        }
    }

    private bool IsRelative(int token) =>
        _sentence[token].Upos is Upos.Pron or Upos.Det or Upos.Sconj && _sentence[token].Lower is "who" or "whom" or "which" or "that";

    private bool Replace(List<int> heads, int antecedent)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (IsRelative(heads[i]))
            {
                heads.RemoveAt(i);
                _words.AddJoined(antecedent, heads);
                return true;
            }
        }

        return false;
    }

    // 'attacked and burned the bus': the object belongs to both.
    private void Share(Clause clause)
    {
        if (clause.Passive || clause.Objects.Count > 0 || clause.Clauses.Count > 0 || clause.Phrases.Count > 0 || _sentence[clause.Head].Upos != Upos.Verb)
        {
            return;
        }

        foreach (var child in _sentence.Children(clause.Head))
        {
            var t = _sentence[child];
            if (t.Relation == "conj" && t.Upos == Upos.Verb && child - clause.Head <= 3)
            {
                // Only the child's own words are asked: its clause asks for this one.
                if (_sentence.Child(child, "nsubj") is null && _sentence.Child(child, "obj") is { } shared)
                {
                    _words.AddJoined(shared.Index, clause.Objects);
                    return;
                }
            }
        }
    }

    private static void Deepen(Clause clause)
    {
        if (!clause.Passive)
        {
            clause.Subjects.AddRange(clause.Surface);
            return;
        }

        // 'was given weapons': the object stays, the subject is the one who gets it.
        if (clause.Objects.Count > 0)
        {
            clause.Indirect.AddRange(clause.Surface);
        }
        else
        {
            clause.Objects.AddRange(clause.Surface);
        }

        foreach (var (preposition, head) in clause.Phrases)
        {
            if (preposition == "by")
            {
                clause.Subjects.Add(head);
            }
        }
    }
}
