using Dateline.Coding.Actors;

namespace Dateline.Coding.Tests.Actors;

/// <summary>A text, a word of it → whom it means by way of the rest of the report.</summary>
public sealed class ReportLinksTests
{
    private static readonly ActorResolver Resolver = new(ActorTables.Load(Analysed.Data));

    [Theory]
    // A bare body of the state is no rebel army.
    [InlineData("Myanmar's junta fought the Arakan Army near Sittwe on Sunday. The army said it had retaken a bridge.", "army", "MMR", "MIL", null)]
    [InlineData("The Oromo Liberation Army held a town in Ethiopia. Ethiopia closed a road. Two clerks were shot, the army said.", "army", "ETH", "MIL", null)]
    // A pronoun is never another argument of its own verb; a speaker goes on speaking.
    [InlineData("Fighters of Hezbollah shelled a town in Lebanon, the army said. It blames Hezbollah.", "It#1", "LBN", "MIL", "the army")]
    [InlineData("Somalia's police said that two men had died. They accused al-Shabaab of the attack.", "They", "SOM", "COP", "Somalia's police")]
    // 'They' in words said.
    [InlineData("The Taliban agreed to a truce with Pakistan. The Taliban also freed nine men. The senator Amina Khan condemned the deal. “They lied to us last year,” she said.", "They", "AFG", "GOV", "Taliban")]
    [InlineData("Diplomats left Quito on Monday. Market traders said that they would stay. “If they shoot, we run,” said Rosa Vega, who sells fish.", "they#2", null, null, null)]
    [InlineData("The mayor condemned the gangs. “They burn what they cannot steal,” she said.", "They", null, "CRM", "the gangs")]
    [InlineData("“We are ready to sign,” Norway's foreign ministry said in a note.", "We", "NOR", "GOV", "Norway's foreign ministry")]
    // What stands with 'its' and 'her' is the owner's.
    [InlineData("The Chilean navy said its forces had left the port.", "forces", "CHL", "MIL", null)]
    [InlineData("The Kenyan police spokeswoman Jane Mwangi said her officers had used only shields.", "officers", "KEN", "COP", null)]
    [InlineData("A commander of the Kenyan rebels said that his men were attacked first.", "men", "KEN", "REB", null)]
    [InlineData("Finland thanked its allies.", "allies", null, null, null)]
    [InlineData("Chilean police say that eleven officers were hurt.", "officers", "CHL", "COP", null)]
    [InlineData("The Enugu State Police Command held nine men. The Command denied it.", "Command#2", "NGA", "COP", "Enugu State Police Command")]
    [InlineData("At least 13 people were killed.", "people", null, "CVL", null)]
    // Titles and bodies.
    [InlineData("The opposition senator Beatriz Molina rejected the plan.", "Beatriz", null, "LEG", "Beatriz Molina")]
    [InlineData("The Uzbek State Committee for National Security denied it.", "Committee", "UZB", "SPY", null)]
    [InlineData("The head of the UN mission in Colombia warned of delays.", "head", "UNO", "GOV", null)]
    [InlineData("The regional director of the European Union in Kenya warned of delays.", "director", "EUR", null, null)]
    public void Resolves_within_the_report(string text, string word, string? country, string? sector, string? name)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        var found = Resolver.ForReport(report).Resolve(sentence, token);
        Assert.True((country, sector) == (found.Country, found.Sector) && (name is null || name == found.Name), $"{found}\n{Analysed.Trees(report)}");
    }

    [Theory]
    [InlineData("At least 13 people were killed.", "people", "At least 13 people")]
    [InlineData("Police spoke to at least two miners.", "miners", "at least two miners")]
    [InlineData("They spoke by telephone.", "telephone", "telephone")]
    public void Spans_the_whole_mention(string text, string word, string expected)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        Assert.Equal(expected, Resolver.ForReport(report).Resolve(sentence, token).Text);
    }

    [Theory]
    [InlineData("He burned two patrol vehicles.", "vehicles")]
    [InlineData("They blocked the road with burning tyres.", "tyres")]
    [InlineData("They agreed by telephone.", "telephone")]
    [InlineData("They locked the terminal gates in Peru.", "gates")]
    [InlineData("They found the bodies of eight people.", "bodies")]
    public void Things_are_of_no_sector(string text, string word)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        var found = Resolver.ForReport(report).Resolve(sentence, token);
        Assert.Equal((null, null, null), (found.Country, found.Sector, found.Name));
    }

    [Theory]
    [InlineData("Armenia fired at Azerbaijan, and Azerbaijan fired back at Armenia. Villagers from both sides fled.", "Villagers")]
    [InlineData("Armenian and Azerbaijani troops exchanged fire. Villagers from both sides fled.", "Villagers")]
    [InlineData("Armenian and Azerbaijani troops exchanged fire. The two countries' foreign ministers agreed to meet.", "ministers")]
    public void Both_sides_lend_their_people_their_countries(string text, string word)
    {
        var report = Analysed.Text(text, "2024-08-24");
        var (sentence, token) = Analysed.Find(report, word);
        Assert.Equal(["ARM", "AZE"], Resolver.ForReport(report).ResolveAll(sentence, token).Select(people => people.Country));
    }
}
