using System.Globalization;
using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Language;

/// <summary>
/// Writes analyses as CoNLL-U (Universal Dependencies, format of version 2), names as 'Name=' in the last column.
/// Contractions ('don't', 'Kyiv's', 'cannot') are multi-word tokens, as in the English treebanks.
/// </summary>
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
        var names = report.Names.ToLookup(n => n.Sentence);
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                into.Write("# newpar\n");
                paragraph = sentence.Paragraph;
            }

            into.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{sentence.Index + 1}\n"));
            into.Write($"# text = {OneLine(sentence.Span.Of(text))}\n");
            var named = new string?[sentence.Tokens.Count];
            foreach (var name in names[sentence.Index])
            {
                for (var i = name.First; i <= name.Last; i++)
                {
                    named[i] = (i == name.First ? "Name=B-" : "Name=I-") + name.Kind;
                }
            }

            Write(sentence.Tokens, named, text, into);
            into.Write('\n');
        }
    }

    /// <summary>Writes sentences of words alone, the other columns empty.</summary>
    public static void Write(IEnumerable<IReadOnlyList<string>> sentences, string id, TextWriter into)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(into);
        into.Write($"# newdoc id = {id}\n");
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                into.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}\t{sentence[i]}\t_\t_\t_\t_\t_\t_\t_\t_\n"));
            }

            into.Write('\n');
        }
    }

    private static void Write(IReadOnlyList<Token> tokens, string?[] named, string text, TextWriter into)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var joins = i + 1 < tokens.Count && tokens[i + 1].IsJoined;
            if (joins && !token.IsJoined)
            {
                var last = i + 1;
                while (last + 1 < tokens.Count && tokens[last + 1].IsJoined)
                {
                    last++;
                }

                var whole = new Span(token.Span.Start, tokens[last].Span.End);
                into.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{whole.Of(text)}\t_\t_\t_\t_\t_\t_\t_\t{Misc(null, whole, text)}\n"));
            }

            // Within a multi-word token the spacing is the whole token's.
            var misc = joins || token.IsJoined ? named[i] ?? "_" : Misc(named[i], token.Span, text);
            into.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos.ToString().ToUpperInvariant()}\t{token.Xpos}\t{token.Feats}\t{token.Head + 1}\t{token.Deprel}\t_\t{misc}\n"));
        }
    }

    private static string Misc(string? name, Span span, string text)
    {
        var glued = span.End < text.Length && !char.IsWhiteSpace(text[span.End]);
        return (name, glued) switch
        {
            (null, false) => "_",
            (null, true) => "SpaceAfter=No",
            (_, false) => name,
            _ => name + "|SpaceAfter=No",
        };
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
