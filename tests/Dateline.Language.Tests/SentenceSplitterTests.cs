using Dateline.Core.Reports;

namespace Dateline.Language.Tests;

/// <summary>Where a sentence ends in news; '¦' marks the ends that we want, beside those of the paragraphs.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The U.S. Army left.¦ Gen. Okoro stayed.")]
    [InlineData("Talks were held in the U.S.¦ The envoys flew home.")]
    [InlineData("J. R. Mensah, 54, met Dr. A. Sow on Jan. 5 at 3 p.m. in St. Louis.¦ Nobody else came.")]
    [InlineData("“We will go,” he said.¦ “We have no choice.”")]
    [InlineData("“We will go.¦ We have no choice,” he said.")]
    [InlineData("\"Will you sign?\" she asked the minister.¦ He did not answer.")]
    [InlineData("The army fired ... and the crowd ran.¦ It was over in minutes.")]
    [InlineData("It cost $5.4 million, up 3.2 percent.¦ Prices rose in Gao vs. Kidal.")]
    [InlineData("Acme Inc. and Sons Co. Ltd. closed the mine.¦ Workers protested.")]
    [InlineData("Three were killed (two of them soldiers).¦ The road is closed.")]
    [InlineData("Who fired first?¦ Both sides blame each other!¦ Nobody knows.")]
    [InlineData("The vote, i.e. the second round, is on Sunday, e.g. in Lomé and Kara.¦ Polls open at 7 a.m.¦ They close at 5 p.m.")]
    [InlineData("No. 10 declined to comment.¦ So did No. 11.")]
    [InlineData("The No. 2 official of the party resigned.¦ His deputy followed.")]
    [InlineData("The rebels took Kisoro.¦The army fled.")]
    [InlineData("The treaty entered into force in 1997.¦ 45 states have signed it.")]
    public void In_a_paragraph(string marked) => Assert.Equal(marked.Split('¦').Select(s => s.Trim()), Split(marked.Replace("¦", "", StringComparison.Ordinal)));

    [Fact]
    public void Headline_byline_and_list_are_sentences_of_their_own() =>
        Assert.Equal(
            ["Army retakes bridge near Goma", "By Grace Bello in Kigali", "The army said it held the bridge.", "- Nine soldiers died", "- Two bridges fell"],
            Split("Army retakes bridge near Goma\n\nBy Grace Bello in Kigali\n\nThe army said it held the bridge.\n\n- Nine soldiers died\n- Two bridges fell"));

    private static IEnumerable<string> Split(string text) =>
        Repository.Analyser.Analyse(new Report { Id = "test", Text = text }).Sentences.Select(s => s.Span.Of(text));
}
