using System.Numerics.Tensors;
using Dateline.Core.Language;

namespace Dateline.Language.Names;

/// <summary>
/// The best sequence of name tags (begin, inside, last, unit, outside) under the rule that a name is whole: Viterbi
/// over the network's scores.
/// </summary>
internal sealed class NameDecoder
{
    private readonly string[] _tags;
    private readonly bool[,] _follows;

    public NameDecoder(string[] tags)
    {
        _tags = tags;
        _follows = new bool[tags.Length, tags.Length];
        for (var a = 0; a < tags.Length; a++)
        {
            for (var b = 0; b < tags.Length; b++)
            {
                var open = tags[a][0] is 'B' or 'I';
                var goesOn = tags[b][0] is 'I' or 'L';
                _follows[a, b] = open == goesOn && (!open || tags[a].AsSpan(2).SequenceEqual(tags[b].AsSpan(2)));
            }
        }
    }

    /// <summary>First and last token of each name and its kind, in order.</summary>
    public List<(int First, int Last, NameKind Kind)> Decode(ReadOnlySpan<float> scores, int count)
    {
        var n = _tags.Length;
        if (Nothing(scores, count))
        {
            return [];
        }

        var best = new float[n];
        var from = new int[count, n];
        var next = new float[n];
        for (var b = 0; b < n; b++)
        {
            best[b] = _tags[b][0] is 'I' or 'L' ? float.NegativeInfinity : scores[b];
        }

        for (var t = 1; t < count; t++)
        {
            for (var b = 0; b < n; b++)
            {
                var top = -1;
                for (var a = 0; a < n; a++)
                {
                    if (_follows[a, b] && (top < 0 || best[a] > best[top]))
                    {
                        top = a;
                    }
                }

                from[t, b] = top;
                next[b] = best[top] + scores[(t * n) + b];
            }

            (best, next) = (next, best);
        }

        var tag = -1;
        for (var b = 0; b < n; b++)
        {
            if (_tags[b][0] is not ('B' or 'I') && (tag < 0 || best[b] > best[tag]))
            {
                tag = b;
            }
        }

        var found = new List<(int, int, NameKind)>();
        var last = count - 1;
        for (var t = count - 1; t >= 0; t--)
        {
            var text = _tags[tag];
            if (text[0] is 'L' or 'U')
            {
                last = t;
            }

            if (text[0] is 'B' or 'U')
            {
                found.Add((t, last, Kind(text.AsSpan(2))));
            }

            tag = from[t, tag];
        }

        found.Reverse();
        return found;
    }

    // Most sentences name nobody: where 'outside' is the best tag of every word it is the best sequence, too.
    private bool Nothing(ReadOnlySpan<float> scores, int count)
    {
        for (var t = 0; t < count; t++)
        {
            if (_tags[TensorPrimitives.IndexOfMax(scores.Slice(t * _tags.Length, _tags.Length))] != "O")
            {
                return false;
            }
        }

        return true;
    }

    private static NameKind Kind(ReadOnlySpan<char> label) => label switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organization,
        "LOC" => NameKind.Place,
        "NORP" => NameKind.Nationality,
        _ => NameKind.Other,
    };
}
