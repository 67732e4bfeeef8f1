using Dateline.Core.Reports;

namespace Dateline.Language.Tokens;

/// <summary>
/// Cuts a text into the words and marks of English Universal Dependencies: contractions are parted ('do' 'n't'),
/// so are possessives, most hyphenated words, currency signs and units; abbreviations keep their full stop.
/// One pass over the characters; no state, safe to share.
/// </summary>
public sealed class Tokenizer(WordList abbreviations, WordList joinedPrefixes, Contractions contractions)
{
    private readonly WordSplitter _splitter = new(abbreviations, joinedPrefixes, contractions);

    /// <summary>The tokens of <paramref name="text"/> in order; never empty ones, never overlapping.</summary>
    public IReadOnlyList<RawToken> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wrapped = LineBreaks.AreWraps(text);
        var found = new List<Span>(text.Length / 5);
        var tokens = new List<RawToken>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            var gap = SkipSpace(text, ref i, wrapped);
            if (tokens.Count > 0 && gap != Gap.None)
            {
                tokens[^1] = tokens[^1] with { After = gap };
            }

            var start = i;
            while (i < text.Length && !IsSpace(text[i]))
            {
                i++;
            }

            if (i == start)
            {
                break;
            }

            found.Clear();
            _splitter.Split(text, new Span(start, i), found);
            for (var k = 0; k < found.Count; k++)
            {
                tokens.Add(new RawToken(found[k], Gap.None, k > 0 && IsJoined(text, found[k - 1], found[k])));
            }
        }

        if (tokens.Count > 0)
        {
            tokens[^1] = tokens[^1] with { After = Gap.Paragraph };
        }

        return tokens;
    }

    private bool IsJoined(string text, Span left, Span right) =>
        left.End == right.Start && contractions.Joins(text.AsSpan(left.Start, right.End - left.Start), left.Length);

    // Zero-width marks part nothing, but they are no words either.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060' || char.IsControl(c);

    private static Gap SkipSpace(string text, ref int i, bool wrapped)
    {
        var start = i;
        var lines = 0;
        while (i < text.Length && IsSpace(text[i]))
        {
            if (text[i] is '\n' or '\u2028' or '\u2029' or '\f')
            {
                lines++;
            }

            i++;
        }

        return i == start ? Gap.None : lines >= 2 || (lines == 1 && !wrapped) ? Gap.Paragraph : Gap.Space;
    }
}
