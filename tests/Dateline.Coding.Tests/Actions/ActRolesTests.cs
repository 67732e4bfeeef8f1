namespace Dateline.Coding.Tests.Actions;

/// <summary>Who does it and to whom, in sentences of many shapes.</summary>
public sealed class ActRolesTests
{
    [Theory]
    [InlineData("France said Mali should hold elections by June.", "REQUEST:change France > Mali")]
    [InlineData("The United Nations must act, the Estonian president said.", "REQUEST:change president > Nations")]
    [InlineData("Macron called Zelensky on Monday to assure him of support.", "CONSULT:phone Macron > Zelensky")]
    [InlineData("The junta set free 30 political prisoners.", "RETREAT:release junta > prisoners")]
    [InlineData("The activist was beaten in custody.", "ASSAULT:beat - > activist")]
    [InlineData("Nearly 40 people have died in fighting since March.", "ASSAULT - > people")]
    [InlineData("The last Portuguese soldiers left the country on Friday.", "RETREAT:withdraw soldiers > country")]
    [InlineData("Officers recovered two rifles and a pistol from the house.", "COERCE:seize Officers > house")]
    [InlineData("The delegation walked out for an hour.", "REJECT:meet delegation > -")]
    [InlineData("Government troops pushed the militants out of the city.", "ASSAULT troops > militants")]
    [InlineData("The navy boarded the vessel.", "COERCE:seize navy > vessel")]
    [InlineData("Dockers stopped work for two days.", "PROTEST:strike Dockers > -")]
    [InlineData("The foreign ministry described the sanctions as illegal.", "ACCUSE:disapprove ministry > -")]
    public void An_act_has_its_parties(string text, string act) => Assert.Contains(act, FoundActs.Of(text));

    [Theory]
    [InlineData("Two policemen were wounded by stones.", "ASSAULT:primitive - > policemen")]
    [InlineData("The ferry was sunk by a torpedo.", "ASSAULT:destroy - > ferry")]
    public void What_it_is_done_with_does_nothing_itself(string text, string act) => Assert.Contains(act, FoundActs.Of(text));

    [Theory]
    [InlineData("Norway agreed to send tents to Syria.", "AID Norway > Syria")]
    [InlineData("The minister refused to meet the envoy.", "REJECT:meet minister > envoy")]
    [InlineData("Hundreds marched to demand the resignation of the mayor.", "PROTEST:demo Hundreds > mayor")]
    public void What_one_party_promises_refuses_or_marches_for_is_one_act(string text, string act) =>
        Assert.Equal(act, FoundActs.Of(text)[0]);

    [Fact]
    public void What_is_asked_of_another_is_two_acts() =>
        Assert.Equal(["REQUEST:yield Chad > Niger", "RETREAT:release Niger > pilot"], FoundActs.Of("Chad urged Niger to release the pilot."));

    [Fact]
    public void What_is_denied_in_a_clause_is_that_clause() =>
        Assert.Equal(["ASSAULT:heavy-weapons it > hospital"], FoundActs.Of("The army denied that it had shelled the hospital."));
}
