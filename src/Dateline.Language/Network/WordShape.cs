namespace Dateline.Language.Network;

/// <summary>The shape of a word: X upper case, x lower case, d digit, a other letters; runs are cut to three, all to twelve.</summary>
internal static class WordShape
{
    private const int Longest = 12;

    /// <summary>Writes the shape of <paramref name="form"/> and gives back the part of <paramref name="into"/> that was used.</summary>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<char> form, Span<char> into)
    {
        var n = 0;
        foreach (var c in form)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? 'd' : char.IsLetter(c) ? 'a' : c;
            if (n >= 3 && into[n - 1] == s && into[n - 2] == s && into[n - 3] == s)
            {
                continue;
            }

            into[n++] = s;
            if (n == Longest)
            {
                break;
            }
        }

        return into[..n];
    }
}
