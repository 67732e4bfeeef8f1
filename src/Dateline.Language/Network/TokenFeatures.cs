using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>
/// Turns a word into the two vectors that the network takes: the sum of its rows in the hashed tables and its GloVe
/// vector. Same features as training/features.py. Immutable, safe to share.
/// </summary>
internal sealed class TokenFeatures
{
    /// <summary>Length of a GloVe vector (6B, 100 dimensions; Pennington, Socher, Manning 2014; public domain).</summary>
    public const int GloveWidth = 100;

    private readonly int _width;
    private readonly int[] _tableStart;
    private readonly uint[] _tableMask;
    private readonly float[] _hashedScale;
    private readonly sbyte[] _hashed;
    private readonly ulong[] _keys;
    private readonly float[] _gloveScale;
    private readonly sbyte[] _glove;

    private TokenFeatures(ModelLabels labels, byte[] hashed, byte[] vectors)
    {
        _width = labels.Width;
        _tableStart = new int[labels.TableRows.Length];
        _tableMask = new uint[labels.TableRows.Length];
        var rows = 0;
        for (var i = 0; i < labels.TableRows.Length; i++)
        {
            (_tableStart[i], _tableMask[i]) = (rows, (uint)labels.TableRows[i] - 1);
            rows += labels.TableRows[i];
        }

        _hashedScale = MemoryMarshal.Cast<byte, float>(hashed.AsSpan(0, rows * sizeof(float))).ToArray();
        _hashed = MemoryMarshal.Cast<byte, sbyte>(hashed.AsSpan(rows * sizeof(float))).ToArray();
        var n = labels.Vectors;
        _keys = MemoryMarshal.Cast<byte, ulong>(vectors.AsSpan(0, n * sizeof(ulong))).ToArray();
        _gloveScale = MemoryMarshal.Cast<byte, float>(vectors.AsSpan(n * sizeof(ulong), n * sizeof(float))).ToArray();
        _glove = MemoryMarshal.Cast<byte, sbyte>(vectors.AsSpan(n * (sizeof(ulong) + sizeof(float)))).ToArray();
        if (_hashed.Length != rows * _width || _glove.Length != n * GloveWidth || !BitConverter.IsLittleEndian)
        {
            throw new InvalidDataException("hashed.bin or vectors.bin do not fit labels.json; they must come from one export");
        }
    }

    public static TokenFeatures Read(string folder, ModelLabels labels) =>
        new(labels, File.ReadAllBytes(Path.Combine(folder, "hashed.bin")), File.ReadAllBytes(Path.Combine(folder, "vectors.bin")));

    /// <summary>Whether the word has a GloVe vector.</summary>
    public bool Knows(string low) => Array.BinarySearch(_keys, FeatureHash.Of64(low)) >= 0;

    /// <summary>Writes the vectors of <paramref name="form"/>; both targets are overwritten.</summary>
    public void Write(string form, Span<float> hashed, Span<float> glove)
    {
        var low = form.ToLowerInvariant();
        Span<char> shape = stackalloc char[16];
        hashed.Clear();
        Add(0, low, hashed);
        Add(1, Head(low, 2), hashed);
        Add(2, Head(low, 3), hashed);
        Add(3, Tail(low, 2), hashed);
        Add(4, Tail(low, 3), hashed);
        Add(5, Tail(low, 4), hashed);
        Add(6, WordShape.Write(form, shape), hashed);

        var row = Array.BinarySearch(_keys, FeatureHash.Of64(low));
        if (row < 0)
        {
            glove.Clear();
            return;
        }

        var scale = _gloveScale[row];
        var source = _glove.AsSpan(row * GloveWidth, GloveWidth);
        TensorPrimitives.ConvertChecked<sbyte, float>(source, glove);
        TensorPrimitives.Multiply(glove, scale, glove);
    }

    private void Add(int table, ReadOnlySpan<char> text, Span<float> sum)
    {
        var row = _tableStart[table] + (int)(FeatureHash.Of(text) & _tableMask[table]);
        Span<float> values = stackalloc float[_width];
        TensorPrimitives.ConvertChecked<sbyte, float>(_hashed.AsSpan(row * _width, _width), values);
        TensorPrimitives.MultiplyAdd(values, _hashedScale[row], sum, sum);
    }

    // Python counts code points, C# code units: outside the basic plane they may differ by a hashed row, no more.
    private static ReadOnlySpan<char> Head(string text, int n) => text.AsSpan(0, Math.Min(n, text.Length));

    private static ReadOnlySpan<char> Tail(string text, int n) => text.AsSpan(Math.Max(0, text.Length - n));
}
