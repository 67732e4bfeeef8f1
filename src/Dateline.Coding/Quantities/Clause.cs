using Dateline.Core.Language;

namespace Dateline.Coding.Quantities;

/// <summary>The word a phrase hangs on, with a common error of parsers put right.</summary>
internal static class Clause
{
    /// <summary>
    /// The head and the relation of <paramref name="token"/>. In 'officials said five brigades were moved' the subject of
    /// the inner verb is often hung on 'said', which has a subject already: then the inner verb is given.
    /// </summary>
    public static (int Head, string Deprel) Of(Sentence sentence, int token)
    {
        var word = sentence[token];
        if (word.Relation != "nsubj" || word.Head < 0 || word.Head > token)
        {
            return (word.Head, word.Deprel);
        }

        var (subject, inner) = (false, -1);
        foreach (var index in sentence.Children(word.Head))
        {
            subject |= index < word.Head && sentence[index].Relation == "nsubj";
            inner = index > token && inner < 0 && sentence[index].Relation == "ccomp" ? index : inner;
        }

        return subject && inner >= 0
            ? (inner, sentence.Child(inner, "aux:pass") is null ? "nsubj" : "nsubj:pass")
            : (word.Head, word.Deprel);
    }
}
