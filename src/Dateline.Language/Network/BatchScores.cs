namespace Dateline.Language.Network;

/// <summary>What the network says of a batch of sentences, padded to the longest; all arrays are row-major.</summary>
internal sealed class BatchScores
{
    /// <summary>Number of tokens that each sentence was padded to.</summary>
    public required int Length { get; init; }

    public required float[] Upos { get; init; }

    public required float[] Xpos { get; init; }

    public required float[] Feats { get; init; }

    public required float[] Names { get; init; }

    /// <summary>[sentence, dependant, head], head 0 being the root.</summary>
    public required float[] Arcs { get; init; }

    /// <summary>[sentence, token, label width].</summary>
    public required float[] LabelDependant { get; init; }

    /// <summary>[sentence, 1 + token, label width], row 0 being the root.</summary>
    public required float[] LabelHead { get; init; }
}
