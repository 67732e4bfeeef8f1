using Dateline.Core.Reports;

namespace Dateline.Core.Tests;

/// <summary>Ranges are half open.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData(0, 3, 3, 5, false)]
    [InlineData(0, 3, 2, 5, true)]
    [InlineData(0, 9, 3, 4, true)]
    public void Overlap(int start, int end, int otherStart, int otherEnd, bool overlaps)
    {
        Assert.Equal(overlaps, new Span(start, end).Overlaps(new Span(otherStart, otherEnd)));
        Assert.Equal(overlaps, new Span(otherStart, otherEnd).Overlaps(new Span(start, end)));
    }

    [Fact]
    public void The_end_is_outside()
    {
        Assert.True(new Span(1, 3).Contains(2));
        Assert.False(new Span(1, 3).Contains(3));
        Assert.True(new Span(1, 3).Contains(new Span(1, 3)));
        Assert.Equal("bc", new Span(1, 3).Of("abcd"));
        Assert.Equal(new Span(1, 7), new Span(1, 3).Cover(new Span(5, 7)));
        Assert.True(new Span(1, 3) < new Span(1, 4));
    }
}
