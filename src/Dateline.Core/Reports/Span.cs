namespace Dateline.Core.Reports;

/// <summary>
/// A half-open range of UTF-16 code units in a report's stored text. Inside the program every place is counted so;
/// at the borders (JSON, CSV, the record) <see cref="TextMap"/> turns it into Unicode code points.
/// </summary>
/// <param name="Start">Index of the first unit, 0 or more.</param>
/// <param name="End">Index after the last unit, <paramref name="Start"/> or more.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of code units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share at least one unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the unit at <paramref name="position"/> lies in this range.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The smallest range that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of this range in <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Earlier in the text.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Later in the text.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Earlier in the text, or the same range.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Later in the text, or the same range.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
