using Dateline.Core.Reports;

namespace Dateline.Evaluation.Scoring;

/// <summary>A set of places in a text, kept as ranges that do not touch.</summary>
public sealed class CharacterSet
{
    private readonly List<Span> _ranges = [];

    /// <summary>The places that lie in any of the ranges.</summary>
    public CharacterSet(IEnumerable<Span> ranges)
    {
        foreach (var range in ranges.Where(range => range.Length > 0).Order())
        {
            if (_ranges.Count > 0 && range.Start <= _ranges[^1].End)
            {
                _ranges[^1] = _ranges[^1].Cover(range);
            }
            else
            {
                _ranges.Add(range);
            }
        }

        foreach (var range in _ranges)
        {
            Count += range.Length;
        }
    }

    /// <summary>How many places it has.</summary>
    public int Count { get; }

    /// <summary>How many places both have.</summary>
    public int Shared(CharacterSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var shared = 0;
        for (int i = 0, j = 0; i < _ranges.Count && j < other._ranges.Count;)
        {
            var (left, right) = (_ranges[i], other._ranges[j]);
            shared += Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
            if (left.End < right.End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>Shared places over the places of either (Jaccard), 0 when they share none.</summary>
    public double Likeness(CharacterSet other)
    {
        var shared = Shared(other);
        return shared == 0 ? 0 : (double)shared / (Count + other.Count - shared);
    }
}
