using System.Numerics;

namespace Dateline.Coding.Weights;

/// <summary>Sums of the learned heads, which come out the same on every machine whatever the width of its registers.</summary>
internal static class Sums
{
    /// <summary>The sum of the products of numbers in the same place; both have the same length. Whole numbers may be added in any order.</summary>
    public static int OfProducts(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var (sum, i) = (Vector<int>.Zero, 0);
        for (; i <= a.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out var a0, out var a1);
            Vector.Widen(new Vector<sbyte>(b[i..]), out var b0, out var b1);
            Vector.Widen(a0 * b0, out var p0, out var p1);
            Vector.Widen(a1 * b1, out var p2, out var p3);
            sum += p0 + p1 + p2 + p3;
        }

        var total = Vector.Sum(sum);
        for (; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>Adds a multiple of a row to as many sums. Each sum takes its parts in the order of the calls, however many a register holds.</summary>
    public static void AddTimes(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + (new Vector<float>(row[i..]) * times)).CopyTo(sums[i..]);
        }

        for (; i < row.Length; i++)
        {
            sums[i] += row[i] * times;
        }
    }
}
