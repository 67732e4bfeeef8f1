using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Modes;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>Finds the acts of one sentence. For one thread; made for one call.</summary>
internal sealed class SentenceActs
{
    private readonly Words _words;
    private readonly Sentence _sentence;
    private readonly Lexicon _lexicon;
    private readonly FrameTable _verbs;
    private readonly FrameTable _nouns;
    private readonly FrameTable _adjectives;
    private readonly SupportVerbs _support;
    private readonly ModeReader _modes;
    private readonly ContextReader _contexts;
    private readonly Clauses _clauses;
    private readonly Arguments _arguments;
    private readonly FrameMatcher _matcher;
    private readonly RoleFiller _roles;
    private readonly LastResort _lastResort;

    // Nouns that already belong to an act.
    private readonly HashSet<int> _taken = [];
    private readonly SortedDictionary<int, Found> _found = [];

    /// <summary>Prepares a sentence.</summary>
    public SentenceActs(
        Words words, Lexicon lexicon, FrameTable verbs, FrameTable nouns, FrameTable adjectives, SupportVerbs support, ModeReader modes, ContextReader contexts)
    {
        (_words, _sentence, _lexicon, _verbs, _nouns, _adjectives, _support) = (words, words.Sentence, lexicon, verbs, nouns, adjectives, support);
        (_modes, _contexts) = (modes, contexts);
        _clauses = new Clauses(words, lexicon);
        _arguments = new Arguments(words, _clauses);
        _matcher = new FrameMatcher(words, _arguments, lexicon);
        _lastResort = new LastResort(words, _clauses);
        _roles = new RoleFiller(words, _arguments, clause => _found.GetValueOrDefault(clause));
    }

    /// <summary>The acts in order of the text.</summary>
    public List<Act> Find()
    {
        // From the last verb to the first: what a verb takes as its clause mostly stands after it and is then already read.
        for (var i = _sentence.Tokens.Count - 1; i >= 0; i--)
        {
            if (IsVerb(i))
            {
                ReadVerb(i);
            }
        }

        for (var i = 0; i < _sentence.Tokens.Count; i++)
        {
            ReadNounOrAdjective(i);
        }

        ToldTwice.Merge(_found, _sentence, _clauses, _words);
        ToldTwice.MergeShots(_found, _sentence, _words);
        var sport = 0;
        for (var i = 0; i < _sentence.Tokens.Count; i++)
        {
            sport += _words.Is(i, _lexicon.Sport) ? 1 : 0;
        }

        var modes = new Dictionary<int, string?>();
        foreach (var found in _found.Values)
        {
            modes[found.Trigger] = _modes.Read(found, _words, _found, _lexicon);
        }

        ModeReader.Inherit(_found, modes, _sentence);
        var acts = new List<Act>();
        foreach (var found in _found.Values)
        {
            if (sport < 2 || found.Type is EventType.Protest or EventType.Coerce or EventType.Accuse or EventType.Sanction)
            {
                acts.Add(Finish(found, modes[found.Trigger]));
            }
        }

        return acts;
    }

    private bool IsVerb(int token)
    {
        var t = _sentence[token];
        return t.Upos == Upos.Verb && t.Relation is not ("amod" or "compound" or "case" or "mark" or "fixed") && !IsVerbalNoun(token);
    }

