using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>Whether a clause hangs on a condition, and whether a clause is one: 'if', 'unless', 'provided that', 'should it attack', 'had they known'.</summary>
internal static class Conditions
{
    // How far a condition may stand below what a verb shares its auxiliary with: 'will cut the gas and let them freeze unless …'.
    private const int Deepest = 3;

    /// <summary>Whether the clause of a verb hangs on a condition: its own, that of the verb of saying above it, or that of a verb that shares its auxiliaries.</summary>
    public static bool Hold(Sentence sentence, int token)
    {
        if (Below(sentence, token, token, Deepest) || HasOpenSubject(sentence, token))
        {
            return true;
        }

        // 'It would leave, he said, if they paid', with the condition hung on the saying that is put in.
        if (sentence.Children(token).Any(index => sentence[index].Relation == "parataxis" && sentence.Children(index).Any(below => IsConditional(sentence, below))))
        {
            return true;
        }

        var head = sentence[token].Head;
        if (head < 0)
        {
            return false;
        }

        return sentence[token].Relation switch
        {
            "conj" => Below(sentence, head, token, 1) || HasOpenSubject(sentence, head),
            "xcomp" => Below(sentence, head, token, 1),

            // 'It will leave unless they pay, he said', with the condition hung on the saying.
            "ccomp" or "parataxis" => sentence.Children(head).Any(index => IsConditional(sentence, index)
                && ((index > token && (head < token || index < head)) || (index < token && sentence.Extent(index).First == 0))),
            _ => false,
        };
    }

