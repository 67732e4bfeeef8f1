using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>Signs of a clause that are read off its words and arcs alone: questions, speech, markers, wh-words.</summary>
internal static class ClauseSigns
{
    // Where a phrase before the word must end: left of its articles, adjectives and auxiliaries, right of its 'to'.
    public static int PhraseEnd(Sentence sentence, int token, VerbGroup group)
    {
        var start = group.Start;
        while (start > 0)
        {
            var before = sentence[start - 1];
            if ((before.Head == token || (before.Head > 0 && before.Head >= start && before.Head < token))
                && before.Relation is "det" or "amod" or "compound" or "nummod" or "advmod" or "nmod" or "flat" or "punct"
                && before.Upos is not (Upos.Verb or Upos.Adp))
            {
                start--;
                continue;
            }

            break;
        }

        return start;
    }

    public static bool HasSpeech(Sentence sentence, int token)
    {
        foreach (var index in sentence.Children(token))
        {
            if (sentence[index].Relation == "parataxis" && sentence[index].Xpos == "VBD")
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsQuestion(Sentence sentence)
    {
        for (var i = sentence.Tokens.Count - 1; i >= 0 && sentence[i].Upos == Upos.Punct; i--)
        {
            if (sentence[i].Form == "?")
            {
                return true;
            }
        }

        return false;
    }

    public static bool Inverted(Sentence sentence, int token)
    {
        var subject = sentence.Child(token, "nsubj") ?? sentence.Child(token, "nsubj:pass");
        var auxiliary = sentence.Child(token, "aux") ?? sentence.Child(token, "aux:pass") ?? sentence.Child(token, "cop");
        return subject is null || (auxiliary is not null && auxiliary.Index < subject.Index);
    }

    // A base form that begins its clause: 'Free them', 'Do not shoot', 'Please let them vote'.
    public static bool IsImperative(Sentence sentence, int node)
    {
        var first = sentence.Extent(node).First;
        while (first < node && (sentence[first].Upos == Upos.Punct || sentence[first].Lower is "do" or "not" or "n't" or "never" or "please" or "just" or "now" or "always"))
        {
            first++;
        }

        return first == node;
    }

    public static bool IsTooMuch(Sentence sentence, int head)
    {
        foreach (var index in sentence.Children(head))
        {
            if (sentence[index].Lower == "too" && sentence[index].Relation == "advmod" && index < head)
            {
                return true;
            }
        }

        return false;
    }

    // The subordinator or preposition of a clause, 'when' and 'once' among them; not its 'to' or 'that'.
    public static string? Marker(Sentence sentence, int node)
    {
        foreach (var index in sentence.Children(node))
        {
            var child = sentence[index];
            if (index < node && (child.Relation is "mark" or "case" || (child.Relation == "advmod" && child.Lower is "when" or "once" or "whenever" or "while"))
                && child.Lower is not ("that" or "to"))
            {
                if (child.Lower == "in" && sentence[index + 1].Lower == "case")
                {
                    return "in case";
                }

                var fixedPart = sentence.Child(index, "fixed");
                return fixedPart is null || child.Lower == "whether" ? child.Lower : child.Lower + " " + fixedPart.Lower;
            }
        }

        return null;
    }

    public static bool WhWord(Sentence sentence, int node)
    {
        var first = sentence.Extent(node).First;
        return sentence[first].Xpos is "WP" or "WRB" or "WDT" or "WP$";
    }
}
