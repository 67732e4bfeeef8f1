namespace Dateline.Reading.Tests;

/// <summary>Which first lines of a text are its headline.</summary>
public sealed class HeadlineTests
{
    private const string Paragraph =
        "The two sides signed an agreement on Tuesday in the capital, after weeks of talks that had more than once been near to failure, officials said.";

    [Theory]
    [InlineData("Rivals sign truce in capital\n\nThe two sides met.", "Rivals sign truce in capital")]
    [InlineData("\n\n  Will the truce hold?  \n\nThe two sides met.", "Will the truce hold?")]
    [InlineData("‘We are ready’: rivals sign\n\nThe two sides met.", "‘We are ready’: rivals sign")]
    [InlineData("Rivals sign truce in capital\n" + Paragraph, "Rivals sign truce in capital")]
    [InlineData("Rivals sign truce in capital\nFriday, January 4, 2019\nThe two sides met.", "Rivals sign truce in capital")]
    [InlineData("Rivals sign truce\n\nKABUL — The two sides met.", "Rivals sign truce")]
    public void Recognised(string text, string headline)
    {
        var report = Read.One(text);
        Assert.Equal(headline, report.Headline);
        Assert.Equal(headline, report.HeadlineSpan?.Of(report.Text));
    }

    [Theory]
    [InlineData("The two sides met on Tuesday.\n\nThey signed.")]
    [InlineData("KABUL — The two sides met\n\nThey signed.")]
    [InlineData("The two sides met on Tuesday and\nsigned a truce in the capital.")]
    [InlineData("Rivals sign truce in capital")]
    [InlineData("By A. Writer\n\nThe two sides met.")]
    [InlineData("Truce\n\nThe two sides met.")]
    public void Not_a_headline(string text)
    {
        Assert.Null(Read.One(text).Headline);
        Assert.Null(Read.One(text).HeadlineSpan);
    }

    [Fact]
    public void A_dateline_after_a_headline_is_found()
    {
        var report = Read.One("Rivals sign truce\n\nKABUL, Oct 3 - The two sides met.");
        Assert.Equal("KABUL", report.Dateline?.Place.Of(report.Text));
    }
}
