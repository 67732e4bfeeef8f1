namespace Dateline.Evaluation.Tasks.Language;

/// <summary>A syntactic word as it is scored.</summary>
/// <param name="Start">First character, counted over all characters of the text that are not white space.</param>
/// <param name="End">After its last character; words of one multi-word token share its range.</param>
/// <param name="IsMultiword">Whether it belongs to a multi-word token, so that only its form can align it.</param>
/// <param name="Form">The word.</param>
/// <param name="Lemma">Dictionary form; '_' where none is given.</param>
/// <param name="Upos">Universal part of speech, in capitals.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Head">Index of its head among all words of the text, or -1 for a root.</param>
/// <param name="Deprel">Relation to the head; the subtype is not scored.</param>
public sealed record TreeWord(
    int Start, int End, bool IsMultiword, string Form, string Lemma, string Upos, string Xpos, int Head, string Deprel)
{
    /// <summary>The relation without its subtype.</summary>
    public string Relation => Deprel.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? Deprel[..colon] : Deprel;
}

/// <summary>A text cut into words and sentences.</summary>
/// <param name="Characters">Every character of it that is not white space.</param>
/// <param name="Words">The words in order.</param>
/// <param name="Sentences">The ranges of the sentences, counted like those of the words.</param>
public sealed record TreeText(
    string Characters, IReadOnlyList<TreeWord> Words, IReadOnlyList<(int Start, int End)> Sentences);
