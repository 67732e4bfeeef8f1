using System.Globalization;
using Dateline.Coding.Quantities;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Tests.Quantities;

/// <summary>A text and its quantities, written 'value [low..high] unit of role/per', joined with ';'.</summary>
public sealed class QuantityReaderTests
{
    private static readonly QuantityReader Reader = QuantityReader.Load(Analysed.Data);

    [Theory]
    // counts and what they say
    [InlineData("The army is losing 1,000 troops every day.", "1000 [1000..1000] - troops lost/day")]
    [InlineData("The attack killed nine people and wounded 30.", "9 [9..9] - people killed;30 [30..30] - - wounded")]
    [InlineData("Dozens of civilians were killed in the market.", "- [24..] - civilians killed")]
    [InlineData("The death toll rose to 45, officials said.", "45 [45..45] - - killed")]
    [InlineData("As many as 60 prisoners were released.", "60 [..60] - prisoners released")]
    [InlineData("Nearly 2 million people have been displaced.", "2000000 [..2000000] - people displaced")]
    [InlineData("Between 10 and 15 soldiers died in the ambush.", "- [10..15] - soldiers killed")]
    [InlineData("At least 1,200 people have died since 2011.", "1200 [1200..] - people killed")]
    [InlineData("Troops freed 23 hostages.", "23 [23..23] - hostages released")]
    [InlineData("About 5,000 people marched through the capital.", "5000 [..] - people size")]
    [InlineData("Half a million refugees crossed the border.", "500000 [500000..500000] - refugees displaced")]
    // money, measures, shares
    [InlineData("The bank lent $300 million to Egypt at 5% interest.", "300000000 [300000000..300000000] USD - money;5 [5..5] % interest share")]
    [InlineData("Germany pledged 3 billion euros to the city.", "3000000000 [3000000000..3000000000] EUR - money")]
    [InlineData("They paid £3.5m for the house.", "3500000 [3500000..3500000] GBP - money")]
    [InlineData("The convoy carried 300 tonnes of grain.", "300 [300..300] tonne grain weight")]
    [InlineData("The missile flew 600 kilometres.", "600 [600..600] kilometre - distance")]
    [InlineData("Iran produces 3.2 million barrels a day.", "3200000 [3200000..3200000] barrel - volume/day")]
    // what counts nothing
    [InlineData("The council adopted Resolution 1701 in 2006.", "")]
    [InlineData("A 34-year-old man was arrested on 12 March 2021.", "")]
    [InlineData("The talks began at 10:30 am on Monday.", "")]
    [InlineData("The team won 3-1 in the final.", "")]
    [InlineData("An F-16 landed on the 21st.", "")]
    [InlineData("It was one of the worst storms of the 1990s.", "")]
    // bare phrases
    [InlineData("two hundred and fifty-six", "256 [256..256] - - -")]
    [InlineData("thirty-one million two hundred thousand", "31200000 [31200000..31200000] - - -")]
    [InlineData("three dozen", "36 [36..36] - - -")]
    [InlineData("1/5", "0.2 [0.2..0.2] - - -")]
    [InlineData("two point two million", "2200000 [2200000..2200000] - - -")]
    [InlineData("100k", "100000 [100000..100000] - - -")]
    public void Reads(string text, string expected)
    {
        var report = Analysed.Text(text);
        var found = string.Join(';', Reader.Read(report).Select(Show));
        Assert.True(found == expected, $"{found}\nnot {expected}\n{Analysed.Trees(report)}");
    }

    [Theory]
    [InlineData("Militants shelled the town, killing three soldiers and two civilians.", "shelled", "three;two")]
    [InlineData("The attack killed nine people and wounded 30.", "attack", "nine;30")]
    [InlineData("About 5,000 people marched through the capital, and police detained 40.", "detained", "40")]
    [InlineData("About 5,000 people marched through the capital, and police detained 40.", "marched", "5,000")]
    [InlineData("The two leaders met for three hours.", "met", "two")]
    public void TiesToTheirAct(string text, string trigger, string expected)
    {
        var report = Analysed.Text(text);
        var sentence = report.Sentences[0];
        var token = sentence.Tokens.First(t => t.Form == trigger);
        var found = string.Join(';', Reader.For(report, 0, token.Index, [], Reader.Read(report)).Select(q => q.Text));
        Assert.True(found == expected, $"{found}\nnot {expected}\n{Analysed.Trees(report)}");
    }

    [Fact]
    public void PointsAtItsWords()
    {
        var report = Analysed.Text("Storms cost the region $2.5bn and 40 lives. Repairs will take ten months and 3 million euros more.");
        foreach (var quantity in Reader.Read(report))
        {
            Assert.Equal(quantity.Text, quantity.Span.Of(report.Report.Text));
        }
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999999999 people")]
    [InlineData("9e99 $ 1e14 million billion trillion quadrillion")]
    [InlineData("a a a half half of a of hundred thousand million and a and point point")]
    [InlineData("1/0 0/0 1,,2 .5.5. $ £€ -- - 10--20 %% ½½")]
    public void OutlastsNonsense(string text)
    {
        AnalysedReport report = Analysed.Text(text);
        foreach (var quantity in Reader.Read(report))
        {
            Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
        }
    }

    private static string Show(Quantity q) =>
        $"{Number(q.Value) ?? "-"} [{Number(q.Low)}..{Number(q.High)}] {q.Unit ?? "-"} {q.Of ?? "-"} {q.Role ?? "-"}{(q.Per is null ? string.Empty : "/" + q.Per)}";

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
