namespace Dateline.Coding.Tests.Status;

/// <summary>What somebody asks of another.</summary>
public sealed class DemandedTests
{
    [Theory]
    [InlineData("The colonel was ordered to retreat.", "retreat", "Demanded")]
    [InlineData("The colonel ordered his men not to shoot.", "shoot", "Demanded-")]
    [InlineData("The council called for a halt to the raids.", "raids", "Demanded-|Ongoing-")]
    [InlineData("Bishops pleaded for an end to the killings.", "killings", "Demanded-|Ongoing-")]
    [InlineData("The city banned demonstrations near the palace.", "demonstrations", "Demanded-|Occurred-")]
    [InlineData("Residents must evacuate by dusk, the mayor said.", "evacuate", "Demanded")]
    [InlineData("\"Israel should withdraw from the zone,\" the envoy said.", "withdraw", "Demanded")]
    [InlineData("Calls for his resignation grew louder.", "resignation", "Demanded")]
    [InlineData("The junta gave diplomats two days to leave.", "leave", "Demanded")]
    [InlineData("The town was told to surrender by noon.", "surrender", "Demanded")]
    [InlineData("The officers were forbidden to strike.", "strike", "Demanded-")]
    [InlineData("He begged the kidnappers to free his son.", "free", "Demanded")]
    [InlineData("The treaty obliges the parties to disarm.", "disarm", "Demanded")]
    [InlineData("The judge ordered the release of two editors.", "release", "Demanded")]
    [InlineData("The judge ordered the army to return the land.", "return", "Demanded")]
    [InlineData("The mayor asked protesters to stay away from the square.", "stay", "Demanded")]
    [InlineData("The Pope appealed to both sides to stop fighting.", "stop", "Demanded")]
    [InlineData("The Pope prayed for the release of the nuns.", "release", "Demanded|Possible")]
    [InlineData("Protesters demanded that the minister step down.", "step", "Demanded")]
    [InlineData("Protesters demanded the resignation of the minister.", "resignation", "Demanded")]
    [InlineData("The workers are demanding to be paid.", "paid", "Demanded")]
    [InlineData("The rebels insisted that the army withdraw.", "withdraw", "Demanded")]
    [InlineData("The United States must lift the embargo, Havana said.", "lift", "Demanded")]
    [InlineData("The rebels rejected calls for a ceasefire.", "ceasefire", "Demanded")]
    [InlineData("The commander warned the army not to attack.", "attack", "Demanded-")]
    [InlineData("The commander warned villagers to leave.", "leave", "Demanded")]
    public void Reads(string text, string word, string states) => States.Expect(text, word, states);
}
