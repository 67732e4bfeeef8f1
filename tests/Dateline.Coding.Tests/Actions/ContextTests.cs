using Dateline.Coding.Actions.Ontology;

namespace Dateline.Coding.Tests.Actions;

/// <summary>What claims and reports are about.</summary>
public sealed class ContextTests
{
    private static readonly Lazy<Coder> Coder = new(() => Coding.Coder.Load(Analysed.Data));

    [Theory]
    [InlineData("Police used water cannon against the students.", "natural_resource human_security", "repression")]
    [InlineData("The prime minister told a press conference that he had visited the mayor.", "rights_freedoms", "")]
    [InlineData("The World Health Organization sent vaccines.", "", "health")]
    [InlineData("The people who fled gave us food.", "health", "")]
    [InlineData("The army killed two men, diplomatic sources said.", "diplomatic", "military")]
    [InlineData("Ghana asked Togo for an answer.", "", "diplomatic")]
    [InlineData("Nurses asked Togo for an answer.", "diplomatic", "")]
    [InlineData("The governor, who was charged with fraud last year, met farmers.", "legal", "")]
    [InlineData("The minister met farmers and a court sentenced a banker.", "", "legal")]
    [InlineData("Gunmen killed a bomb expert.", "terrorism", "")]
    [InlineData("Gunmen killed the militant with a bomb.", "", "terrorism")]
    public void A_claim_is_about_what_its_own_clause_tells(string text, string without, string with)
    {
        var contexts = Coder.Value.Code(Analysed.Text(text)).Claims.SelectMany(claim => claim.Contexts).ToList();
        Assert.Empty(without.Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(contexts));
        Assert.Empty(with.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(contexts));
    }

    [Fact]
    public void A_report_is_about_what_it_opens_with_or_comes_back_to_and_not_what_it_touches()
    {
        const string Text = """
            The opposition lost the election in the island's three districts on Sunday, the electoral commission said.

            The leader of the party thanked her helpers. She walked home. Her brother, a doctor, cooked.

            A judge opened the ballot boxes in the harbour. The court's clerks counted for two days, and the judge signed the sheets.
            Lawyers for two candidates asked the court to hear them. The court agreed. Another judge will read the verdict.
            """;
        var contexts = Coder.Value.Code(Analysed.Text(Text)).Contexts;
        Assert.Contains("election", contexts);
        Assert.Contains("legal", contexts);
        Assert.DoesNotContain("health", contexts);
    }

    [Fact]
    public void Contexts_come_in_the_order_of_the_codebook()
    {
        var contexts = Coder.Value.Code(Analysed.Text("A cyberattack stopped trade at the port during the election, the army said.")).Contexts;
        Assert.Equal(["military", "election", "economic", "cyber"], contexts.Where(context => context != "diplomatic"));
        Assert.Equal(Codebook.Load(Analysed.Data).InOrder(contexts), contexts);
    }
}
