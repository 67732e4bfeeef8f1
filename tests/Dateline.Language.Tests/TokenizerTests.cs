using Dateline.Language.Tokens;

namespace Dateline.Language.Tests;

/// <summary>What is one word and what is two, as English Universal Dependencies has it.</summary>
public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(
        WordList.Read(Path.Combine(Repository.Root, "data", "language", "abbreviations.txt")),
        WordList.Read(Path.Combine(Repository.Root, "data", "language", "joined-prefixes.txt")),
        Contractions.Read(Path.Combine(Repository.Root, "data", "language", "contractions.txt")));

    [Theory]
    [InlineData("They didn't go.", "They did n't go .")]
    [InlineData("He can't, she won’t.", "He ca n't , she wo n’t .")]
    [InlineData("We cannot wait", "We can not wait")]
    [InlineData("i dont know what theyre after", "i do nt know what they re after")]
    [InlineData("Mali's army, soldiers' pay", "Mali 's army , soldiers ' pay")]
    [InlineData("I'm sure they've said he'd go", "I 'm sure they 've said he 'd go")]
    [InlineData("Mr. Diallo met Gen. Traoré in the U.S. on Jan. 5.", "Mr. Diallo met Gen. Traoré in the U.S. on Jan. 5 .")]
    [InlineData("No. 10 said no. Nos. 3 and 4 did not.", "No. 10 said no . Nos. 3 and 4 did not .")]
    [InlineData("J. R. Okafor left at 5 p.m.", "J. R. Okafor left at 5 p.m.")]
    [InlineData("a US-backed, anti-government force", "a US - backed , anti-government force")]
    [InlineData("an e-mail from a co-founder", "an e-mail from a co-founder")]
    [InlineData("\"Stop,\" she said.", "\" Stop , \" she said .")]
    [InlineData("‘We saw it,’ he said", "‘ We saw it , ’ he said")]
    [InlineData("It cost $5m, or £3.2bn (US$4bn).", "It cost $ 5 m , or £ 3.2 bn ( US$ 4 bn ) .")]
    [InlineData("up 4.5%, to 1,000.25", "up 4.5 % , to 1,000.25")]
    [InlineData("at 10:30 on 2024-03-12", "at 10:30 on 2024-03-12")]
    [InlineData("between 10-12 and 2014-2016", "between 10 - 12 and 2014 - 2016")]
    [InlineData("Really?! Yes... no", "Really ?! Yes ... no")]
    [InlineData("word—another -- and on", "word — another -- and on")]
    [InlineData("see https://example.org/a-b?c=d.", "see https://example.org/a-b?c=d .")]
    [InlineData("write to press@example.org", "write to press@example.org")]
    [InlineData("and/or 9/11", "and / or 9/11")]
    [InlineData("ended.Next came", "ended . Next came")]
    [InlineData("the 1990s and the 20th", "the 1990s and the 20th")]
    [InlineData("Acme Inc..", "Acme Inc. .")]
    [InlineData("Москва сказала «нет»", "Москва сказала « нет »")]
    public void Words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Span.Of(text))));

    [Theory]
    [InlineData("They didn't go.", "n't")]
    [InlineData("Mali's soldiers' pay (Togo’s)", "'s ' ’s")]
    [InlineData("We cannot say they'd've gone", "not 'd 've")]
    [InlineData("'The dogs' he said, and 'go'", "'")]
    [InlineData("a US-backed $5m deal: 10-12 days", "")]
    public void Joined_to_the_word_before(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text).Where(t => t.IsJoined).Select(t => t.Span.Of(text))));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B")]
    public void Nothing_gives_nothing(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    [Fact]
    public void A_wrapped_line_goes_on_and_an_empty_line_ends_the_paragraph()
    {
        const string Text = "The ministry said on Monday that the two convoys had\nreached the town before the rain began to fall and that\nnobody had been hurt on the road through the mountains\nof the north.\n\nA second convoy is due.";
        Assert.Equal(2, Tokenizer.Tokenize(Text).Count(t => t.After == Gap.Paragraph));
    }

    [Fact]
    public void Lines_of_unlike_length_are_paragraphs()
    {
        const string Text = "A short line.\nThen a line that is a good deal longer than the one before it, as paragraphs are, with two or three clauses in it.\nAnd a third.";
        Assert.Equal(3, Tokenizer.Tokenize(Text).Count(t => t.After == Gap.Paragraph));
    }
}
