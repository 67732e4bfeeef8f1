using Dateline.Core.Reports;

namespace Dateline.Core.Tests;

/// <summary>Places in code units and in code points agree, also where a character takes two units.</summary>
public sealed class TextMapTests
{
    [Theory]
    [InlineData("plain", 3, 3)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 3, 2)]
    [InlineData("😀😀x", 4, 2)]
    [InlineData("😀😀x", 5, 3)]
    public void Units_to_code_points_and_back(string text, int unit, int codePoint)
    {
        var map = new TextMap(text);
        Assert.Equal(codePoint, map.ToCodePoint(unit));
        Assert.Equal(unit, map.ToUnit(codePoint));
    }

    [Fact]
    public void A_range_survives_the_round_trip()
    {
        const string Text = "Zürich 🚂 to 北京 🚄, said ‘he’";
        var map = new TextMap(Text);
        var words = new Span(Text.IndexOf("北京", StringComparison.Ordinal), Text.IndexOf(',', StringComparison.Ordinal));
        var (start, end) = map.ToCodePoints(words);
        Assert.Equal(words, map.FromCodePoints(start, end));
        Assert.Equal((12, 16), (start, end));
    }
}
