using Dateline.Coding.Times;

namespace Dateline.Coding.Tests.Times;

/// <summary>When the act at a word happened, in a report of Saturday, 24 August 2024.</summary>
public sealed class ActTimeTests
{
    private static readonly TimeReader Reader = TimeReader.Load(Analysed.Data);
    private static readonly ActTime Times = ActTime.Load(Analysed.Data);

    [Theory]
    // On the act's own verb or noun
    [InlineData("Hopes rose after India’s prime minister visited Kyiv yesterday.", "visited", Core.Claims.Status.Occurred, "2024-08-23..2024-08-23 Text Day")]
    [InlineData("He refused to condemn Russia’s 2022 invasion.", "invasion", Core.Claims.Status.Occurred, "2022-01-01..2022-12-31 Text Year")]
    [InlineData("Troops attacked the village on Monday.", "attacked", Core.Claims.Status.Occurred, "2024-08-19..2024-08-19 Text Day")]
    [InlineData("The ministers will meet in Geneva on Tuesday.", "meet", Core.Claims.Status.Planned, "2024-08-27..2024-08-27 Text Day")]
    // On the verb that carries a noun
    [InlineData("Rebels launched an attack on the town on Thursday.", "attack", Core.Claims.Status.Occurred, "2024-08-22..2024-08-22 Text Day")]
    // The time of the saying does not date the act
    [InlineData("The ministry said on Friday that troops had attacked the village.", "attacked", Core.Claims.Status.Occurred, "2024-08-23..2024-08-24 Publication Vague")]
    [InlineData("The ambassador said yesterday that the army would punish the attackers.", "punish", Core.Claims.Status.Threatened, "2024-08-24..9999-12-31 Publication Vague")]
    [InlineData("The army said on Friday that rebels had attacked two villages on Tuesday, killing 12 people.", "killing", Core.Claims.Status.Occurred, "2024-08-20..2024-08-20 Text Day")]
    [InlineData("He refused to condemn Russia’s 2022 invasion.", "condemn", Core.Claims.Status.Occurred, "2024-08-23..2024-08-24 Publication Vague")]
    // Clauses and verbs of one time
    [InlineData("On Monday, police arrested the opposition leader and raided his office.", "raided", Core.Claims.Status.Occurred, "2024-08-19..2024-08-19 Text Day")]
    [InlineData("He was criticised last month for hugging the Russian leader during a Moscow visit.", "visit", Core.Claims.Status.Occurred, "2024-07-01..2024-07-31 Text Month")]
    [InlineData("Two people were killed when a drone hit a bus on Wednesday morning.", "killed", Core.Claims.Status.Occurred, "2024-08-21..2024-08-21 Text Day")]
    [InlineData("The two presidents agreed on Sunday to withdraw their troops.", "withdraw", Core.Claims.Status.Planned, "2024-08-24..9999-12-31 Publication Vague")]
    // Prepositions
    [InlineData("The army has shelled the city since February.", "shelled", Core.Claims.Status.Ongoing, "2024-02-01..2024-08-24 Text Vague")]
    [InlineData("The force will withdraw by Friday.", "withdraw", Core.Claims.Status.Planned, "2024-08-24..2024-08-30 Text Vague")]
    [InlineData("The two sides fought between 2014 and 2016.", "fought", Core.Claims.Status.Occurred, "2014-01-01..2016-12-31 Text Year")]
    // Nothing but the day of publication
    [InlineData("Moscow suspended a ferry service.", "suspended", Core.Claims.Status.Occurred, "2024-08-23..2024-08-24 Publication Vague")]
    [InlineData("Russia is losing 1,000 troops every day.", "losing", Core.Claims.Status.Ongoing, "2024-08-24..2024-08-24 Publication Vague")]
    public void An_act_has_its_time(string sentence, string trigger, Core.Claims.Status status, string expected)
    {
        var report = Analysed.Text(sentence, "2024-08-24");
        var tree = report.Sentences[0];
        var token = tree.Tokens.First(word => word.Form == trigger).Index;
        var time = Times.Choose(report, 0, token, status, Reader.Read(report));
        Assert.Equal(expected, time is null ? "null" : $"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd} {time.Basis} {time.Precision}");
    }

    [Fact]
    public void Without_any_day_nothing_is_told()
    {
        var report = Analysed.Text("Troops attacked the village on Monday.");
        Assert.Null(Times.Choose(report, 0, 1, Core.Claims.Status.Occurred, Reader.Read(report)));
    }
}
