using Dateline.Coding.Attribution;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Tests.Attribution;

/// <summary>Who says what: a text, and each attribution as 'source | cue | content | manner'; '-' for a hidden source.</summary>
public class AttributionReaderTests
{
    private static readonly AttributionReader Reader = AttributionReader.Load(Analysed.Data, Analysed.Model);

    [Theory]
    // Subject and clause
    [InlineData("The ministry said that two soldiers were killed on Monday.",
        "The ministry | said | that two soldiers were killed on Monday | Indirect")]
    [InlineData("Western officials said five brigades were being moved.",
        "Western officials | said | five brigades were being moved | Indirect")]
    [InlineData("She told reporters that the talks had failed.", "She | told | that the talks had failed | Indirect")]
    [InlineData("Investigators found that the bridge had been mined.", "Investigators | found | that the bridge had been mined | Indirect")]
    [InlineData("A statement said the airport would reopen.", "A statement | said | the airport would reopen | Indirect")]
    // The source after, between, before
    [InlineData("The talks have failed, the minister said.", "the minister | said | The talks have failed | Indirect")]
    [InlineData("“We will not leave,” said the mayor.", "the mayor | said | “We will not leave,” | Direct")]
    [InlineData("“We will not leave,” the mayor told reporters on Friday.", "the mayor | told | “We will not leave,” | Direct")]
    [InlineData("“We will stay,” she said. “We have no other home.”", "she | said | “We will stay,” // “We have no other home.” | Direct")]
    [InlineData("They said: ‘It is too early to tell. But the raid was a success.’",
        "They | said | ‘It is too early to tell. But the raid was a success.’ | Direct")]
    // Quoted words inside a retold sentence
    [InlineData("Officials insisted the advance was ‘slowing’.", "Officials | insisted | the advance was ‘slowing’ | Mixed")]
    [InlineData("Lima will repay the bank “to the last sol”, its finance minister said as the talks ended.",
        "its finance minister | said | Lima will repay the bank “to the last sol” | Mixed")]
    [InlineData("There has been a coup, the colonel said on state radio, “and nobody need be afraid”.",
        "the colonel | said | There has been a coup // “and nobody need be afraid” | Mixed")]
    // Asides that the tree hangs elsewhere
    [InlineData("The editor is still under arrest, his lawyer, Ayse Demir, said on Friday.",
        "his lawyer, Ayse Demir | said | The editor is still under arrest | Indirect")]
    [InlineData("Turkish guns shell the ridge every night, residents said by telephone.",
        "residents | said | Turkish guns shell the ridge every night | Indirect")]
    [InlineData("The junta will cancel the vote, reckons Maria Lopez.", "Maria Lopez | reckons | The junta will cancel the vote | Indirect")]
    [InlineData("The two pilots may be deported, a court in Izmir found on Monday.",
        "a court in Izmir | found | The two pilots may be deported | Indirect")]
    // A chain
    [InlineData("The envoy said the general had told him that the troops had left the town.",
        "The envoy | said | the general had told him that the troops had left the town | Indirect",
        "the general | had told | that the troops had left the town | Indirect")]
    // Phrases
    [InlineData("According to the police, nine people were arrested.", "the police | According to | nine people were arrested | Indirect")]
    [InlineData("Nine people were arrested, according to the police.", "the police | according to | Nine people were arrested | Indirect")]
    // No source named
    [InlineData("The rebels were accused of shelling the port.", "- | were accused | The rebels // of shelling the port | Indirect")]
    public void Reads(string text, params string[] expected)
    {
        var report = Analysed.Text(text);

        Assert.Equal(expected, Reader.Read(report).Select(saying => Show(report, saying)));
    }

    [Theory]
    [InlineData("The army denied that it had shelled the town.", Stance.Denies)]
    [InlineData("The general admitted that the attack had failed.", Stance.Admits)]
    [InlineData("The minister doubts that the truce will hold.", Stance.Doubts)]
    [InlineData("The minister does not believe that the truce will hold.", Stance.Denies)]
    [InlineData("The paper reported that the truce had collapsed.", Stance.Relays)]
    public void Reads_the_stance(string text, Stance expected)
    {
        Assert.Equal(expected, Assert.Single(Reader.Read(Analysed.Text(text))).Stance);
    }

    [Fact]
    public void A_quotation_over_paragraphs_has_one_speaker()
    {
        var report = Analysed.Text("“We lost the bridge on Monday,” the governor said.\n“We took it back on Friday.\n“It will not fall again.”");

        var saying = Assert.Single(Reader.Read(report), s => s.Manner == Manner.Direct);

        Assert.EndsWith("again.”", saying.Content[^1].Of(report.Report.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_begins_with_the_outermost_speaker()
    {
        var report = Analysed.Text("The newspaper reported that the general said that the army had left the city.");
        var left = Token(report, "left");

        var chain = AttributionReader.Around(Reader.Read(report), report, 0, left);

        Assert.Equal(["The newspaper", "the general"], chain.Select(s => s.Source!.Value.Of(report.Report.Text)));
    }

    [Theory]
    [InlineData("Analysts in Warsaw expect Belarus to close the border.", "close", true)]
    [InlineData("The governor is expected to visit the camp in June.", "visit", false)]
    [InlineData("The coast guard denied having fired on the trawler.", "fired", true)]
    [InlineData("The nurses called off the strike after a night of talks.", "strike", false)]
    [InlineData("The junta agreed on Monday to release the monks.", "release", false)]
    public void Tells_what_is_put_forward_from_what_is_only_wanted_or_done(string text, string word, bool told)
    {
        var report = Analysed.Text(text);
        var (sentence, token) = Analysed.Find(report, word);

        Assert.Equal(told, AttributionReader.Around(Reader.Read(report), report, sentence, token).Count > 0);
    }

    [Fact]
    public void Without_the_learned_head_the_rules_stand_alone()
    {
        var report = Analysed.Text("The ministry said that two soldiers were killed on Monday.");

        Assert.Equal("The ministry", Assert.Single(AttributionReader.Load(Analysed.Data).Read(report)).Source!.Value.Of(report.Report.Text));
    }

    [Fact]
    public void A_damaged_model_is_named_with_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "attribution.bin"), File.ReadAllBytes(Path.Combine(Analysed.Model, "attribution.bin"))[..5000]);

        var error = Assert.Throws<InvalidDataException>(() => AttributionReader.Load(Analysed.Data, folder.FullName));

        Assert.Contains("Take model/ from a fresh copy", error.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_cue_is_not_told_by_its_own_source()
    {
        var report = Analysed.Text("The ministry said the army had left the city.");

        Assert.Empty(AttributionReader.Around(Reader.Read(report), report, 0, Token(report, "said")));
    }

    [Fact]
    public void A_wish_puts_nothing_forward()
    {
        var report = Analysed.Text("The president wants to visit the city.");

        Assert.Empty(AttributionReader.Around(Reader.Read(report), report, 0, Token(report, "visit")));
    }

    private static int Token(AnalysedReport report, string form) =>
        report.Sentences[0].Tokens.First(t => string.Equals(t.Form, form, StringComparison.Ordinal)).Index;

    private static string Show(AnalysedReport report, Saying saying)
    {
        var text = report.Report.Text;
        return string.Join(" | ", saying.Source?.Of(text) ?? "-", saying.Cue?.Of(text) ?? "-",
            string.Join(" // ", saying.Content.Select(c => c.Of(text))), saying.Manner.ToString());
    }

}
