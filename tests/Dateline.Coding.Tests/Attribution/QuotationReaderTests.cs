using Dateline.Coding.Attribution.Quotations;
using Dateline.Core.Reports;

namespace Dateline.Coding.Tests.Attribution;

/// <summary>Which words stand in quotation marks. Paragraphs are divided by '\n'; quotations are given with their marks.</summary>
public class QuotationReaderTests
{
    [Theory]
    // Styles
    [InlineData("\"We stay,\" he said.", "\"We stay,\"")]
    [InlineData("“We stay,” he said, “and we wait.”", "“We stay,”", "“and we wait.”")]
    [InlineData("‘We stay,’ he said.", "‘We stay,’")]
    [InlineData("'We stay,' he said.", "'We stay,'")]
    [InlineData("''We stay,'' he said.", "''We stay,''")]
    [InlineData("``We stay,'' he said.", "``We stay,''")]
    [InlineData("«We stay», he said.", "«We stay»")]
    [InlineData("„We stay,” he said.", "„We stay,”")]
    // Apostrophes are no marks
    [InlineData("The army's trucks weren't there; the troops' food was.")]
    [InlineData("The army’s trucks weren’t there; the troops’ food was.")]
    [InlineData("He said: ‘The army’s trucks weren’t there.’", "‘The army’s trucks weren’t there.’")]
    [InlineData("She called it 'the generals' war' and left.", "'the generals' war'")]
    [InlineData("She called it ‘the generals’ war’ and left.", "‘the generals’ war’")]
    [InlineData("In the '90s nobody cared, and in '24 they did.")]
    [InlineData("‘Get ’em out,’ he shouted.", "‘Get ’em out,’")]
    // Nested: the outermost counts
    [InlineData("“He told me ‘never’ and hung up,” she said.", "“He told me ‘never’ and hung up,”")]
    [InlineData("‘He told me “never” and hung up,’ she said.", "‘He told me “never” and hung up,’")]
    // Held with tongs
    [InlineData("Its 'special operation' went on, 'slowing'.", "'special operation'", "'slowing'")]
    // Over paragraphs: re-opened marks, one close
    [InlineData("“We stay.\n“And we wait,” he said.", "“We stay.\n“And we wait,”")]
    [InlineData("\"We stay.\n\"And we wait.\n\"Always.\"\nHe left.", "\"We stay.\n\"And we wait.\n\"Always.\"")]
    [InlineData("“We stay.”\n“And we wait,” he said.", "“We stay.”", "“And we wait,”")]
    // A mark that was never closed ends with its paragraph
    [InlineData("“We stay, he said.\nNobody left “the hill” that day.", "“We stay, he said.", "“the hill”")]
    // Measures
    [InlineData("The 6' 2\" guard left.")]
    public void Finds(string text, params string[] expected)
    {
        var found = QuotationReader.Read(text, Paragraphs(text));

        Assert.Equal(expected, found.Select(q => q.Span.Of(text)));
    }

    [Fact]
    public void A_quotation_over_paragraphs_has_a_part_in_each()
    {
        const string text = "“We stay.\n“And we wait,” he said.";

        var quotation = Assert.Single(QuotationReader.Read(text, Paragraphs(text)));

        Assert.Equal(["“We stay.", "“And we wait,”"], quotation.Parts.Select(p => p.Of(text)));
    }

    [Fact]
    public void Hostile_text_takes_no_long_time()
    {
        var text = string.Concat(Enumerable.Repeat("\"a 'b “c ", 20_000));

        Assert.NotNull(QuotationReader.Read(text, [new Span(0, text.Length)]));
    }

    private static List<Span> Paragraphs(string text)
    {
        var paragraphs = new List<Span>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            paragraphs.Add(new Span(start, start + line.Length));
            start += line.Length + 1;
        }

        return paragraphs;
    }
}
