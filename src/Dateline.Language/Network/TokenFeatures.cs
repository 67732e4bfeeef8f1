using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>
/// Turns a word into the vector that the network takes: the sum of its rows in the hashed tables, then its GloVe vector.
/// Same features as training/features.py. Immutable, safe to share.
/// </summary>
internal sealed class TokenFeatures
{
    /// <summary>Length of a GloVe vector (6B, 100 dimensions; Pennington, Socher and Manning 2014; public domain).</summary>
    public const int GloveWidth = 100;

    // Product quantisation (Jégou, Douze and Schmid 2011): a byte names one of 256 centres for each pair of dimensions.
    private const int Part = 2;
    private const int Centres = 256;
    private const int CodeLength = GloveWidth / Part;

    private readonly ThreadLocal<RecentWords> _recent;
    private readonly int _hashedWidth;
    private readonly int[] _tableStart;
    private readonly uint[] _tableMask;
    private readonly float[] _hashedScale;
    private readonly sbyte[] _hashed;
    private readonly uint[] _keys;
    private readonly float[] _centres;
    private readonly byte[] _codes;

    private TokenFeatures(ModelLabels labels, byte[] hashed, byte[] vectors)
    {
        _hashedWidth = labels.Hashed;
        _tableStart = new int[labels.TableRows.Length];
        _tableMask = new uint[labels.TableRows.Length];
        var rows = 0;
        for (var i = 0; i < labels.TableRows.Length; i++)
        {
            (_tableStart[i], _tableMask[i]) = (rows, (uint)labels.TableRows[i] - 1);
            rows += labels.TableRows[i];
        }

        var keys = labels.Vectors * sizeof(uint);
        const int Book = CodeLength * Centres * Part * sizeof(float);
        if (hashed.Length != rows * (sizeof(float) + _hashedWidth) || vectors.Length != keys + Book + (labels.Vectors * CodeLength) || !BitConverter.IsLittleEndian)
        {
            throw new InvalidDataException("hashed.bin or vectors.bin do not fit labels.json; they must come from one export");
        }

        _hashedScale = MemoryMarshal.Cast<byte, float>(hashed.AsSpan(0, rows * sizeof(float))).ToArray();
        _hashed = MemoryMarshal.Cast<byte, sbyte>(hashed.AsSpan(rows * sizeof(float))).ToArray();
        _keys = MemoryMarshal.Cast<byte, uint>(vectors.AsSpan(0, keys)).ToArray();
        _centres = MemoryMarshal.Cast<byte, float>(vectors.AsSpan(keys, Book)).ToArray();
        _codes = vectors[(keys + Book)..];
        Width = _hashedWidth + GloveWidth;
        _recent = new ThreadLocal<RecentWords>(() => new RecentWords(Width));
    }

    /// <summary>Length of a word's vector.</summary>
    public int Width { get; }

    public static TokenFeatures Read(string folder, ModelLabels labels) =>
        new(labels, File.ReadAllBytes(Path.Combine(folder, "hashed.bin")), File.ReadAllBytes(Path.Combine(folder, "vectors.bin")));

    /// <summary>Whether the lower-case word has a GloVe vector.</summary>
    public bool Knows(ReadOnlySpan<char> low) => Array.BinarySearch(_keys, FeatureHash.Of(low)) >= 0;

    /// <summary>Copies the vector of <paramref name="form"/> over <paramref name="vector"/>; a thread keeps those of the words it met last.</summary>
    public void Copy(string form, Span<float> vector)
    {
        var recent = _recent.Value!;
        if (!recent.TryFind(form, out var known))
        {
            Write(form, known);
        }

        known.CopyTo(vector);
    }

    /// <summary>Writes the vector of <paramref name="form"/> over <paramref name="vector"/>, which is <see cref="Width"/> long.</summary>
    public void Write(ReadOnlySpan<char> form, Span<float> vector)
    {
        Span<char> low = form.Length <= 128 ? stackalloc char[128] : new char[form.Length];
        low = low[..form.ToLowerInvariant(low)];
        Span<char> shape = stackalloc char[16];
        var hashed = vector[.._hashedWidth];
        hashed.Clear();
        Add(0, low, hashed);
        Add(1, Head(low, 2), hashed);
        Add(2, Head(low, 3), hashed);
        Add(3, Tail(low, 2), hashed);
        Add(4, Tail(low, 3), hashed);
        Add(5, Tail(low, 4), hashed);
        Add(6, WordShape.Write(form, shape), hashed);
        Add(7, form, hashed);

        WriteGlove(low, vector[_hashedWidth..]);
    }

    /// <summary>Writes the GloVe vector of a lower-case word over <paramref name="vector"/>, zeros if it has none.</summary>
    public void WriteGlove(ReadOnlySpan<char> low, Span<float> vector)
    {
        var row = Array.BinarySearch(_keys, FeatureHash.Of(low));
        if (row < 0)
        {
            vector[..GloveWidth].Clear();
            return;
        }

        var codes = _codes.AsSpan(row * CodeLength, CodeLength);
        for (var i = 0; i < codes.Length; i++)
        {
            var centre = ((i * Centres) + codes[i]) * Part;
            vector[i * Part] = _centres[centre];
            vector[(i * Part) + 1] = _centres[centre + 1];
        }
    }

    private void Add(int table, ReadOnlySpan<char> text, Span<float> sum)
    {
        var row = _tableStart[table] + (int)(FeatureHash.Of(text) & _tableMask[table]);
        Span<float> values = stackalloc float[_hashedWidth];
        TensorPrimitives.ConvertChecked<sbyte, float>(_hashed.AsSpan(row * _hashedWidth, _hashedWidth), values);
        TensorPrimitives.MultiplyAdd(values, _hashedScale[row], sum, sum);
    }

    // Python counts code points, C# code units: outside the basic plane they may differ by a hashed row, no more.
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text, int n) => text[..Math.Min(n, text.Length)];

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> text, int n) => text[Math.Max(0, text.Length - n)..];
}