    /// <summary>Whether a clause is a condition by its order of words: 'should they attack', 'had he known', 'were it to fall'.</summary>
    public static bool IsInverted(Sentence sentence, int node)
    {
        if (sentence.Child(node, "mark") is { Lower: not "to" } || sentence[sentence.Tokens.Count - 1].Form == "?")
        {
            return false;
        }

        var subject = sentence.Child(node, "nsubj") ?? sentence.Child(node, "nsubj:pass");
        foreach (var index in sentence.Children(node))
        {
            var child = sentence[index];
            if (child.Relation is "aux" or "cop" && child.Lower is "should" or "had" or "were" && subject is not null && index < subject.Index
                && (index == 0 || sentence[index - 1].Upos == Upos.Punct || (sentence[node].Relation == "advcl" && sentence[index - 1].Upos is not Upos.Adv)))
            {
                return !sentence.Children(node).Any(other => other < index && sentence[other].Xpos is "WP" or "WRB" or "WDT" || sentence[other].Relation == "expl");
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the token is the verb of an opening condition without a conjunction ('Had the police fired, …', 'Were Turkey to
    /// invade, …'), by its place alone: such openings are rare, and the tree takes them for other things.
    /// </summary>
    public static string? Opening(Sentence sentence, int token)
    {
        var first = 0;
        while (first < token && sentence[first].Upos == Upos.Punct)
        {
            first++;
        }

        if (first >= token || sentence[first].Lower is not ("had" or "should" or "were") || sentence[first + 1].Upos is Upos.Verb or Upos.Punct
            || sentence[sentence.Tokens.Count - 1].Form == "?" || !sentence[token].Xpos.StartsWith("VB", StringComparison.Ordinal))
        {
            return null;
        }

        for (var i = first + 1; i < token; i++)
        {
            if (sentence[i].Form == "," || (sentence[i].Upos == Upos.Verb && sentence[i].Relation is not ("amod" or "acl")))
            {
                return null;
            }
        }

        // The main clause tells what would be: without one it is another construction.
        for (var i = token + 1; i < sentence.Tokens.Count; i++)
        {
            if (sentence[i].Xpos == "MD")
            {
                return sentence[first].Lower;
            }
        }

        return null;
    }

    /// <summary>Whether a clause is told of as what did not come true: 'if they had known', 'had they known'.</summary>
    public static bool IsUnreal(Sentence sentence, int node) =>
        sentence[node].Xpos == "VBN" && sentence.Children(node).Any(index => sentence[index].Relation == "aux" && sentence[index].Lower is "had" or "'d")
        && sentence[node].Head is var head and >= 0 && sentence.Children(head).Any(index => sentence[index].Relation == "aux" && sentence[index].Lower is "would" or "could" or "might" or "'d");

    /// <summary>Whether a dependent is a condition of its head.</summary>
    public static bool IsConditional(Sentence sentence, int node)
    {
        if (sentence[node].Relation is "advcl" or "ccomp" or "dep")
        {
            return HasMark(sentence, node) || IsInverted(sentence, node);
        }

        // 'only in exchange for', 'only in return for'; 'as long as' where the tree makes an adverb of it
        return sentence[node].Relation switch
        {
            "xcomp" or "acl" => sentence[node].Lower is "provided" or "providing" && sentence.Children(node).Any(index => index > node && sentence[index].Relation is "ccomp" or "advcl"),
            "obl" or "nmod" when sentence[node].Lower is "condition" or "proviso" => sentence.Child(node, "case")?.Lower is "on" or "with" && (sentence.Child(node, "acl") ?? sentence.Child(node, "ccomp")) is not null,
            "obl" => sentence[node].Lower is "exchange" or "return"
                && sentence.Children(node).Append(node - 2).Any(index => index >= 0 && sentence[index].Lower == "only"),
            "advmod" => sentence[node].Lower is "long" && node > 0 && sentence[node - 1].Lower is "as" or "so" && node + 1 < sentence.Tokens.Count && (sentence[node + 1].Lower == "as" || sentence.Children(node).Any(index => IsConditional(sentence, index) || sentence[index].Relation == "advcl")),
            _ => false,
        };
    }

    private static bool HasMark(Sentence sentence, int node)
    {
        foreach (var below in sentence.Children(node))
        {
            var child = sentence[below];
            if (below < node && child.Relation is "mark" or "advmod" or "case" && child.Lower is "if" or "unless" or "provided" or "providing" or "supposing"
                && (below == 0 || sentence[below - 1].Lower is not ("even" or "as")))
            {
                return true;
            }
        }

        // 'provided that', 'as long as', 'on condition that' that the tree takes for other things
        var first = sentence.Extent(node).First;
        return sentence[first].Lower is "provided" or "providing"
            || (first + 2 < sentence.Tokens.Count && sentence[first].Lower is "as" or "so" && sentence[first + 1].Lower == "long" && sentence[first + 2].Lower == "as");
    }

    private static bool Below(Sentence sentence, int node, int token, int depth)
    {
        foreach (var index in sentence.Children(node))
        {
            if (IsConditional(sentence, index) && index != token)
            {
                return true;
            }

            if (depth > 1 && index > node && sentence[index].Relation is "conj" or "xcomp" && sentence[index].Upos is Upos.Verb or Upos.Adj
                && VerbalAlone(sentence, index) && Below(sentence, index, token, depth - 1))
            {
                return true;
            }
        }

        return false;
    }

    // A second verb with a subject of its own begins another sentence.
    private static bool VerbalAlone(Sentence sentence, int node) => sentence.Child(node, "nsubj") is null && sentence.Child(node, "nsubj:pass") is null;

    // 'Anyone who stays will be arrested', 'any launch would breach the resolution'
    private static bool HasOpenSubject(Sentence sentence, int token)
    {
        var subject = sentence.Child(token, "nsubj");
        if (subject is null && sentence[token].Relation == "ccomp")
        {
            subject = sentence.Children(sentence[token].Head, "nsubj").FirstOrDefault(other => other.Index < token);
        }

        if (subject is null)
        {
            return false;
        }

        return subject.Lower is "anyone" or "anybody" or "whoever" or "anything" or "whatever" || sentence.Child(subject.Index, "det")?.Lower is "any" or "whichever";
    }
}
