using Dateline.Core.Reports;

namespace Dateline.Core.Language;

/// <summary>A sentence with its tokens and its tree. Immutable.</summary>
public sealed class Sentence
{
    private readonly int[][] _children;
    private readonly (int First, int Last)[] _extents;

    /// <summary>Builds the tree from the tokens' heads.</summary>
    public Sentence(int index, int paragraph, Span span, bool isHeadline, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        (Index, Paragraph, Span, IsHeadline, Tokens) = (index, paragraph, span, isHeadline, tokens);
        var counts = new int[tokens.Count];
        foreach (var t in tokens)
        {
            if (t.Head >= 0)
            {
                counts[t.Head]++;
            }
            else
            {
                Root = t.Index;
            }
        }

        _children = new int[tokens.Count][];
        for (var i = 0; i < counts.Length; i++)
        {
            _children[i] = counts[i] == 0 ? [] : new int[counts[i]];
            counts[i] = 0;
        }

        foreach (var t in tokens)
        {
            if (t.Head >= 0)
            {
                _children[t.Head][counts[t.Head]++] = t.Index;
            }
        }

        _extents = new (int, int)[tokens.Count];
        for (var i = 0; i < _extents.Length; i++)
        {
            _extents[i] = (i, i);
        }

        // Each token widens its ancestors; trees are shallow, so this is cheap. The count guards against a cycle.
        for (var i = 0; i < tokens.Count; i++)
        {
            for (int up = tokens[i].Head, steps = 0; up >= 0 && steps <= tokens.Count; up = tokens[up].Head, steps++)
            {
                _extents[up] = (Math.Min(_extents[up].First, i), Math.Max(_extents[up].Last, i));
            }
        }
    }

    /// <summary>Index in the report, from 0.</summary>
    public int Index { get; }

    /// <summary>Index of its paragraph in the report, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>Place in the report's text.</summary>
    public Span Span { get; }

    /// <summary>Whether it is (part of) the headline: its present tense means the past, its 'to' the future.</summary>
    public bool IsHeadline { get; }

    /// <summary>The words, in order; never empty.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Index of the root token.</summary>
    public int Root { get; }

    /// <summary>
    /// What the network holds of each word in its surroundings, for the learned heads of later stages: <see cref="StateWidth"/> numbers a
    /// token, one token after the other, each from −127 to 127 (that is −1 to 1). Empty for a sentence that no network has read.
    /// </summary>
    public ReadOnlyMemory<sbyte> States { get; init; }

    /// <summary>How many numbers <see cref="States"/> holds for each token; 0 where there are none.</summary>
    public int StateWidth => States.Length / Tokens.Count;

    /// <summary>The part of <see cref="States"/> that belongs to <paramref name="token"/>.</summary>
    public ReadOnlySpan<sbyte> StateOf(int token) => States.Span.Slice(token * StateWidth, StateWidth);

    /// <summary>The token at <paramref name="index"/>.</summary>
    public Token this[int index] => Tokens[index];

    /// <summary>Indexes of the dependants of <paramref name="token"/>, in order of the text.</summary>
    public IReadOnlyList<int> Children(int token) => _children[token];

    /// <summary>Indexes of the first and the last token below and with <paramref name="token"/>.</summary>
    public (int First, int Last) Extent(int token) => _extents[token];

    /// <summary>Text range from the first to the last token below and with <paramref name="token"/>.</summary>
    public Span SubtreeSpan(int token) => new(Tokens[_extents[token].First].Span.Start, Tokens[_extents[token].Last].Span.End);

    /// <summary>The dependants of <paramref name="token"/> whose relation (without subtype) is <paramref name="relation"/>.</summary>
    public IEnumerable<Token> Children(int token, string relation)
    {
        foreach (var child in _children[token])
        {
            if (Tokens[child].Relation == relation)
            {
                yield return Tokens[child];
            }
        }
    }

    /// <summary>The first dependant of <paramref name="token"/> with this relation (with subtype if one is given), or null.</summary>
    public Token? Child(int token, string relation)
    {
        foreach (var child in _children[token])
        {
            if (Tokens[child].Deprel == relation || Tokens[child].Relation == relation)
            {
                return Tokens[child];
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or below it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (int t = token, steps = 0; t >= 0 && steps <= Tokens.Count; t = Tokens[t].Head, steps++)
        {
            if (t == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
