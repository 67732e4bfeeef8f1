using System.Globalization;
using Dateline.Core.Language;

namespace Dateline.Language;

/// <summary>Writes analyses as CoNLL-U (Universal Dependencies), names as 'Name=' in the last column.</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences of a report; <paramref name="id"/> names the document.</summary>
    public static void Write(AnalysedReport report, string id, TextWriter into)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(into);
        var text = report.Report.Text;
        into.Write($"# newdoc id = {id}\n");
        var paragraph = -1;
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                into.Write("# newpar\n");
                paragraph = sentence.Paragraph;
            }

            into.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{sentence.Index + 1}\n"));
            into.Write($"# text = {OneLine(sentence.Span.Of(text))}\n");
            foreach (var token in sentence.Tokens)
            {
                var head = (token.Head + 1).ToString(CultureInfo.InvariantCulture);
                into.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{token.Index + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos.ToString().ToUpperInvariant()}\t{token.Xpos}\t{token.Feats}\t{head}\t{token.Deprel}\t_\t{Misc(report, sentence, token)}\n"));
            }

            into.Write('\n');
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Misc(AnalysedReport report, Sentence sentence, Token token)
    {
        var parts = new List<string>();
        foreach (var name in report.Names)
        {
            if (name.Sentence == sentence.Index && name.First <= token.Index && token.Index <= name.Last)
            {
                parts.Add((token.Index == name.First ? "Name=B-" : "Name=I-") + name.Kind);
            }
        }

        var end = token.Span.End;
        if (end < report.Report.Text.Length && !char.IsWhiteSpace(report.Report.Text[end]))
        {
            parts.Add("SpaceAfter=No");
        }

        return parts.Count == 0 ? "_" : string.Join('|', parts);
    }
}
