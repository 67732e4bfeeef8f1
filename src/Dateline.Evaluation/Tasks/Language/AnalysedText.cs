using System.Text;
using Dateline.Core.Language;

namespace Dateline.Evaluation.Tasks.Language;

/// <summary>Turns an analysis into the shape that is scored.</summary>
public static class AnalysedText
{
    /// <summary>The text of a report as the analysis cuts it.</summary>
    public static TreeText Of(AnalysedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Report.Text;
        var before = new int[text.Length + 1];
        var characters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            before[i] = characters.Length;
            if (!char.IsWhiteSpace(text[i]))
            {
                characters.Append(text[i]);
            }
        }

        before[text.Length] = characters.Length;
        var words = new List<TreeWord>();
        var sentences = new List<(int, int)>();
        foreach (var sentence in report.Sentences)
        {
            var first = words.Count;
            foreach (var token in sentence.Tokens)
            {
                words.Add(Word(token, before[token.Span.Start], before[token.Span.End], first));
            }

            sentences.Add((words[first].Start, words[^1].End));
        }

        return new TreeText(characters.ToString(), words, sentences);
    }

    /// <summary>A token as a word; <paramref name="first"/> is the index of the sentence's first word in the text.</summary>
    public static TreeWord Word(Token token, int start, int end, int first)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new TreeWord(
            start, end, false, token.Form, token.Lemma, token.Upos.ToString().ToUpperInvariant(), token.Xpos,
            token.Head < 0 ? -1 : first + token.Head, token.Deprel);
    }
}
