namespace Dateline.Coding.Tests.Actions;

/// <summary>Modes that the words around an act show.</summary>
public sealed class ModeTests
{
    private static readonly Lazy<Coder> Coder = new(() => Coding.Coder.Load(Analysed.Data));

    [Theory]
    [InlineData("The minister rejected a call for a ceasefire.", "Reject:yield")]
    [InlineData("The minister rejected an offer of direct talks.", "Reject:meet")]
    [InlineData("The minister rejected an appeal for economic aid.", "Reject:assist")]
    [InlineData("The president refused to step down.", "Reject:change")]
    [InlineData("A suicide bomber attacked the barracks.", "Assault:suicide-attack")]
    [InlineData("The rebels attacked the refinery with drones.", "Assault:drone")]
    [InlineData("Two soldiers died when rebels attacked a tank with machetes.", "Assault:primitive")]
    [InlineData("Officers killed two men in a gunfight.", "Assault:firearms")]
    [InlineData("The two ministers talked by telephone.", "Consult:phone")]
    [InlineData("The leaders met at a summit in Nairobi.", "Consult:multilateral")]
    [InlineData("The warlord mobilised his militia.", "Mobilize:militia")]
    [InlineData("The governor deployed riot police.", "Mobilize:police")]
    [InlineData("The junta cut off electricity to the town.", "Coerce:withhold")]
    [InlineData("The militia laid down its arms.", "Retreat:disarm")]
    public void Words_around_an_act_show_its_mode(string text, string expected) =>
        Assert.Contains(expected, Coder.Value.Code(Analysed.Text(text)).Claims.Select(claim => $"{claim.Type}:{claim.Mode}"));
}
