namespace Dateline.Core.Reports;

/// <summary>Turns places counted in UTF-16 code units into places counted in Unicode code points, and back.</summary>
public sealed class TextMap
{
    // Positions of the second halves of surrogate pairs; nearly every report has none, and then both counts agree.
    private readonly int[] _seconds;

    /// <summary>Prepares the map of <paramref name="text"/>.</summary>
    public TextMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seconds = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                seconds.Add(i);
            }
        }

        _seconds = [.. seconds];
    }

    /// <summary>The code-point index of the code unit at <paramref name="unit"/>.</summary>
    public int ToCodePoint(int unit)
    {
        if (_seconds.Length == 0)
        {
            return unit;
        }

        var found = Array.BinarySearch(_seconds, unit);
        return unit - (found < 0 ? ~found : found);
    }

    /// <summary>The code-unit index of the code point at <paramref name="codePoint"/>.</summary>
    public int ToUnit(int codePoint)
    {
        var unit = codePoint;
        foreach (var second in _seconds)
        {
            if (second > unit)
            {
                break;
            }

            unit++;
        }

        return unit;
    }

    /// <summary>The range in code points.</summary>
    public (int Start, int End) ToCodePoints(Span span) => (ToCodePoint(span.Start), ToCodePoint(span.End));

    /// <summary>The range in code units of a range in code points.</summary>
    public Span FromCodePoints(int start, int end) => new(ToUnit(start), ToUnit(end));
}
