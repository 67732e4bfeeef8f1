using Dateline.Coding.Actions.Frames;
using Dateline.Coding.Actions.Trees;
using Dateline.Core.Language;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Actions.Weighing;

/// <summary>
/// Names what the words of a sentence show of the act between two participants: what the rules chose and how sure of foot they
/// stand, the predicate with its arguments, the way from one participant to the other, the words around. Names and the
/// participants' own words are never features: that it was Iran, or a court, must not decide. Immutable.
/// </summary>
internal sealed class DyadFeatures(NounClasses classes)
{
    private static readonly string[] TypeNames = [.. Enum.GetValues<EventType>().Select(type => type.ToString().ToUpperInvariant())];

    /// <summary>The features that the words show beside those of the rules; doubles may be among them.</summary>
    public void Add(Words words, int? trigger, Span source, Span target, List<string> into)
    {
        var sentence = words.Sentence;
        var (from, to) = (Head(sentence, source), Head(sentence, target));
        AddParticipant("s", words, from, into);
        AddParticipant("o", words, to, into);
        if (trigger is { } at)
        {
            AddPredicate(words, at, source, target, into);
        }

        AddWay(words, from, to, into);
        AddWords(words, source, target, into);
    }

    /// <summary>The code of a category.</summary>
    public static string Name(EventType? type) => type is { } known ? TypeNames[(int)known] : "none";

    private static void AddParticipant(string prefix, Words words, int head, List<string> into)
    {
        if (head < 0)
        {
            into.Add(prefix + "=away");
        }
        else if (words.Preposition(head) is { } preposition)
        {
            into.Add($"{prefix}-prep={preposition}");
        }
    }

    private void AddPredicate(Words words, int trigger, Span source, Span target, List<string> into)
    {
        var sentence = words.Sentence;
        var lemma = words.Lemma(trigger);
        into.Add("t=" + lemma);
        if (sentence[trigger].Head is var above and >= 0)
        {
            into.Add($"t-under={words.Lemma(above)}");
        }

        foreach (var child in sentence.Children(trigger))
        {
            var t = sentence[child];
            var relation = t.Relation is "obl" or "nmod" or "advcl" or "acl" ? $"{t.Relation}.{words.Preposition(child)}" : t.Deprel;
            if (t.Relation is "punct" or "det" or "conj" or "cc")
            {
                continue;
            }

            into.Add($"t>{relation}");
            var who = source.Overlaps(t.Span) || target.Overlaps(t.Span);
            if (who || !IsWord(words, child))
            {
                continue;
            }

            into.Add($"t>{relation}={words.Lemma(child)}");
            into.Add($"{lemma}>{relation}={words.Lemma(child)}");
            foreach (var name in classes.Of(words.Lemma(child)))
            {
                into.Add($"t>{relation}@{name}");
                into.Add($"{lemma}>{relation}@{name}");
            }

        }
    }

    private void AddWay(Words words, int from, int to, List<string> into)
    {
        if (from < 0 || to < 0)
        {
            return;
        }

        var sentence = words.Sentence;
        var above = new List<int>();
        for (var t = from; t >= 0 && above.Count < 40; t = sentence[t].Head)
        {
            above.Add(t);
        }

        var down = new List<int>();
        var meet = to;
        for (; meet >= 0 && !above.Contains(meet) && down.Count < 40; meet = sentence[meet].Head)
        {
            down.Add(meet);
        }

        if (meet < 0)
        {
            return;
        }

        var up = above.TakeWhile(t => t != meet).ToList();
        into.Add("way=" + string.Join('^', up.Take(4).Select(t => sentence[t].Relation)) + "!" + string.Join('v', down.AsEnumerable().Reverse().Take(4).Select(t => sentence[t].Relation)));
        into.Add("meet=" + (meet == from ? "source" : meet == to ? "target" : words.Lemma(meet)));
        foreach (var t in up.Skip(1).Concat(down.Skip(1)).Append(meet))
        {
            if (t == from || t == to || !IsWord(words, t))
            {
                continue;
            }

            into.Add("way:" + words.Lemma(t));
        }
    }

    private void AddWords(Words words, Span source, Span target, List<string> into)
    {
        var sentence = words.Sentence;
        var previous = string.Empty;
        foreach (var t in sentence.Tokens)
        {
            var inside = source.Overlaps(t.Span) || target.Overlaps(t.Span);
            var lemma = source.Overlaps(t.Span) ? "SOURCE" : target.Overlaps(t.Span) ? "TARGET" : words.Name(t.Index) is not null ? "NAME" : words.Lemma(t.Index);
            if (lemma != previous && previous.Length > 0)
            {
                into.Add($"{previous}_{lemma}");
            }

            previous = lemma;
            if (inside || !IsWord(words, t.Index))
            {
                continue;
            }

            into.Add("w=" + lemma);
        }
    }

    // Function words on the predicate count (will, not, to), names never do.
    private static bool IsWord(Words words, int token) => words.Name(token) is null
        && words.Sentence[token].Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux or Upos.Part or Upos.Sconj;

    /// <summary>The word of a span that the others hang from, or -1.</summary>
    public static int Head(Sentence sentence, Span span)
    {
        foreach (var t in sentence.Tokens)
        {
            if (span.Overlaps(t.Span) && t.Upos != Upos.Punct && (t.Head < 0 || !span.Overlaps(sentence[t.Head].Span)))
            {
                return t.Index;
            }
        }

        return -1;
    }
}
