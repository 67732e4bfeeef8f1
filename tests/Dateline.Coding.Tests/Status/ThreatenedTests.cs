namespace Dateline.Coding.Tests.Status;

/// <summary>What its doer threatens.</summary>
public sealed class ThreatenedTests
{
    [Theory]
    [InlineData("Anyone who enters the zone will be shot.", "shot", "Threatened|Conditional")]
    [InlineData("The union threatened to walk out.", "walk", "Threatened")]
    [InlineData("The threat of sanctions hung over the talks.", "sanctions", "Threatened")]
    [InlineData("\"We will crush them,\" the general said.", "crush", "Threatened")]
    [InlineData("Iran warned that it would close the strait.", "close", "Threatened")]
    [InlineData("The hijackers threatened to kill a passenger an hour.", "kill", "Threatened")]
    [InlineData("The general who had threatened to resign stayed in office.", "resign", "Threatened")]
    [InlineData("The commander warned of reprisals.", "reprisals", "Threatened|Predicted")]
    [InlineData("The editor was threatened with arrest.", "arrest", "Threatened")]
    [InlineData("The ministry threatened the station with closure.", "closure", "Threatened")]
    [InlineData("The ministry threatened that it would close the station.", "close", "Threatened")]
    [InlineData("The union has threatened a walkout on Monday.", "walkout", "Threatened")]
    [InlineData("Under threat of expulsion, the monks signed.", "expulsion", "Threatened")]
    [InlineData("\"Leave by noon or we burn the village,\" the soldiers shouted.", "burn", "Threatened|Conditional")]
    [InlineData("\"Sign, or we will strike,\" the union told the board.", "strike", "Threatened|Conditional")]
    [InlineData("The kidnappers said they would kill the engineer if no ransom came.", "kill", "Threatened|Conditional")]
    [InlineData("The kidnappers warned they would kill the engineer.", "kill", "Threatened")]
    [InlineData("The captors warned that the engineer would be killed.", "killed", "Threatened")]
    [InlineData("Moscow warned of retaliation.", "retaliation", "Threatened")]
    [InlineData("Moscow warned that any such step would be met with force.", "met", "Threatened|Conditional")]
    [InlineData("Moscow warned Oslo of sanctions.", "sanctions", "Threatened")]
    [InlineData("\"We will punish every traitor,\" the colonel said.", "punish", "Threatened")]
    [InlineData("\"Whoever helps them will hang,\" the colonel said.", "hang", "Threatened|Conditional")]
    [InlineData("The militia is threatening to blow up the bridge.", "blow", "Threatened")]
    [InlineData("The militia's threat to blow up the bridge emptied the market.", "blow", "Threatened")]
    [InlineData("The airline, threatening to cancel all flights, wants its money.", "cancel", "Threatened")]
    [InlineData("Threats of a boycott did not move the committee.", "boycott", "Threatened")]
    [InlineData("The landlord, who has threatened to evict them, did not come.", "evict", "Threatened")]
    [InlineData("The lawmakers vowed to block the budget unless the minister went.", "block", "Threatened|Conditional|Planned")]
    [InlineData("The lawmakers will block the budget unless the minister goes.", "block", "Threatened|Conditional")]
    [InlineData("The chief warned protesters they would be arrested.", "arrested", "Threatened")]
    public void Reads(string text, string word, string states) => States.Expect(text, word, states);
}
