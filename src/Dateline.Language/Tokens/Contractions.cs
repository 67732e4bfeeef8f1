using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>
/// Which words are written together as one: 'do' and 'n't', 'Kyiv' and ''s', 'can' and 'not'. Those with an apostrophe are known
/// by their second half, the others stand in data/language/contractions.txt.
/// </summary>
public sealed class Contractions
{
    private readonly FrozenDictionary<string, int> _parts;

    private Contractions(FrozenDictionary<string, int> parts) => _parts = parts;

    /// <summary>Reads the table: a word a line, '|' where it is parted, '#' begins a comment.</summary>
    /// <exception cref="InvalidDataException">A line has no '|' inside the word.</exception>
    public static Contractions Read(string path)
    {
        var parts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar <= 0 || bar == line.Length - 1)
            {
                throw new InvalidDataException($"{path}: '{line}' must be two parts with '|' between them, as in 'can|not'");
            }

            parts[line.Remove(bar, 1)] = bar;
        }

        return new Contractions(parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Where a word that has no apostrophe is parted, or 0.</summary>
    public int PartOf(ReadOnlySpan<char> word) =>
        _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var bar) ? bar : 0;

    /// <summary>Whether two words that touch are one as written.</summary>
    public bool Joins(ReadOnlySpan<char> whole, int cut)
    {
        var left = whole[..cut];
        var right = whole[cut..];
        return char.IsLetterOrDigit(left[^1]) && (IsClitic(right) || IsNegation(right) || PartOf(whole) == cut
            || (right.Length == 1 && Characters.IsApostrophe(right[0]) && left.Length > 2 && left[^1] is 's' or 'S'));
    }

    /// <summary>Whether a word is the second half of a contraction or a possessive: ''s', ''ll'.</summary>
    public static bool IsClitic(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && Characters.IsApostrophe(word[0]) && word.Length switch
        {
            2 => char.ToLowerInvariant(word[1]) is 's' or 'm' or 'd',
            _ => word[1..].Equals("re", StringComparison.OrdinalIgnoreCase) || word[1..].Equals("ve", StringComparison.OrdinalIgnoreCase)
                || word[1..].Equals("ll", StringComparison.OrdinalIgnoreCase),
        };

    /// <summary>Whether a word is 'n't'.</summary>
    public static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Length == 3 && word[0] is 'n' or 'N' && Characters.IsApostrophe(word[1]) && word[2] is 't' or 'T';
}
