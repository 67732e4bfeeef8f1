using Dateline.Coding.Actions.Trees;

namespace Dateline.Coding.Actions.Frames;

/// <summary>Finds the frame that fits a predicate. For one sentence and one thread.</summary>
internal sealed class FrameMatcher
{
    private readonly Words _words;
    private readonly Arguments _arguments;
    private readonly Lexicon _lexicon;

    /// <summary>Prepares a sentence.</summary>
    public FrameMatcher(Words words, Arguments arguments, Lexicon lexicon) =>
        (_words, _arguments, _lexicon) = (words, arguments, lexicon);

    /// <summary>The first of <paramref name="frames"/> (best first) that fits, or null; <paramref name="taken"/> gets the nouns that belong to it.</summary>
    public Frame? Match(Frame[] frames, Predication predication, List<int> taken)
    {
        foreach (var frame in frames)
        {
            taken.Clear();
            if (Stands(frame, predication, taken) && Holds(frame, predication, taken))
            {
                return frame;
            }
        }

        taken.Clear();
        return null;
    }

    /// <summary>Whether the further words of an entry stand where they must.</summary>
    public bool Stands(Frame frame, Predication predication, List<int> taken)
    {
        if (frame.Words.Length == 1)
        {
            return true;
        }

        if (!frame.Rule.StartsWith("verb:", StringComparison.Ordinal))
        {
            return _words.Stands(predication.Trigger, frame.Words, frame.Head);
        }

        return Particles(predication.Trigger, frame.Words, taken);
    }

    /// <summary>Whether the particles of a verb stand after it and hang from it.</summary>
    public bool Particles(int verb, string[] words, List<int> taken)
    {
        var sentence = _words.Sentence;
        var at = verb + 1;
        for (var w = 1; w < words.Length; w++)
        {
            var found = false;
            for (; at < sentence.Tokens.Count && at <= verb + 8 && !found; at++)
            {
                var t = sentence[at];
                found = _words.Same(at, words[w]) && t.Head >= 0
                    && (t.Head == verb || (at == verb + 1 && t.Upos == Core.Language.Upos.Adj) || (sentence[t.Head].Head == verb && t.Relation is "case" or "mark" or "fixed" && at <= verb + 2));
                if (found)
                {
                    taken.Add(at);
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Frame frame, Predication predication, List<int> taken)
    {
        foreach (var condition in frame.Conditions)
        {
            if (!Holds(condition, predication, taken))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Condition condition, Predication predication, List<int> taken)
    {
        foreach (var slot in condition.Slots)
        {
            if (slot.Place == Place.Report)
            {
                return _words.ReportHas(condition.Words!.Words) == (condition.Test is Test.Holds or Test.Mentions);
            }

            var heads = _arguments.Find(predication, slot);
            switch (condition.Test)
            {
                case Test.Filled when heads.Count > 0:
                    return true;
                case Test.Empty when heads.Count > 0:
                case Test.Lacks when heads.Exists(head => IsOneOf(head, condition.Words!)):
                    return false;
                case Test.Holds or Test.Mentions:
                    var held = heads.FindIndex(head => IsOneOf(head, condition.Words!));
                    if (held >= 0)
                    {
                        if (condition.Test == Test.Holds)
                        {
                            taken.Add(heads[held]);
                        }

                        return true;
                    }

                    break;
            }
        }

        return condition.Test is Test.Empty or Test.Lacks;
    }

    private bool IsOneOf(int head, WordSet set) =>
        Is(head, set) || (_arguments.BehindMeasure(head) is var behind && behind != head && Is(behind, set));

    private bool Is(int head, WordSet set)
    {
        var token = _words.Sentence[head];
        if (_words.Is(head, set.Words) || (set.Types != 0 && (_lexicon.TypesOf(_words.Lemma(head)) & set.Types) != 0))
        {
            return true;
        }

        if (set.Actors && (_words.IsPerson(head) || token.Upos == Core.Language.Upos.Propn || _words.Name(head) is not null and not Core.Language.NameKind.Other))
        {
            return true;
        }

        if (set.Persons && _words.Name(head) == Core.Language.NameKind.Person)
        {
            return true;
        }

        if (set.Phrases.Count > 0 && (set.Phrases.TryGetValue(_words.Lemma(head), out var phrases)
            || (token.LemmaLower.EndsWith('s') && set.Phrases.TryGetValue(token.LemmaLower[..^1], out phrases))))
        {
            foreach (var phrase in phrases)
            {
                if (_words.Stands(head, phrase, Phrase.HeadOf(phrase)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
