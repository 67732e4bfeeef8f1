using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Language.Tests;

/// <summary>The shipped model on sentences of our own: plain grammar that every later stage leans on.</summary>
public sealed class AnalyserTests
{
    [Theory]
    [InlineData("The army attacked the village.", "attacked", "nsubj", "army")]
    [InlineData("The army attacked the village.", "attacked", "obj", "village")]
    [InlineData("The village was attacked by the army.", "attacked", "nsubj:pass", "village")]
    [InlineData("The minister said the talks had failed.", "said", "ccomp", "failed")]
    [InlineData("Ghana's president visited Togo on Monday.", "president", "nmod:poss", "Ghana")]
    [InlineData("The rebels refused to leave the town.", "refused", "xcomp", "leave")]
    [InlineData("Police did not arrest the protesters.", "arrest", "advmod", "not")]
    public void Relations(string text, string head, string relation, string dependant)
    {
        var sentence = Assert.Single(Analyse(text).Sentences);
        var token = sentence.Tokens.Single(t => t.Form == dependant);
        Assert.Equal((head, relation), (sentence[token.Head].Form, token.Deprel));
    }

    [Theory]
    [InlineData("went", "go", "They went home.")]
    [InlineData("soldiers", "soldier", "The soldiers slept.")]
    [InlineData("was", "be", "It was cold.")]
    [InlineData("countries", "country", "Two countries signed.")]
    [InlineData("Nigeria", "Nigeria", "Nigeria won.")]
    [InlineData("killed", "kill", "The blast killed nine people.")]
    [InlineData("fled", "flee", "Thousands fled.")]
    [InlineData("boycotted", "boycott", "The party boycotted the vote.")]
    [InlineData("visited", "visit", "She visited the camp.")]
    [InlineData("denied", "deny", "He denied it.")]
    [InlineData("shelled", "shell", "The army shelled the town.")]
    [InlineData("controlled", "control", "The army controlled the town.")]
    [InlineData("cancelled", "cancel", "The ministry cancelled the visit.")]
    [InlineData("hosting", "host", "They are hosting talks.")]
    public void Lemmas(string form, string lemma, string text) =>
        Assert.Equal(lemma, Analyse(text).Sentences[0].Tokens.Single(t => t.Form == form).Lemma);

    [Theory]
    [InlineData("President Alassane Ouattara met diplomats in Abidjan.", "Alassane Ouattara", NameKind.Person)]
    [InlineData("President Alassane Ouattara met diplomats in Abidjan.", "Abidjan", NameKind.Place)]
    [InlineData("The United Nations sent food to Somalia.", "Somalia", NameKind.Place)]
    public void Names(string text, string name, NameKind kind) =>
        Assert.Contains(Analyse(text).Names, n => n.Span.Of(text) == name && n.Kind == kind);

    [Fact]
    public void Every_place_points_at_its_word()
    {
        const string Text = "RABAT — “We won't go,” said Dr. Alami. 😀 He's 45% sure.\n\nThe U.S. agreed.";
        foreach (var sentence in Analyse(Text).Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                Assert.Equal(token.Form, token.Span.Of(Text));
            }
        }
    }

    [Fact]
    public void The_same_sentence_reads_the_same_whatever_stands_beside_it()
    {
        const string Text = "The court ordered the release of the reporters on Friday.";
        var alone = Analyse(Text).Sentences[0].Tokens.Select(t => t.ToString());
        var among = Analyse("It rained.\n\n" + Text + "\n\nHundreds of people, among them the mayor of the town, waited outside for hours.").Sentences[1].Tokens.Select(t => t.ToString());
        Assert.Equal(alone, among);
    }

    [Fact]
    public void A_dateline_is_a_sentence_of_its_own()
    {
        const string Text = "RABAT, May 3 (Atlas) - The king received the envoy.";
        var report = new Report { Id = "test", Text = Text, Dateline = new DatelinePrefix(new Span(0, 22), new Span(0, 5), new Span(7, 12), new Span(14, 19)) };
        Assert.Equal(["RABAT, May 3 (Atlas) -", "The king received the envoy."], Repository.Analyser.Analyse(report).Sentences.Select(s => s.Span.Of(Text)));
    }

    [Fact]
    public void A_sentence_without_end_is_cut_with_a_note()
    {
        var text = string.Join(' ', Enumerable.Repeat("the men walked and", 600));
        var report = Analyse(text);
        Assert.All(report.Sentences, s => Assert.InRange(s.Tokens.Count, 1, Analyser.LongestSentence));
        Assert.NotEmpty(report.Notes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t")]
    public void A_text_without_words_has_no_sentences(string text) => Assert.Empty(Analyse(text).Sentences);

    private static AnalysedReport Analyse(string text) => Repository.Analyser.Analyse(new Report { Id = "test", Text = text });
}
