using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Language;

namespace Dateline.Coding.Tests;

/// <summary>Texts read by the real language stage.</summary>
internal static class Analysed
{
    /// <summary>The root of the repository: the nearest folder above that holds Dateline.slnx.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of the knowledge tables.</summary>
    public static string Data => Path.Combine(Root, "data");

    /// <summary>The folder of the trained weights.</summary>
    public static string Model => Path.Combine(Root, "model");

    private static readonly Lazy<Analyser> Shared = new(() => new Analyser(LanguageModel.Load(Model, Data)));

    /// <summary>Analyses a text as a report of the given day (YYYY-MM-DD).</summary>
    public static AnalysedReport Text(string text, string? published = null, string? headline = null)
    {
        var at = headline is null ? -1 : text.IndexOf(headline, StringComparison.Ordinal);
        return Shared.Value.Analyse(new Report
        {
            Id = "test",
            Text = text,
            Headline = headline,
            HeadlineSpan = at < 0 ? null : new Span(at, at + headline!.Length),
            Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Sentence and token of a word; 'it#2' is the second 'it'.</summary>
    public static (int Sentence, int Token) Find(AnalysedReport report, string word)
    {
        var (form, wanted) = word.Split('#') is [var w, var n] ? (w, int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)) : (word, 1);
        foreach (var sentence in report.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Form == form && --wanted == 0)
                {
                    return (sentence.Index, token.Index);
                }
            }
        }

        throw new InvalidOperationException($"'{word}' does not stand in the text");
    }

    /// <summary>The trees, for messages of failed tests and for looking.</summary>
    public static string Trees(AnalysedReport report)
    {
        var text = new StringWriter();
        ConlluWriter.Write(report, "test", text);
        return text.ToString();
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dateline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
