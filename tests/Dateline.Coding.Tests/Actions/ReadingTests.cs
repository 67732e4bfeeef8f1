namespace Dateline.Coding.Tests.Actions;

/// <summary>Words that say one act among some neighbours and another, or none, among others.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("Dockers extend Brest strike as talks fail", "PROTEST:strike Dockers")]
    [InlineData("The teachers' strike in Lille entered its third week.", "PROTEST:strike teachers")]
    [InlineData("A strike by nurses closed two wards in Leeds.", "PROTEST:strike nurses")]
    [InlineData("The unions called a strike for Monday.", "PROTEST:strike unions")]
    [InlineData("Bus drivers voted to prolong their strike over wages.", "PROTEST:strike")]
    [InlineData("The senator launched a scathing attack on the premier.", "ACCUSE:disapprove senator > premier")]
    [InlineData("The opposition attacked the plan as reckless.", "ACCUSE:disapprove opposition")]
    [InlineData("The mayor hit out at the minister.", "ACCUSE:disapprove mayor > minister")]
    [InlineData("The governor slammed the president.", "ACCUSE:disapprove governor > president")]
    [InlineData("The army launched a strike on the village.", "ASSAULT")]
    [InlineData("An Israeli strike killed two fighters.", "ASSAULT")]
    [InlineData("Her lawyer said a fourth man had been beaten after his arrest.", "COERCE:arrest - > his")]
    [InlineData("Police fired tear gas after \"hoodlums\" looted a warehouse.", "PROTEST:vandalize hoodlums > warehouse")]
    [InlineData("The king received the Danish ambassador.", "CONSULT:visit ambassador > king")]
    [InlineData("Three officers were accused of raping a tourist.", "ASSAULT:sexual officers > tourist")]
    public void The_neighbours_decide(string text, string act) => Assert.Contains(FoundActs.Of(text), found => found.StartsWith(act, StringComparison.Ordinal));

    [Theory]
    [InlineData("A flood killed 20 people in the valley.")]
    [InlineData("Eleven people were killed when a bus overturned near the lake.")]
    [InlineData("Six miners were killed in a landslide.")]
    [InlineData("The minister spoke to reporters in Oslo.")]
    [InlineData("The general talked to the BBC.")]
    [InlineData("She was not allowed to speak to journalists.")]
    [InlineData("The mortuary received the bodies of eight people.")]
    [InlineData("\"Let them shoot,\" the widow said.")]
    [InlineData("Let us go forward together.")]
    [InlineData("The aircraft crashed near the lake.")]
    public void Nothing_is_done(string text) => Assert.DoesNotContain(FoundActs.Of(text), found =>
        found.StartsWith("CON", StringComparison.Ordinal) || found.StartsWith("RETREAT", StringComparison.Ordinal)
        || (found.StartsWith("ASSAULT", StringComparison.Ordinal) && !text.Contains("shoot", StringComparison.Ordinal)));
}
