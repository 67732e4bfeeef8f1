using Dateline.Core.Ontology;

namespace Dateline.Coding.Tests.Actions;

/// <summary>A sentence and an act that must be found in it.</summary>
public sealed class ActFinderTests
{
    [Theory]
    [InlineData("The minister condemned the attack.", "ACCUSE:disapprove minister > -")]
    [InlineData("Israel bombed a military base in Syria.", "ASSAULT:aerial Israel > base")]
    [InlineData("The rebels attacked the convoy.", "ASSAULT rebels > convoy")]
    [InlineData("The convoy was attacked by the rebels.", "ASSAULT rebels > convoy")]
    [InlineData("Police arrested two journalists in Minsk.", "COERCE:arrest Police > journalists")]
    [InlineData("Two journalists were arrested in Minsk.", "COERCE:arrest - > journalists")]
    [InlineData("The French president visited Kenya.", "CONSULT:visit president > Kenya")]
    [InlineData("France and Kenya signed a trade agreement.", "SUPPORT France,Kenya > -")]
    [InlineData("Washington imposed sanctions on Iran.", "SANCTION Washington > Iran")]
    [InlineData("The rebels released three hostages.", "RETREAT:release rebels > hostages")]
    [InlineData("Armenia withdrew its troops from the village.", "RETREAT:withdraw Armenia > village")]
    [InlineData("Thousands of workers protested against the government.", "PROTEST:demo workers > government")]
    [InlineData("Iran threatened to attack Israel.", "ASSAULT Iran > Israel")]
    [InlineData("Turkey refused to meet the Greek envoy.", "REJECT:meet Turkey > envoy")]
    [InlineData("Japan sent food and medicine to Nepal.", "AID Japan > Nepal")]
    [InlineData("China deployed warships near Taiwan.", "MOBILIZE:weapons China > Taiwan")]
    [InlineData("The army deployed troops along the border.", "MOBILIZE:troops army > border")]
    [InlineData("Norway called on Russia to release the sailors.", "REQUEST:yield Norway > Russia")]
    [InlineData("Brazil praised the Chilean government.", "SUPPORT Brazil > government")]
    [InlineData("The movement boycotted the vote.", "PROTEST:boycott movement > -")]
    [InlineData("Nurses went on strike in Lyon.", "PROTEST:strike Nurses > -")]
    [InlineData("The general overthrew the president.", "COERCE general > president")]
    [InlineData("Students blocked the main road.", "PROTEST:obstruct Students > road")]
    [InlineData("Chile severed diplomatic relations with Bolivia.", "SANCTION:discontinue Chile > Bolivia")]
    [InlineData("Parliament ratified the treaty with Peru.", "SUPPORT Parliament > Peru")]
    [InlineData("The gunmen kidnapped two nurses.", "ASSAULT:abduct gunmen > nurses")]
    [InlineData("The junta imposed a curfew in Bamako.", "COERCE:curfew junta > Bamako")]
    public void An_act_is_found(string text, string act) => Assert.Contains(act, FoundActs.Of(text));

    [Theory]
    [InlineData("Moscow suspended a ferry service after an attack hit a vessel.", "COERCE:restrict Moscow > -")]
    [InlineData("He refused to condemn the invasion.", "ACCUSE:disapprove He > -")]
    [InlineData("The army launched an attack on the village.", "ASSAULT army > village")]
    [InlineData("The two countries held talks with Egypt.", "CONSULT countries,Egypt > -")]
    [InlineData("Russia lost 1,000 troops in the battle.", "ASSAULT - > Russia")]
    [InlineData("The minister resigned.", "RETREAT:resign minister > -")]
    public void Supporting_verbs_and_embedded_acts_are_read(string text, string act) => Assert.Contains(act, FoundActs.Of(text));

    [Theory]
    [InlineData("The committee struck a balance between both aims.")]
    [InlineData("He died of a heart attack.")]
    [InlineData("You can visit our website.")]
    [InlineData("The company met the deadline.")]
    [InlineData("The striker attacked the goal in the second half of the match.")]
    public void What_has_no_political_reading_is_not_coded(string text) => Assert.Empty(FoundActs.Of(text));

    [Theory]
    [InlineData("A rocket attack hit a vessel.")]
    [InlineData("The army killed five rebels in a raid.")]
    [InlineData("The army launched an attack.")]
    public void What_is_told_twice_is_coded_once(string text) => Assert.Single(FoundActs.Of(text));

    [Fact]
    public void The_single_category_of_a_dyad_folds_what_is_yet_to_come()
    {
        const string Text = "Norway will send medicine to Sudan.";
        var report = Analysed.Text(Text);
        var type = FoundActs.Finder.TypeFor(report, 0, new(0, 6), new(Text.IndexOf("Sudan", StringComparison.Ordinal), Text.Length - 1));
        Assert.Equal(EventType.Agree, type);
    }

    [Fact]
    public void There_are_frames_enough()
    {
        var (verbs, nouns, _) = FoundActs.Finder.FrameCounts;
        Assert.True(verbs >= 800 && nouns >= 400, $"{verbs} verb frames, {nouns} noun frames");
    }
}
