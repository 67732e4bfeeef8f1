using System.Runtime.InteropServices;
using Dateline.Coding.Weights;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>
/// A small network over hashed features and the trunk's states of a few words: features and states are projected, put side by side,
/// and two layers make one number of them. Products of states are sums of whole numbers, the rest is summed in one fixed order, so the
/// number is the same on every machine. Immutable.
/// </summary>
internal sealed class WeighingHead
{
    private readonly int[] _rows;
    private readonly int _embed;
    private readonly int _project;
    private readonly int _width;
    private readonly int _hidden;
    private readonly sbyte[] _linear;
    private readonly float _linearScale;
    private readonly sbyte[] _embedding;
    private readonly float _embeddingScale;
    private readonly float[][] _scales = new float[Candidate.Places][];
    private readonly sbyte[][] _projections = new sbyte[Candidate.Places][];
    private readonly float[][] _offsets = new float[Candidate.Places][];
    private readonly float[] _first;
    private readonly float[] _firstOffset;
    private readonly float[] _second;
    private readonly float _secondOffset;

    /// <summary>Reads one head as training/attribution.py writes it.</summary>
    /// <exception cref="EndOfStreamException">The file ends too early.</exception>
    public WeighingHead(BinaryReader reader)
    {
        var (features, embed, project, width, hidden) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (features is < 0 or > FeatureList.Buckets || embed is < 1 or > 512 || project is < 1 or > 512 || width is < 1 or > 4096 || hidden is < 1 or > 1024)
        {
            throw new InvalidDataException("the sizes of a head of attribution are out of range");
        }

        (_embed, _project, _width, _hidden) = (embed, project, width, hidden);
        _rows = new int[FeatureList.Buckets];
        Array.Fill(_rows, -1);
        var numbers = Read<int>(reader, features);
        for (var i = 0; i < features; i++)
        {
            _rows[numbers[i]] = i;
        }

        _linearScale = reader.ReadSingle();
        _linear = Read<sbyte>(reader, features);
        _embeddingScale = reader.ReadSingle();
        _embedding = Read<sbyte>(reader, features * embed);
        for (var place = 0; place < Candidate.Places; place++)
        {
            _scales[place] = Read<float>(reader, project);
            _projections[place] = Read<sbyte>(reader, project * width);
            _offsets[place] = Read<float>(reader, project);
        }

        var inner = embed + (Candidate.Places * project);
        (_first, _firstOffset) = (Turned(Read<float>(reader, hidden * inner), hidden, inner), Read<float>(reader, hidden));
        (_second, _secondOffset) = (Read<float>(reader, hidden), reader.ReadSingle());
    }

    /// <summary>How many numbers a state must have.</summary>
    public int Width => _width;

    /// <summary>The score; above 0 speaks for it.</summary>
    public float Score(IReadOnlyList<int> features, IReadOnlyList<int> words, ReportTokens tokens)
    {
        Span<float> inner = stackalloc float[_embed + (Candidate.Places * _project)];
        inner.Clear();
        var direct = 0;
        var sums = inner[.._embed];
        foreach (var feature in features)
        {
            if (_rows[feature] is var row and >= 0)
            {
                direct += _linear[row];
                for (var i = 0; i < _embed; i++)
                {
                    sums[i] += _embedding[(row * _embed) + i];
                }
            }
        }

        for (var i = 0; i < _embed; i++)
        {
            sums[i] = MathF.Max(0, sums[i] * _embeddingScale);
        }

        for (var place = 0; place < Candidate.Places; place++)
        {
            var (sentence, token) = tokens.Of(words[place]);
            var state = sentence.StateOf(token);
            var into = inner.Slice(_embed + (place * _project), _project);
            for (var i = 0; i < _project; i++)
            {
                var product = Sums.OfProducts(state, _projections[place].AsSpan(i * _width, _width));
                into[i] = MathF.Max(0, (product * _scales[place][i] / 127f) + _offsets[place][i]);
            }
        }

        // Each hidden unit sums on its own, so the width of the registers changes nothing.
        Span<float> hidden = stackalloc float[_hidden];
        _firstOffset.CopyTo(hidden);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != 0)
            {
                Sums.AddTimes(hidden, _first.AsSpan(i * _hidden, _hidden), inner[i]);
            }
        }

        var score = (direct * _linearScale) + _secondOffset;
        for (var h = 0; h < _hidden; h++)
        {
            score += _second[h] * MathF.Max(0, hidden[h]);
        }

        return score;
    }

    // From one row a hidden unit to one row an input.
    private static float[] Turned(float[] weights, int rows, int columns)
    {
        var turned = new float[weights.Length];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                turned[(c * rows) + r] = weights[(r * columns) + c];
            }
        }

        return turned;
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
