using System.Runtime.InteropServices;
using Dateline.Language.Network;

namespace Dateline.Language.Tokens;

/// <summary>
/// Finds the ends of sentences: a logistic regression over hashed features of the tokens around each gap, trained by
/// training/splitter.py. The end of a paragraph always ends a sentence. Immutable, safe to share.
/// </summary>
public sealed class SentenceSplitter
{
    private const int Rows = 32768;
    private const string Edge = "<p>";
    private readonly float[] _weights;

    private SentenceSplitter(float[] weights) => _weights = weights;

    /// <summary>Reads the weights that training wrote.</summary>
    /// <exception cref="InvalidDataException">The file has another size.</exception>
    public static SentenceSplitter Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Rows * sizeof(float)
            ? new SentenceSplitter(MemoryMarshal.Cast<byte, float>(bytes).ToArray())
            : throw new InvalidDataException($"{path}: {bytes.Length} bytes where {Rows * sizeof(float)} were expected; train the splitter again");
    }

    /// <summary>Cuts the tokens into sentences: first and last index of each.</summary>
    public IReadOnlyList<(int First, int Last)> Split(string text, IReadOnlyList<RawToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var sentences = new List<(int, int)>();
        var first = 0;
        for (var start = 0; start < tokens.Count;)
        {
            var end = start;
            while (tokens[end].After != Gap.Paragraph)
            {
                end++;
            }

            var paragraph = Words(text, tokens, start, end);
            var (since, quotes, brackets) = (0, 0, 0);
            for (var i = 0; i < paragraph.Length - 1; i++)
            {
                since++;
                var form = paragraph[i].Low;
                quotes += form is "\"" or "“" or "”" or "«" or "»" or "``" or "''" ? 1 : 0;
                brackets = form is "(" or "[" ? brackets + 1 : form is ")" or "]" ? Math.Max(0, brackets - 1) : brackets;
                if (Score(paragraph, i, tokens[start + i].After, since, quotes % 2 == 1, brackets > 0) > 0
                    || IsEndAfterAbbreviation(paragraph[i], paragraph[i + 1], tokens[start + i].After))
                {
                    sentences.Add((first, start + i));
                    first = start + i + 1;
                    (since, quotes, brackets) = (0, 0, 0);
                }
            }

            sentences.Add((first, end));
            start = first = end + 1;
        }

        return sentences;
    }

    // 'in the U.S. The envoys', 'at 7 a.m. They': a small word with a capital begins a sentence. Titles ('Gen.') never end one.
    private static bool IsEndAfterAbbreviation(Word word, Word next, Gap gap) =>
        gap != Gap.None && word.Low.Length > 2 && word.Low[^1] == '.' && (word.Low[..^1].Contains('.', StringComparison.Ordinal) || word.Low is "inc." or "co." or "corp." or "ltd." or "etc." or "jr.")
        && next.Shape is "Xx" or "Xxx" or "Xxxx" or "X" && Openers.Contains(next.Low);

    private static readonly HashSet<string> Openers = new(
        ["the", "a", "an", "he", "she", "it", "they", "we", "this", "that", "these", "those", "but", "and", "in", "on", "at", "for", "his", "her", "its", "their", "there", "when", "while", "after", "before", "as", "if", "some", "many"],
        StringComparer.Ordinal);

    private readonly record struct Word(string Low, string Shape);

    private static readonly Word Outside = new(Edge, Edge);

    private static Word[] Words(string text, IReadOnlyList<RawToken> tokens, int start, int end)
    {
        var words = new Word[end - start + 1];
        Span<char> buffer = stackalloc char[16];
        for (var i = 0; i < words.Length; i++)
        {
            var span = tokens[start + i].Span;
            var form = text.AsSpan(span.Start, span.Length);
            words[i] = new Word(form.ToString().ToLowerInvariant(), WordShape.Write(form, buffer).ToString());
        }

        return words;
    }

    private float Score(Word[] words, int i, Gap gap, int since, bool quoted, bool bracketed)
    {
        var c = words[i];
        var n = words[i + 1];
        var p = i > 0 ? words[i - 1] : Outside;
        var nn = i + 2 < words.Length ? words[i + 2].Shape : Edge;
        var g = gap == Gap.None ? "n" : "s";
        var q = quoted ? "q" : "-";
        var b = bracketed ? "b" : "-";
        var s = since < 2 ? "0" : since < 4 ? "1" : since < 8 ? "2" : since < 20 ? "3" : since < 40 ? "4" : "5";
        return W("1") + W("c=", c.Low) + W("d=", c.Shape) + W("n=", n.Low) + W("m=", n.Shape) + W("p=", p.Low) + W("o=", p.Shape) + W("l=", nn)
            + W("g=", g, c.Shape) + W("q=", q, c.Low) + W("b=", b, c.Low) + W("s=", s, c.Shape)
            + W("cm=", c.Low, "|", n.Shape) + W("cn=", c.Low, "|", n.Low) + W("pc=", p.Low, "|", c.Low) + W("dgm=", c.Shape, g, n.Shape)
            + W("pcm=", p.Low, "|", c.Low, "|", n.Shape) + W("cgml=", c.Low, g, n.Shape, "|", nn)
            + W("oc=", p.Shape, "|", c.Low, "|", g, n.Shape) + W("sq=", s, q, c.Low, n.Shape);
    }

    private float W(params ReadOnlySpan<string> parts)
    {
        var hash = FeatureHash.Of("");
        foreach (var part in parts)
        {
            hash = FeatureHash.Continue(hash, part);
        }

        return _weights[hash & (Rows - 1)];
    }
}
