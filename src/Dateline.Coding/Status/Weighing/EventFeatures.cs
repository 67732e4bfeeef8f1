using System.Globalization;
using Dateline.Core.Language;

namespace Dateline.Coding.Status.Weighing;

/// <summary>
/// Names what the words of a sentence show of an event word: what the rules read, its form and auxiliaries, what hangs on it, what it
/// hangs on, and whether the sentence asks, orders, quotes or speaks in general. Names of people and places are never features.
/// Immutable.
/// </summary>
internal sealed class EventFeatures(CueTable cues)
{
    private const int Up = 3;
    private const int Around = 3;

    /// <summary>What the head of certainty is given of a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The event word.</param>
    /// <param name="rules">What the rules read of it.</param>
    /// <param name="above">What the rules read of the word that it hangs on, or null.</param>
    public EventReading Read(Sentence sentence, int token, Factuality rules, Factuality? above)
    {
        var list = new HashSet<string>(160, StringComparer.Ordinal) { "any" };
        AddRules(rules, above, list);
        var group = VerbGroup.Of(sentence, token, cues);
        AddWord(sentence, token, group, list);
        AddBelow(sentence, token, list);
        AddAbove(sentence, token, list);
        AddNeighbours(sentence, token, list);
        AddSentence(sentence, token, list);
        return new EventReading(rules, list, sentence.States.Slice(token * sentence.StateWidth, sentence.StateWidth));
    }

    private static void AddRules(Factuality rules, Factuality? above, HashSet<string> list)
    {
        var state = Name(rules);
        list.Add("state=" + state);
        list.Add($"state={state}/{rules.Certainty.ToString("0.0", CultureInfo.InvariantCulture)}");
        list.Add("rule=" + rules.Rule);
        foreach (var part in rules.Rule.Split('+'))
        {
            list.Add("part=" + part);
        }

        if (above is not null)
        {
            list.Add("above=" + Name(above));
            list.Add($"above={Name(above)}/{state}");
        }
    }

    private static void AddWord(Sentence sentence, int token, VerbGroup group, HashSet<string> list)
    {
        var word = sentence[token];
        var form = FormName(group);
        list.Add("word=" + Lemma(word));
        list.Add("tag=" + word.Xpos);
        list.Add("rel=" + word.Deprel);
        list.Add($"rel={word.Deprel}/{form}");
        list.Add("form=" + form);
        list.Add($"form={form}/{Lemma(word)}");
    }

    private static void AddBelow(Sentence sentence, int token, HashSet<string> list)
    {
        var subject = false;
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation is "punct")
            {
                continue;
            }

