using Dateline.Coding.Status;
using Dateline.Core.Claims;

namespace Dateline.Coding.Tests.Status;

/// <summary>A sentence, an event word in it, and the states in which readers may take it, parted by '|'. A '-' means negated.</summary>
internal static class States
{
    private static readonly FactualityReader Reader = FactualityReader.Load(Analysed.Data);

    public static void Expect(string text, string word, string states, bool headline = false)
    {
        var report = Analysed.Text(text, headline: headline ? text : null);
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var (sentence, token) = report.Sentences.SelectMany(s => s.Tokens.Select(t => (s, t))).First(pair => pair.t.Span.Start <= at && at < pair.t.Span.End);
        var reading = Reader.Read(report, sentence.Index, token.Index);
        var found = reading.Status + (reading.Polarity == Polarity.Negated ? "-" : string.Empty);
        Assert.True(states.Split('|').Contains(found, StringComparer.Ordinal), $"{found} by {reading.Rule}, not {states}\n{Analysed.Trees(report)}");
        Assert.InRange(reading.Certainty, 0, 1);
    }
}
