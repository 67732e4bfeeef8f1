using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Dateline.Language.Network;

/// <summary>
/// The trained network: ONNX Runtime for what is done to each word and its neighbours, <see cref="LstmLayer"/> between. One
/// thread a call, any number of calls at a time (the runtime's sessions are safe to share), so that speed comes from running
/// several reports side by side.
/// </summary>
internal sealed class NetworkSession : IDisposable
{
    private static readonly string[] WordsAndMask = ["words", "mask"];
    private static readonly string[] States = ["states"];
    private static readonly string[] Gates = ["gates"];
    private static readonly string[] Outputs = ["upos", "xpos", "feats", "names", "arcs", "label_dep", "label_head"];
    private static readonly string[] Pair = ["pair"];
    private static readonly string[] Relation = ["relation"];
    private readonly InferenceSession _lower;
    private readonly InferenceSession[] _between;
    private readonly InferenceSession _upper;
    private readonly InferenceSession _labels;
    private readonly LstmLayer[] _layers;
    private readonly int[] _layerWidths;
    private readonly RunOptions _run = new();
    private readonly TokenFeatures _features;

    public NetworkSession(string folder, ModelLabels labels, TokenFeatures features)
    {
        using var options = Options();
        InferenceSession Open(string name) => new(Path.Combine(folder, name), options);
        (_lower, _upper, _labels) = (Open("network-lower.onnx"), Open("network-upper.onnx"), Open("labels.onnx"));
        _layerWidths = labels.Lstm;
        _between = [.. Enumerable.Range(1, _layerWidths.Length - 1).Select(i => Open($"network-between-{i}.onnx"))];
        _layers = new LstmLayer[_layerWidths.Length];
        var path = Path.Combine(folder, "recurrent.bin");
        var bytes = File.ReadAllBytes(path).AsSpan();
        for (var i = 0; i < _layers.Length; i++)
        {
            var size = LstmLayer.Size(_layerWidths[i]);
            if (bytes.Length < size || (i == _layers.Length - 1 && bytes.Length != size))
            {
                throw new InvalidDataException($"{path} does not fit labels.json; they must come from one export");
            }

            _layers[i] = LstmLayer.Read(bytes[..size], _layerWidths[i]);
            bytes = bytes[size..];
        }

        _features = features;
    }

    /// <summary>Runs the network over sentences of words; they should be of like length.</summary>
    public BatchScores Run(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var lengths = new int[sentences.Count];
        var time = 0;
        for (var s = 0; s < lengths.Length; s++)
        {
            lengths[s] = sentences[s].Count;
            time = Math.Max(time, lengths[s]);
        }

        var results = Lower(sentences, time);
        for (var i = 0; ; i++)
        {
            var width = 2 * _layerWidths[i];
            var size = lengths.Length * time * width;
            var states = ArrayPool<float>.Shared.Rent(size);
            try
            {
                states.AsSpan(0, size).Clear();
                _layers[i].Run(results[0].GetTensorDataAsSpan<float>(), lengths, time, states);
                results.Dispose();
                using var value = Tensor(states, lengths.Length, time, width);
                if (i == _between.Length)
                {
                    return new BatchScores(_upper.Run(_run, States, [value], Outputs), time, Rounded(states.AsSpan(0, size), lengths, time, width));
                }

                results = _between[i].Run(_run, States, [value], Gates);
            }
            finally
            {
                ArrayPool<float>.Shared.Return(states);
            }
        }
    }

    // The LSTM's outputs lie between -1 and 1. An array a sentence: one for the batch would be large enough to cost a full collection.
    private static sbyte[][] Rounded(ReadOnlySpan<float> states, int[] lengths, int time, int width)
    {
        var rounded = new sbyte[lengths.Length][];
        for (var s = 0; s < lengths.Length; s++)
        {
            var row = rounded[s] = new sbyte[lengths[s] * width];
            var from = states.Slice(s * time * width, row.Length);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = (sbyte)MathF.Round(Math.Clamp(from[i], -1f, 1f) * 127f);
            }
        }

        return rounded;
    }

    /// <summary>Writes the scores of the relations for <paramref name="rows"/> rows of summed label vectors.</summary>
    public void Label(float[] pairs, int rows, int labelWidth, Span<float> scores)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, pairs.AsMemory(0, rows * labelWidth), [rows, labelWidth]);
        using var results = _labels.Run(_run, Pair, [value], Relation);
        results[0].GetTensorDataAsSpan<float>().CopyTo(scores);
    }

    /// <summary>One thread a call, no waiting in circles: the same sums in the same order, and the other cores for other reports.</summary>
    internal static SessionOptions Options()
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    public void Dispose()
    {
        _lower.Dispose();
        foreach (var session in _between)
        {
            session.Dispose();
        }

        _upper.Dispose();
        _labels.Dispose();
        _run.Dispose();
    }

    private static OrtValue Tensor(float[] values, int sentences, int time, int width) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, sentences * time * width), [sentences, time, width]);

    // From words to the first LSTM's gates.
    private IDisposableReadOnlyCollection<OrtValue> Lower(IReadOnlyList<IReadOnlyList<string>> sentences, int time)
    {
        var (width, rows) = (_features.Width, sentences.Count * time);
        var words = ArrayPool<float>.Shared.Rent(rows * width);
        var mask = ArrayPool<float>.Shared.Rent(rows);
        try
        {
            words.AsSpan(0, rows * width).Clear();
            mask.AsSpan(0, rows).Clear();
            for (var s = 0; s < sentences.Count; s++)
            {
                for (var t = 0; t < sentences[s].Count; t++)
                {
                    var i = (s * time) + t;
                    mask[i] = 1;
                    _features.Copy(sentences[s][t], words.AsSpan(i * width, width));
                }
            }

            using var wordsValue = Tensor(words, sentences.Count, time, width);
            using var maskValue = Tensor(mask, sentences.Count, time, 1);
            return _lower.Run(_run, WordsAndMask, [wordsValue, maskValue], Gates);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(words);
            ArrayPool<float>.Shared.Return(mask);
        }
    }
}
