using System.Text;

namespace Dateline.Coding.Places;

/// <summary>Folds names so that spellings that differ only in case, accents, hyphens and apostrophes meet (see FORMAT.md).</summary>
internal sealed class PlaceKey
{
    private readonly string?[] _folds;

    public PlaceKey(IEnumerable<(char Character, string Folded)> folds)
    {
        _folds = new string?[0x2070];
        foreach (var (character, folded) in folds)
        {
            _folds[character] = folded;
        }
    }

    /// <summary>The folded name; empty for a text without letters and digits.</summary>
    public string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length + 4);
        var wordStart = 0;
        foreach (var c in name)
        {
            if (c < 0x80)
            {
                Append(key, c, ref wordStart);
            }
            else if (c < _folds.Length && _folds[c] is { } folded)
            {
                foreach (var f in folded)
                {
                    Append(key, f, ref wordStart);
                }
            }
            else
            {
                key.Append(c);
            }
        }

        ShortenSaint(key, wordStart);
        if (key.Length > 0 && key[^1] == ' ')
        {
            key.Length--;
        }

        return key.ToString();
    }

    /// <summary>Hash of a folded name: 40 bits, in the upper part of the number.</summary>
    public static ulong Hash(ReadOnlySpan<char> key)
    {
        unchecked
        {
            var h = 0xCBF29CE484222325UL;
            foreach (var c in key)
            {
                h = (h ^ c) * 0x100000001B3UL;
            }

            h ^= h >> 29;
            return (h * 0x9E3779B97F4A7C15UL) & ~0xFFFFFFUL;
        }
    }

    private static void Append(StringBuilder key, char c, ref int wordStart)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            key.Append(char.ToLowerInvariant(c));
        }
        else if (c is not ('\'' or '.' or '`') && key.Length > 0 && key[^1] != ' ')
        {
            ShortenSaint(key, wordStart);
            key.Append(' ');
            wordStart = key.Length;
        }
    }

    private static void ShortenSaint(StringBuilder key, int wordStart)
    {
        if (key.Length - wordStart == 5 && key[wordStart] == 's' && key.ToString(wordStart, 5) == "saint")
        {
            key.Length = wordStart;
            key.Append("st");
        }
    }
}
