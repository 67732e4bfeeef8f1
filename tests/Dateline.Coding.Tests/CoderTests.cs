namespace Dateline.Coding.Tests;

/// <summary>The whole coder: nothing that a text can hold makes it fail, and the same text always gives the same claims.</summary>
public sealed class CoderTests
{
    private static readonly Lazy<Coder> Shared = new(() => Coder.Load(Analysed.Data, modelFolder: Analysed.Model));

    [Theory]
    [InlineData("President . said")]
    [InlineData("MR. . AND MRS. – THE MINISTER, . , SAID.")]
    [InlineData("President —, —, —, the general, told Mr. ' that.")]
    [InlineData("\" \" ' ' ( ) said: “ ” , he said, ‘")]
    [InlineData("1 2 3 4,5 6/7 8-9 10:11 12% $13 14th of 15 said 16 killed 17")]
    [InlineData("🚀 attacked 🏰 on 🗓 in 🌍, 🧑 said.")]
    [InlineData("of of of the the the said said said that that that attack attack attack")]
    [InlineData("Мали attacked العراق, 中国 said on Monday in Zürich – ‘yesterday’.")]
    public void Odd_texts_are_coded_without_failing(string text)
    {
        var coded = Shared.Value.Code(Analysed.Text(text, "2024-03-13"));
        Assert.All(coded.Claims, claim => Assert.Equal(claim.Predicate.Text, claim.Predicate.Span.Of(text)));
        Assert.All(coded.Claims.SelectMany(claim => claim.Actors.Concat(claim.Recipients)), who => Assert.Equal(who.Text, who.Span.Of(text)));
    }

    [Fact]
    public void A_claim_holds_every_field()
    {
        var coded = Shared.Value.Code(Analysed.Text("Rebels killed at least 12 soldiers near Goma on Monday, the army of Congo said.", "2024-03-13"));
        var claim = Assert.Single(coded.Claims);
        Assert.Equal("Assault", claim.Type.ToString());
        Assert.Equal("REB", Assert.Single(claim.Actors).Sector);
        Assert.Equal("MIL", Assert.Single(claim.Recipients).Sector);
        Assert.Equal(new DateOnly(2024, 3, 11), claim.When!.From);
        Assert.Equal("Goma", claim.Where!.Place.Name);
        Assert.Equal(12, Assert.Single(claim.Quantities).Low);
        Assert.Equal(("COD", "MIL"), (claim.Attribution[0].Claimant!.Country, claim.Attribution[0].Claimant!.Sector));
    }

    [Fact]
    public void Of_a_denial_the_certainty_is_the_deniers()
    {
        var coded = Shared.Value.Code(Analysed.Text("The army denied that its troops had shelled the village.", "2024-03-13"));
        var shelling = Assert.Single(coded.Claims, claim => claim.Predicate.Text == "shelled");

        Assert.Equal(Core.Claims.Polarity.Negated, shelling.Polarity);
        Assert.InRange(shelling.Certainty, 0.8, 0.95);
    }

    [Fact]
    public void The_same_text_gives_the_same_claims()
    {
        const string Text = "Kenya's president said on Friday that talks with Somalia would resume in Djibouti. Somalia denied it.";
        var one = Shared.Value.Code(Analysed.Text(Text, "2024-03-16")).Claims;
        var two = Shared.Value.Code(Analysed.Text(Text, "2024-03-16")).Claims;
        Assert.Equal(one.Select(c => c.Id), two.Select(c => c.Id));
        Assert.NotEmpty(one);
    }
}
