using Microsoft.ML.OnnxRuntime;

namespace Dateline.Language.Network;

/// <summary>
/// The trained network in ONNX Runtime: one thread a call, any number of calls at a time (the runtime's sessions are
/// safe to share), so that speed comes from running several reports side by side.
/// </summary>
internal sealed class NetworkSession : IDisposable
{
    private static readonly string[] Inputs = ["hashed", "glove", "mask"];
    private static readonly string[] Outputs = ["upos", "xpos", "feats", "names", "arcs", "label_dep", "label_head"];
    private static readonly string[] Pair = ["pair"];
    private static readonly string[] Relation = ["relation"];
    private readonly InferenceSession _network;
    private readonly InferenceSession _labels;
    private readonly RunOptions _run = new();
    private readonly TokenFeatures _features;
    private readonly int _width;

    public NetworkSession(string folder, ModelLabels labels)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _network = new InferenceSession(Path.Combine(folder, "network.onnx"), options);
        _labels = new InferenceSession(Path.Combine(folder, "labels.onnx"), options);
        _features = TokenFeatures.Read(folder, labels);
        _width = labels.Width;
    }

    /// <summary>Whether a lower-case word is among the words that have a vector: the 120,000 most frequent.</summary>
    public bool IsWord(string word) => _features.Knows(word);

    /// <summary>Runs the network over sentences of words; they should be of like length.</summary>
    public BatchScores Run(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var length = sentences.Max(s => s.Count);
        var hashed = new float[sentences.Count * length * _width];
        var glove = new float[sentences.Count * length * TokenFeatures.GloveWidth];
        var mask = new float[sentences.Count * length];
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var t = 0; t < sentences[s].Count; t++)
            {
                var i = (s * length) + t;
                mask[i] = 1;
                _features.Write(
                    sentences[s][t],
                    hashed.AsSpan(i * _width, _width),
                    glove.AsSpan(i * TokenFeatures.GloveWidth, TokenFeatures.GloveWidth));
            }
        }

        long n = sentences.Count;
        using var hashedValue = OrtValue.CreateTensorValueFromMemory(hashed, [n, length, _width]);
        using var gloveValue = OrtValue.CreateTensorValueFromMemory(glove, [n, length, TokenFeatures.GloveWidth]);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, [n, length, 1]);
        using var results = _network.Run(_run, Inputs, [hashedValue, gloveValue, maskValue], Outputs);
        return new BatchScores
        {
            Length = length,
            Upos = Copy(results[0]),
            Xpos = Copy(results[1]),
            Feats = Copy(results[2]),
            Names = Copy(results[3]),
            Arcs = Copy(results[4]),
            LabelDependant = Copy(results[5]),
            LabelHead = Copy(results[6]),
        };
    }

    /// <summary>Scores of the relations for rows of summed label vectors [n, label width].</summary>
    public float[] Label(float[] pairs, int rows, int labelWidth)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(pairs, [rows, labelWidth]);
        using var results = _labels.Run(_run, Pair, [value], Relation);
        return Copy(results[0]);
    }

    public void Dispose()
    {
        _network.Dispose();
        _labels.Dispose();
        _run.Dispose();
    }

    private static float[] Copy(OrtValue value) => value.GetTensorDataAsSpan<float>().ToArray();
}
