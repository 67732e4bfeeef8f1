using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>Whether the words around a present tense tell of what goes on or comes again and again: 'every night', 'twice a week', 'still'.</summary>
internal sealed class Habits(CueTable cues)
{
    /// <summary>Whether they do.</summary>
    public bool Tell(Sentence sentence, int token)
    {
        // 'Every Friday women gather …', 'pays them 40 dollars a month'
        if ((token > 1 && sentence[0].Lower is "every" or "each" or "most" && cues.Has("time", sentence[1].LemmaLower)) || HasRate(sentence, token))
        {
            return true;
        }

        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation is "advmod" or "amod" or "dep" && cues.Has("habit", child.Lower))
            {
                return true;
            }

            if (child.Relation is "obl" or "nmod" or "obj" or "advmod" or "dep" or "nsubj" && IsRepeated(sentence, index))
            {
                return true;
            }

            if (child.Relation == "advcl" && sentence.Children(index).Any(below => sentence[below].Lower is "whenever"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is the state that its subject is in: 'is under arrest', 'have been on strike'.</summary>
    public bool IsState(Sentence sentence, int token) =>
        sentence.Child(token, "case")?.Lower is "on" or "under" or "in" or "at" && sentence.Child(token, "cop") is not null && cues.Has("state", sentence[token].LemmaLower) && sentence.Child(token, "det") is null;

    private static bool HasRate(Sentence sentence, int token)
    {
        for (var i = token + 2; i + 1 < sentence.Tokens.Count && i < token + 12 && sentence[i].Form is not ("," or ";"); i++)
        {
            if (sentence[i].Lower is "a" or "an" or "per" && sentence[i + 1].Lower is "second" or "minute" or "hour" or "day" or "night" or "week" or "month" or "year" or "season"
                && (sentence[i - 1].Lower is "times" or "once" or "twice" || sentence[i - 1].Upos is Upos.Num or Upos.Sym || sentence[i - 1].Xpos == "NNS"))
            {
                return true;
            }
        }

        return false;
    }

    // 'every night', 'most evenings', 'twice a week', 'up to three times a day', 'these days', 'as a rule', 'as a matter of routine'
    private bool IsRepeated(Sentence sentence, int node)
    {
        var word = sentence[node];
        if (word.Lower is "rule" or "routine" or "habit" or "basis" or "matter")
        {
            return sentence.Child(node, "case")?.Lower is "as" or "on" or "out"
                && (word.Lower != "basis" || sentence.Children(node).Any(index => cues.Has("habit", sentence[index].Lower)))
                && (word.Lower != "matter" || sentence.Children(node).Any(index => sentence[index].Lower is "routine" or "course" or "habit"));
        }

        if (word.Lower.EndsWith('s') && cues.Has("weekday", word.Lower[..^1]))
        {
            return true; // 'on Sundays'
        }

        if (!cues.Has("time", word.LemmaLower))
        {
            return word.Lower is "times" or "once" or "twice" && sentence.Children(node).Any(index => cues.Has("time", sentence[index].LemmaLower));
        }

        foreach (var index in sentence.Children(node))
        {
            if (sentence[index].Lower is "every" or "each" or "most" or "these" or "alternate" || (sentence[index].Lower is "a" or "an" && index > 0 && sentence[index - 1].Lower is "times" or "once" or "twice" or "day"))
            {
                return word.Lower is not ("time" or "moment");
            }
        }

        return false;
    }
}
