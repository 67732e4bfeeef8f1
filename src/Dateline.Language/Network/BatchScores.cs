using Microsoft.ML.OnnxRuntime;

namespace Dateline.Language.Network;

/// <summary>What the network says of a batch of sentences, padded to the longest; all rows of scores lie one after another.</summary>
/// <remarks>The scores stay in the runtime's memory, which is reused once this is disposed.</remarks>
internal sealed class BatchScores(IDisposableReadOnlyCollection<OrtValue> results, int length, sbyte[][] states) : IDisposable
{
    /// <summary>Number of tokens that each sentence was padded to.</summary>
    public int Length { get; } = length;

    /// <summary>What the trunk holds of the words of a sentence, as <see cref="Core.Language.Sentence.States"/> has it.</summary>
    public ReadOnlyMemory<sbyte> States(int sentence) => states[sentence];

    public ReadOnlySpan<float> Upos => Scores(0);

    public ReadOnlySpan<float> Xpos => Scores(1);

    public ReadOnlySpan<float> Feats => Scores(2);

    public ReadOnlySpan<float> Names => Scores(3);

    /// <summary>[sentence, dependant, head], head 0 being the root.</summary>
    public ReadOnlySpan<float> Arcs => Scores(4);

    /// <summary>[sentence, token, label width].</summary>
    public ReadOnlySpan<float> LabelDependant => Scores(5);

    /// <summary>[sentence, 1 + token, label width], row 0 being the root.</summary>
    public ReadOnlySpan<float> LabelHead => Scores(6);

    public void Dispose() => results.Dispose();

    private ReadOnlySpan<float> Scores(int output) => results[output].GetTensorDataAsSpan<float>();
}
