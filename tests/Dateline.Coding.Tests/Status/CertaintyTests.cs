using Dateline.Coding.Status;
using Dateline.Coding.Tables;
using Dateline.Core.Language;

namespace Dateline.Coding.Tests.Status;

/// <summary>What the learned head makes of sentences: how surely readers will take an event to be as status and polarity say.</summary>
public sealed class CertaintyTests
{
    private static readonly string Model = Path.Combine(Analysed.Root, "model");
    private static readonly FactualityReader Reader = FactualityReader.Load(Analysed.Data, Model);

    [Theory]
    [InlineData("The army shelled the town on Monday.", "shelled", 0.85, 1)]
    [InlineData("Police arrested 40 protesters in the capital.", "arrested", 0.85, 1)]
    [InlineData("The two presidents did not meet.", "meet", 0.75, 1)]
    [InlineData("The rebels failed to take the airport.", "take", 0.65, 1)]
    [InlineData("Nobody was killed.", "killed", 0.6, 1)]
    [InlineData("No one has been arrested.", "arrested", 0.6, 1)]
    [InlineData("The rebels may have shot down the plane.", "shot", 0.4, 0.8)]
    public void How_sure(string text, string word, double low, double high) => Assert.InRange(Read(text, word).Certainty, low, high);

    [Theory]
    [InlineData("The minister will visit Cairo.", "The minister plans to visit Cairo.", "The minister hopes to visit Cairo.", "visit")]
    [InlineData("The army shelled the town.", "The army apparently shelled the town.", "The army may have shelled the town.", "shelled")]
    [InlineData("Troops will leave the city on Friday.", "Troops are expected to leave the city.", "Troops may leave the city.", "leave")]
    public void Weaker_words_make_it_less_sure(string sure, string less, string least, string word)
    {
        var (a, b, c) = (Read(sure, word).Certainty, Read(less, word).Certainty, Read(least, word).Certainty);
        Assert.True(a > b && b > c, $"{a} {b} {c}");
    }

    [Theory]
    [InlineData("The army shelled the town.", "shelled", 2.2, 3)]
    [InlineData("The army did not shell the town.", "shell", -3, 0)]
    [InlineData("The army may shell the town.", "shell", -2.5, 1.8)]
    [InlineData("The rebels failed to take the airport.", "take", -3, 0)]
    [InlineData("Nobody was killed.", "killed", -3, 0)]
    public void Lays_it_on_the_scale(string text, string word, double low, double high) => Assert.InRange(Reader.ToScale(Read(text, word)), low, high);

    [Fact]
    public void The_rules_decide_status_and_polarity_and_are_named()
    {
        var (with, without) = (Read("The minister refused to sign the treaty.", "sign"), Read("The minister refused to sign the treaty.", "sign", FactualityReader.Load(Analysed.Data)));
        Assert.Equal(without with { Certainty = with.Certainty, Value = with.Value, Stated = without.Certainty }, with);
        Assert.Null(without.Value);
    }

    [Fact]
    public void A_sentence_that_no_network_has_read_is_left_to_the_rules()
    {
        var read = Analysed.Text("The army shelled the town.");
        var bare = read.Sentences[0];
        var built = read with { Sentences = [new Sentence(bare.Index, bare.Paragraph, bare.Span, bare.IsHeadline, bare.Tokens)] };
        Assert.Null(Reader.Read(built, 0, 2).Value);
        Assert.Equal(Core.Claims.Status.Occurred, Reader.Read(built, 0, 2).Status);
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, File.ReadAllBytes(Path.Combine(Model, "certainty.bin"))[..^7]);
        try
        {
            Assert.Contains(path, Assert.Throws<TableException>(() => Coding.Status.Weighing.CertaintyModel.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Factuality Read(string text, string word, FactualityReader? reader = null)
    {
        var report = Analysed.Text(text);
        var (sentence, token) = Analysed.Find(report, word);
        return (reader ?? Reader).Read(report, sentence, token);
    }
}
