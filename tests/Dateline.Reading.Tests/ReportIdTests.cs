using CsCheck;
using Dateline.Reading.Text;

namespace Dateline.Reading.Tests;

/// <summary>The id is that of the words, not of their wrapping.</summary>
public sealed class ReportIdTests
{
    [Fact]
    public void It_is_the_head_of_the_sha256_of_the_canonical_text()
    {
        // printf 'Troops left.' | sha256sum | cut -c1-32
        Assert.Equal("e6eb3f8630ee8c8f2d74bd5392fcba76", ReportId.Of("Troops left."));
        Assert.Equal(ReportId.Of("Troops left."), ReportId.Of("\n Troops \u00A0\n\tleft.\n"));
        Assert.NotEqual(ReportId.Of("Troops left."), ReportId.Of("Troops left"));
    }

    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("A\u030A \u212B", "\u00C5 \u00C5")]
    [InlineData("a\u0323\u0302 a\u0302\u0323", "\u1EAD \u1EAD")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "\uD55C\uAE00")]
    [InlineData("\uD55C\u11A7", "\uD55C\u11A7")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\u2126 \uF900", "\u03A9 \u8C48")]
    public void Composed_and_decomposed_letters_are_one(string text, string composed)
    {
        Assert.Equal(composed, NormalFormC.Of(text));
        Assert.Equal(ReportId.Of(composed), ReportId.Of(text));
    }

    [Fact]
    public void Composing_twice_changes_nothing() =>
        Gen.String.Sample(text => NormalFormC.Of(NormalFormC.Of(text)) == NormalFormC.Of(text));
}
