using Dateline.Language.Names;

namespace Dateline.Language.Tests;

/// <summary>Names are whole: what begins ends.</summary>
public sealed class NameDecoderTests
{
    private static readonly string[] Tags = ["O", "B-PER", "I-PER", "L-PER", "U-PER", "B-LOC", "I-LOC", "L-LOC", "U-LOC"];

    [Theory]
    [InlineData("O U-LOC O", "1-1 Place")]
    [InlineData("B-PER L-PER O", "0-1 Person")]
    [InlineData("B-PER I-PER L-PER U-LOC", "0-2 Person, 3-3 Place")]
    [InlineData("O O", "")]
    public void Clear_scores_are_read_off(string tags, string expected)
    {
        var wanted = tags.Split(' ');
        Assert.Equal(expected, Read(wanted.SelectMany(t => Tags.Select(x => x == t ? 5f : 0f)).ToArray(), wanted.Length));
    }

    [Fact]
    public void A_name_without_an_end_is_mended()
    {
        // 'B-PER O' is no sequence; the second best for the second token, 'L-PER', makes it one.
        float[] scores = [0, 5, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 2.5f, 0, 0, 0, 0, 0];
        Assert.Equal("0-1 Person", Read(scores, 2));
    }

    private static string Read(float[] scores, int count) =>
        string.Join(", ", new NameDecoder(Tags).Decode(scores, count).Select(n => $"{n.First}-{n.Last} {n.Kind}"));
}
