using Dateline.Core.Reports;

namespace Dateline.Core.Language;

/// <summary>A syntactic word with its analysis (Universal Dependencies, release 2.16, English).</summary>
public sealed class Token
{
    /// <summary>Index in its sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Place in the report's text. Words of one multi-word token ('don't') have a span each, inside the surface token.</summary>
    public required Span Span { get; init; }

    /// <summary>Whether it is written as one with the word before it, as 'n't' in 'don't' is: together they are a multi-word token.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form; proper nouns keep their capitals.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech.</summary>
    public required Upos Upos { get; init; }

    /// <summary>Penn Treebank tag, as English UD has it.</summary>
    public required string Xpos { get; init; }

    /// <summary>Morphological features as in CoNLL-U ('Number=Sing|Person=3'), or '_'.</summary>
    public required string Feats { get; init; }

    /// <summary>Index of the head in the sentence, or -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Relation to the head, with subtype ('nsubj:pass').</summary>
    public required string Deprel { get; init; }

    /// <summary>Lower-cased <see cref="Form"/>, invariant culture.</summary>
    public string Lower => _lower ??= Form.ToLowerInvariant();

    /// <summary>Lower-cased <see cref="Lemma"/>, invariant culture: the key of every lexicon.</summary>
    public string LemmaLower => _lemmaLower ??= Lemma.ToLowerInvariant();

    /// <summary><see cref="Deprel"/> without its subtype.</summary>
    public string Relation => _relation ??= Deprel.IndexOf(':', StringComparison.Ordinal) is var i and >= 0 ? Deprel[..i] : Deprel;

    private string? _lower;
    private string? _lemmaLower;
    private string? _relation;

    /// <summary>Whether the features hold <paramref name="feature"/>, for example 'Tense=Past'.</summary>
    public bool Has(string feature)
    {
        var from = 0;
        while (from < Feats.Length)
        {
            var to = Feats.IndexOf('|', from);
            to = to < 0 ? Feats.Length : to;
            if (Feats.AsSpan(from, to - from).SequenceEqual(feature))
            {
                return true;
            }

            from = to + 1;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Index}:{Form}/{Upos}->{Head}:{Deprel}";
}
