using System.Globalization;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Language.Tokens;

namespace Dateline.Language;

/// <summary>Report → AnalysedReport: sentences, words, trees, names. Safe to share; the same text always gives the same analysis.</summary>
/// <param name="model">The network and word lists.</param>
/// <param name="readAs">Words that the network sees in the place of a sentence's own, one for one; null: its own.</param>
public sealed class Analyser(LanguageModel model, Func<IReadOnlyList<string>, IReadOnlyList<string>>? readAs = null)
{
    /// <summary>A longer sentence is cut, with a note: the tree's cost grows with the square of its length.</summary>
    public const int LongestSentence = 300;

    private readonly SentenceParser _parser = new(model, readAs);

    /// <summary>Analyses a report.</summary>
    public AnalysedReport Analyse(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var notes = new List<string>();
        var (words, paragraphs) = Cut(report, notes);
        var parsed = _parser.Parse(words);
        var sentences = new Sentence[parsed.Length];
        var names = new List<NameMention>();
        for (var i = 0; i < parsed.Length; i++)
        {
            var span = new Span(words[i].Spans[0].Start, words[i].Spans[^1].End);
            sentences[i] = new Sentence(i, paragraphs[i], span, report.HeadlineSpan is { } headline && headline.Overlaps(span), parsed[i].Tokens) { States = parsed[i].States };
            foreach (var (first, last, kind) in parsed[i].Names)
            {
                names.Add(new NameMention(new Span(words[i].Spans[first].Start, words[i].Spans[last].End), kind, i, first, last));
            }
        }

        return new AnalysedReport(report, sentences, names) { Notes = notes };
    }

    /// <summary>The words of each sentence of a report, without trees and names.</summary>
    public IEnumerable<IReadOnlyList<string>> Words(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Cut(report, []).Words.Select(w => w.Forms);
    }

    /// <summary>Analyses sentences whose words are given; places count as if the words were joined by spaces.</summary>
    public AnalysedReport AnalyseTokens(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var words = new List<Words>();
        var text = new System.Text.StringBuilder();
        foreach (var sentence in sentences)
        {
            var spans = new List<Span>();
            foreach (var form in sentence)
            {
                spans.Add(new Span(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }

            words.Add(new Words(sentence, spans, new bool[sentence.Count]));
        }

        var parsed = _parser.Parse(words);
        var result = new Sentence[parsed.Length];
        var names = new List<NameMention>();
        for (var i = 0; i < parsed.Length; i++)
        {
            result[i] = new Sentence(i, 0, new Span(words[i].Spans[0].Start, words[i].Spans[^1].End), false, parsed[i].Tokens) { States = parsed[i].States };
            foreach (var (first, last, kind) in parsed[i].Names)
            {
                names.Add(new NameMention(new Span(words[i].Spans[first].Start, words[i].Spans[last].End), kind, i, first, last));
            }
        }

        return new AnalysedReport(new Report { Id = "tokens", Text = text.ToString() }, result, names);
    }

    /// <summary>The sentences of a report and the paragraph of each.</summary>
    private (List<Words> Words, List<int> Paragraphs) Cut(Report report, List<string> notes)
    {
        var tokens = model.Tokenizer.Tokenize(report.Text);
        var words = new List<Words>();
        var paragraphs = new List<int>();
        var paragraph = 0;
        foreach (var (first, last) in model.Splitter.Split(report.Text, tokens))
        {
            // A dateline is no part of the clause behind it: 'RABAT, May 3 (Atlas) - The king' is not about Rabat's king.
            var body = BodyStart(report, tokens, first, last);
            foreach (var (from, to) in body > first ? [(first, body - 1), .. Pieces(report, tokens, body, last, notes)] : Pieces(report, tokens, first, last, notes))
            {
                words.Add(Cut(report.Text, tokens, from, to));
                paragraphs.Add(paragraph);
            }

            paragraph += tokens[last].After == Gap.Paragraph ? 1 : 0;
        }

        return (words, paragraphs);
    }

    /// <summary>The first token behind the dateline, if the dateline opens this sentence; else <paramref name="first"/>.</summary>
    private static int BodyStart(Report report, IReadOnlyList<RawToken> tokens, int first, int last)
    {
        if (report.Dateline is { } dateline && dateline.Span.Contains(tokens[first].Span.Start))
        {
            for (var i = first + 1; i <= last; i++)
            {
                if (tokens[i].Span.Start >= dateline.Span.End)
                {
                    return i;
                }
            }
        }

        return first;
    }

    private static Words Cut(string text, IReadOnlyList<RawToken> tokens, int first, int last)
    {
        var forms = new string[last - first + 1];
        var spans = new Span[forms.Length];
        var joined = new bool[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            spans[i] = tokens[first + i].Span;
            forms[i] = spans[i].Of(text);
            joined[i] = i > 0 && tokens[first + i].IsJoined;
        }

        return new Words(forms, spans, joined);
    }

    private static IEnumerable<(int From, int To)> Pieces(Report report, IReadOnlyList<RawToken> tokens, int first, int last, List<string> notes)
    {
        if (last - first + 1 <= LongestSentence)
        {
            yield return (first, last);
            yield break;
        }

        notes.Add(string.Create(CultureInfo.InvariantCulture, $"a sentence of {last - first + 1} words at {tokens[first].Span.Start} was cut into pieces of at most {LongestSentence}"));
        while (last - first + 1 > LongestSentence)
        {
            // Cut after the last comma, semicolon or colon of the piece, if there is one in its second half.
            var end = first + LongestSentence - 1;
            for (var i = end; i > first + (LongestSentence / 2); i--)
            {
                if (report.Text[tokens[i].Span.Start] is ',' or ';' or ':')
                {
                    end = i;
                    break;
                }
            }

            yield return (first, end);
            first = end + 1;
        }

        yield return (first, last);
    }
}