            list.Add($"below={child.Deprel}");
            list.Add($"below={child.Relation}/{Lemma(child)}");
            if (child.Relation is "nsubj" or "csubj")
            {
                subject = true;
                AddNoun("subject", sentence, index, list);
            }
            else if (child.Relation is "obj" or "iobj" or "obl" or "nmod")
            {
                AddNoun(child.Relation, sentence, index, list);
            }
            else if (child.Relation is "advcl" or "ccomp" or "xcomp" or "acl" or "parataxis")
            {
                foreach (var below in sentence.Children(index))
                {
                    if (sentence[below].Relation is "mark" or "aux")
                    {
                        list.Add($"below={child.Relation}/{sentence[below].Relation}/{sentence[below].Lower}");
                    }
                }
            }
        }

        if (!subject)
        {
            list.Add("subject=none");
        }
    }

    // Many, any and nobody known: what is said of them is said in general.
    private static void AddNoun(string name, Sentence sentence, int token, HashSet<string> list)
    {
        var word = sentence[token];
        list.Add($"{name}={(word.Upos is Upos.Pron ? word.Lower : word.Xpos)}");
        var article = "bare";
        foreach (var index in sentence.Children(token))
        {
            var child = sentence[index];
            if (child.Relation is "det" or "nmod" && child.Upos is Upos.Det or Upos.Pron && index < token)
            {
                article = child.Lower;
            }
            else if (child.Relation is "case")
            {
                list.Add($"{name}-case={child.Lower}");
            }
            else if (child.Relation is "nummod")
            {
                article = "number";
            }
        }

        list.Add($"{name}-article={article}/{word.Xpos}");
    }

    private void AddAbove(Sentence sentence, int token, HashSet<string> list)
    {
        var way = string.Empty;
        var at = token;
        for (var step = 0; step < Up && sentence[at].Head >= 0; step++)
        {
            way = way + "<" + sentence[at].Relation;
            at = sentence[at].Head;
            var word = sentence[at];
            var group = VerbGroup.Of(sentence, at, cues);
            var n = step.ToString(CultureInfo.InvariantCulture);
            list.Add("way=" + way);
            list.Add($"up{n}={Lemma(word)}");
            list.Add($"up{n}={Lemma(word)}{way}");
            list.Add($"up{n}-form={FormName(group)}{way}");
            foreach (var index in sentence.Children(at))
            {
                var child = sentence[index];
                if (index != token && child.Relation is "aux" or "mark" or "advmod" or "cop" or "case" or "det")
                {
                    list.Add($"up{n}-{child.Relation}={child.Lower}");
                }
                else if (step == 0 && child.Relation is "nsubj")
                {
                    AddNoun("up-subject", sentence, index, list);
                }
            }
        }
    }

    private static void AddNeighbours(Sentence sentence, int token, HashSet<string> list)
    {
        for (var step = 1; step <= Around; step++)
        {
            var (left, right) = (token - step, token + step);
            list.Add($"left{step}={(left < 0 ? "start" : Neighbour(sentence[left]))}");
            list.Add($"right{step}={(right >= sentence.Tokens.Count ? "end" : Neighbour(sentence[right]))}");
            if (left >= 0)
            {
                list.Add("near=" + Lemma(sentence[left]));
            }

            if (right < sentence.Tokens.Count)
            {
                list.Add("near=" + Lemma(sentence[right]));
            }
        }
    }

    private static void AddSentence(Sentence sentence, int token, HashSet<string> list)
    {
        var quotes = 0;
        foreach (var word in sentence.Tokens)
        {
            list.Add("has=" + (word.Upos is Upos.Propn or Upos.Num ? word.Xpos : word.LemmaLower));
            if (word.Xpos is "``" or "''" && word.Index < token)
            {
                quotes++;
            }

            if (word.Upos is Upos.Pron && word.Lower is "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us")
            {
                list.Add("person=" + word.Lower);
            }
            else if (word.Upos is Upos.Aux or Upos.Sconj && word.Relation is "aux" or "mark")
            {
                list.Add("sentence=" + word.Lower);
            }
        }

        var last = sentence[sentence.Tokens.Count - 1];
        list.Add("end=" + (last.Upos == Upos.Punct ? last.Form : "word"));
        list.Add("quoted=" + (quotes % 2 == 1 ? "inside" : quotes > 0 ? "after" : "no"));
        list.Add("length=" + (sentence.Tokens.Count / 6 * 6).ToString(CultureInfo.InvariantCulture));
        var root = sentence[sentence.Root];
        list.Add($"root={(root.Index == token ? "itself" : Lemma(root))}");
        list.Add($"root={root.Xpos}");
        if (sentence.IsHeadline)
        {
            list.Add("headline");
        }
    }

    private static string Name(Factuality reading) => reading.Polarity == Core.Claims.Polarity.Negated ? reading.Status + "-" : reading.Status.ToString();

    private static string FormName(VerbGroup group) =>
        $"{group.Form}{(group.Modal is null ? string.Empty : "/" + group.Modal)}{(group.Perfect ? "/perfect" : string.Empty)}"
        + $"{(group.Progressive ? "/progressive" : string.Empty)}{(group.Passive ? "/passive" : string.Empty)}";

    // A name says nothing of what is true; which one it is must not matter.
    private static string Lemma(Token word) => word.Upos is Upos.Propn ? "NAME" : word.Upos is Upos.Num ? "NUMBER" : word.LemmaLower;

    private static string Neighbour(Token word) =>
        word.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num or Upos.X or Upos.Sym ? word.Xpos : word.Lower;
}