    // 'in a shooting', 'the bombing of', 'died in fighting': an -ing form with an article, or of a noun after 'in', is a noun.
    private bool IsVerbalNoun(int token)
    {
        if (_sentence[token].Xpos != "VBG")
        {
            return false;
        }

        foreach (var child in _sentence.Children(token))
        {
            var t = _sentence[child];
            if (child < token && (t.Relation == "det"
                || (t.Relation is "mark" or "case" && t.Lower is "in" or "amid" or "during" && _sentence.Child(token, "obj") is null && _nouns.Of(_sentence[token].Lower).Length > 0)))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadVerb(int verb)
    {
        var lemma = _words.Lemma(verb);
        var frames = _verbs.Of(lemma);
        var supports = _support.Of(lemma);
        if (frames.Length == 0 && supports.Count == 0)
        {
            return;
        }

        var predication = new Predication(verb, _clauses.Of(verb), false);
        var taken = new List<int>();
        var frame = _matcher.Match(frames, predication, taken);
        if ((frame is null || frame.Specificity == 0) && Supported(predication, supports))
        {
            return;
        }

        if (frame?.Type is { } type)
        {
            Add(frame, predication, type, taken);
        }
    }

    // 'launched an attack': the verb carries the tense, the noun the meaning.
    private bool Supported(Predication verb, IReadOnlyList<(string[] Words, Slot Noun, Supported Supported)> supports)
    {
        var particles = new List<int>();
        foreach (var (words, slot, supported) in supports)
        {
            particles.Clear();
            if (words.Length > 1 && !_matcher.Particles(verb.Trigger, words, particles))
            {
                continue;
            }

            foreach (var noun in _arguments.Find(verb, slot))
            {
                if (_sentence[noun].Upos is not (Upos.Noun or Upos.Propn) || _taken.Contains(noun) || _words.Name(noun) is not null)
                {
                    continue;
                }

                var predication = new Predication(noun, verb.Clause, true, supported == Frames.Supported.Actor, supported == Frames.Supported.Recipient);
                var taken = new List<int>();
                var frame = _matcher.Match(FramesOfNoun(noun), predication, taken);
                if (frame?.Type is not { } type || (supported == Frames.Supported.Happens && HasOtherMeaning(verb, type)))
                {
                    continue;
                }

                taken.Add(noun);
                taken.AddRange(particles);
                taken.Add(noun);
                Add(frame, predication, type, taken, verb.Trigger);
                return true;
            }
        }

        return false;
    }

    // 'the attack killed five' is one act, 'the visit angered Iran' says two.
    private bool HasOtherMeaning(Predication verb, EventType type)
    {
        var types = _lexicon.TypesOf(_words.Lemma(verb.Trigger));
        return types != 0 && (types & (1 << (int)type)) == 0;
    }

    private Frame[] FramesOfNoun(int noun)
    {
        // A verbal noun goes by its form ('shooting'), not by the verb's.
        var lemma = _sentence[noun].Upos == Upos.Verb ? _sentence[noun].Lower : _sentence[noun].LemmaLower;
        var frames = _nouns.Of(lemma);
        if (frames.Length == 0 && lemma.EndsWith('s'))
        {
            frames = _nouns.Of(lemma[..^1]);
        }

        if (frames.Length == 0 && (lemma.StartsWith("mini-", StringComparison.Ordinal) || lemma.StartsWith("counter-", StringComparison.Ordinal)))
        {
            frames = _nouns.Of(lemma[(lemma.IndexOf('-', StringComparison.Ordinal) + 1)..]);
        }

        return frames;
    }

    private void ReadNounOrAdjective(int token)
    {
        var t = _sentence[token];
        if (_taken.Contains(token) || _found.ContainsKey(token))
        {
            return;
        }

        if (t.Upos is Upos.Noun or Upos.Adj or Upos.Propn && t.Relation is not ("compound" or "amod" or "flat") && ReadAdjective(token))
        {
            return;
        }

        if ((t.Upos is not (Upos.Noun or Upos.Propn) && !IsVerbalNoun(token)) || t.Relation is "compound" or "flat" || t.Deprel == "nmod:desc"
            || (t.Upos == Upos.Propn && (_words.Name(token) is not null || (token > 0 && !_sentence.IsHeadline && char.IsUpper(t.Form[0])))))
        {
            return;
        }

        var frames = FramesOfNoun(token);
        if (frames.Length == 0)
        {
            return;
        }

        var predication = new Predication(token, null, true);
        var taken = new List<int>();
        var frame = _matcher.Match(frames, predication, taken);
        if (frame?.Type is not { } type || frame.Needs == Needs.Verb)
        {
            return;
        }

        Add(frame, predication, type, taken);
    }

    private bool ReadAdjective(int token)
    {
        var frames = _adjectives.Of(_sentence[token].LemmaLower);
        if (frames.Length == 0)
        {
            return false;
        }

        var predication = new Predication(token, _clauses.Of(token), false);
        var taken = new List<int>();
        var frame = _matcher.Match(frames, predication, taken);
        if (frame?.Type is not { } type || predication.Clause!.Surface.Count == 0)
        {
            return false;
        }

        Add(frame, predication, type, taken);
        return true;
    }

    private void Add(Frame frame, Predication predication, EventType type, List<int> taken, int? verb = null)
    {
        var found = new Found(frame, predication, type, verb ?? predication.Trigger);
        _roles.Fill(found);
        if (predication.IsNoun && verb is null && frame.Needs == Needs.Arguments && found.Actors.Count == 0 && found.Recipients.Count == 0 && !IsNews(predication.Trigger, type))
        {
            return;
        }

        found.Predicate.Add(found.Trigger);
        found.Predicate.Add(predication.Trigger);
        for (var i = 0; i < frame.Words.Length && !frame.Rule.StartsWith("verb:", StringComparison.Ordinal); i++)
        {
            found.Predicate.Add(predication.Trigger - frame.Head + i);
        }

        foreach (var token in taken)
        {
            _taken.Add(token);
            var t = _sentence[token];
            if ((_nouns.Of(t.LemmaLower).Length > 0 && _words.Name(token) is null && !found.Actors.Contains(token) && !found.Recipients.Contains(token))
                || t.Relation is "compound" or "advmod" or "case")
            {
                found.Predicate.Add(token);
            }
        }

        if (frame.Obligation is { } obligation)
        {
            // 'France said that Mali must hold elections': the demand stands in 'must hold', its tense in 'said'
            found.Predicate.Clear();
            foreach (var must in _arguments.Find(predication, obligation))
            {
                found.Predicate.Add(must);
                found.Predicate.Add(_sentence[must].Head);
            }
        }

        _found[found.Trigger] = found;
    }

    // 'Shooting continued' tells of a happening though nobody is named; 'the shooting' speaks of one told before.
    private bool IsNews(int noun, EventType type)
    {
        if (type is not (EventType.Assault or EventType.Protest or EventType.Coerce or EventType.Retreat or EventType.Consult)
            || _sentence[noun].Relation is not ("nsubj" or "obj" or "obl" or "root" or "conj" or "nmod")
            || (type == EventType.Coerce && _sentence[noun].Relation is "obl" or "nmod"))
        {
            return false;
        }

        foreach (var child in _sentence.Children(noun))
        {
            var t = _sentence[child];
            if (t.Deprel == "nmod:poss" || (t.Relation == "det" && t.Lower is not ("a" or "an" or "some" or "several" or "another")))
            {
                return false;
            }
        }

        return true;
    }

    // What it takes as its clause, or the noun that is its theme; in 'vowed to go on and fight' also what is joined to that.
    private List<int> ContentsOf(Found found)
    {
        var contents = new List<int>();
        foreach (var other in _found.Keys)
        {
            if (other != found.Trigger && (found.Themes.Contains(other) || (found.Predication.Clause is { } clause && clause.Clauses.Contains(other))
                || (found.Type == EventType.Protest && _sentence[other].Head == found.Trigger && _sentence[other].Relation is "advcl" or "xcomp" or "ccomp")))
            {
                contents.Add(other);
            }
        }

        return contents;
    }

    private Act Finish(Found found, string? mode)
    {
        return new Act
        {
            Sentence = _sentence.Index,
            Trigger = found.Trigger,
            Predicate = [.. found.Predicate],
            Type = found.Type,
            Mode = mode,
            Contexts = _contexts.Read(found, mode, _words),
            Actors = found.Actors,
            Recipients = found.Recipients,
            Themes = found.Themes,
            Contents = ContentsOf(found),
            Towards = !(found.Frame.Roles.Reciprocal && found.Actors.Count > 1) ? _lastResort.Find(found) : [],
            Rule = found.Rule,
            Specificity = found.Frame.Specificity,
        };
    }
}
