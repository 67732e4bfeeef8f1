using Dateline.Coding.Actors;
using Dateline.Core.Claims;

namespace Dateline.Coding.Tests.Actors;

/// <summary>A text, a word of it → who it means in that text.</summary>
public sealed class ReportActorsTests
{
    private static readonly ActorResolver Resolver = new(ActorTables.Load(Analysed.Data));

    [Theory]
    [InlineData("India's prime minister Narendra Modi landed in Tokyo. Mr Modi will stay for two days.", "Modi#2", "IND", "GOV", "Narendra Modi")]
    [InlineData("Narendra Modi landed in Tokyo. The Indian leader will stay for two days.", "leader", "IND", "GOV", "Narendra Modi")]
    [InlineData("Narendra Modi landed in Tokyo. He will stay for two days.", "He", "IND", "GOV", "Narendra Modi")]
    [InlineData("Giorgia Meloni received Emmanuel Macron. She thanked him.", "She", "ITA", "GOV", "Giorgia Meloni")]
    [InlineData("Giorgia Meloni received Emmanuel Macron. She thanked him.", "him", "FRA", "GOV", "Emmanuel Macron")]
    [InlineData("Turkish officials met the rebels on Monday. Officials said the talks would go on.", "Officials", "TUR", "GOV", "Turkish officials")]
    [InlineData("Hezbollah fired rockets on Friday. The group said that it had hit a base.", "group", "LBN", "REB", "Hezbollah")]
    [InlineData("Hezbollah fired rockets on Friday. The group said that it had hit a base.", "it", "LBN", "REB", "Hezbollah")]
    [InlineData("The Polish ambassador to Latvia, Anna Nowak, warned of delays.", "ambassador", "POL", "GOV", "Anna Nowak")]
    [InlineData("Anna Nowak, the Polish ambassador to Latvia, warned of delays. Nowak left on Friday.", "Nowak#2", "POL", "GOV", "Anna Nowak")]
    [InlineData("Ethiopia said that its troops had left the town.", "its", "ETH", null, "Ethiopia")]
    [InlineData("Kenyan police arrested nine protesters in Nairobi. They were charged on Tuesday.", "They", "KEN", "CVL", "nine protesters")]
    [InlineData("Nigerian police shut a bridge in Lagos. Residents complained.", "Residents", "NGA", "CVL", null)]
    [InlineData("Foreign diplomats left Khartoum. Sudan closed its border.", "diplomats", null, "GOV", null)]
    [InlineData("Canada accused the Rapid Support Forces of looting. The paramilitaries denied it.", "paramilitaries", "SDN", "REB", "Rapid Support Forces")]
    [InlineData("The European Union cut its aid. The bloc said that it would wait.", "bloc", "EUR", null, "European Union")]
    [InlineData("“I will resign,” said the Danish minister Lars Holm.", "I", "DNK", "GOV", "Lars Holm")]
    public void Resolves_within_the_report(string text, string word, string? country, string? sector, string? name)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        var found = Resolver.ForReport(report).Resolve(sentence, token);
        Assert.True((country, sector, name) == (found.Country, found.Sector, found.Name), $"{found}\n{Analysed.Trees(report)}");
    }

    [Theory]
    [InlineData("US and Israeli forces struck the town.", "forces", "USA MIL, ISR MIL")]
    [InlineData("Narendra Modi and Vladimir Putin met on Monday.", "Narendra", "IND GOV, RUS GOV")]
    [InlineData("Police and soldiers blocked the road.", "Police", "- COP, - MIL")]
    [InlineData("Armenia fired at Azerbaijan, and Azerbaijan fired back at Armenia. Both sides reported losses.", "sides", "ARM -, AZE -")]
    public void Expands_what_means_several(string text, string word, string expected)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        var found = Resolver.ForReport(report).ResolveAll(sentence, token);
        Assert.Equal(expected, string.Join(", ", found.Select(p => $"{p.Country ?? "-"} {p.Sector ?? "-"}")));
    }

    [Theory]
    [InlineData("Moscow denied the report.", "Moscow", true)]
    [InlineData("The minister flew to Moscow.", "Moscow", false)]
    [InlineData("Talks with Beijing broke down.", "Beijing", true)]
    [InlineData("The president visited Kyiv.", "Kyiv", false)]
    [InlineData("The envoy urged Ankara to sign.", "Ankara", true)]
    [InlineData("A blast was heard in Ankara.", "Ankara", false)]
    public void Tells_a_government_from_its_town(string text, string word, bool metonym)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        Assert.Equal(metonym, Resolver.ForReport(report).IsMetonymUse(sentence, token));
    }

    [Fact]
    public void Spans_and_words_agree()
    {
        var report = Analysed.Text("The former head of the Kenyan army, who had left in May, met two of his sons near Kisumu.", "2024-08-24");
        var actors = Resolver.ForReport(report);
        foreach (var sentence in report.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                Participant found = actors.Resolve(sentence.Index, token.Index);
                Assert.Equal(found.Text, found.Span.Of(report.Report.Text));
                Assert.True(found.Span.Contains(token.Span) || found.Span.Overlaps(token.Span));
            }
        }
    }
}
