using System.Text;

namespace Dateline.Coding.Actors;

/// <summary>
/// Brings the spellings of a name to one key: lower case, Latin letters without their marks, without full stops and
/// apostrophes ('U.S.' → 'us', 'Sana'a' → 'sanaa', 'Élysée' → 'elysee').
/// </summary>
internal static class NameFolding
{
    // From, then what it becomes; the runtime's own normalisation depends on data that an invariant build leaves out.
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžðþə";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzdte";

    /// <summary>The key of one word.</summary>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = true;
        foreach (var c in word)
        {
            plain &= c is >= 'a' and <= 'z' or >= '0' and <= '9';
        }

        if (plain)
        {
            return word;
        }

        var key = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            var low = char.ToLowerInvariant(c);
            switch (low)
            {
                case '.' or '\'' or '’' or '‘' or 'ʼ' or '`' or '´':
                    break;
                case 'ß':
                    key.Append("ss");
                    break;
                case 'æ':
                    key.Append("ae");
                    break;
                case 'œ':
                    key.Append("oe");
                    break;
                default:
                    var at = low < 128 ? -1 : Marked.IndexOf(low, StringComparison.Ordinal);
                    key.Append(at < 0 ? low : Plain[at]);
                    break;
            }
        }

        return key.ToString();
    }

    /// <summary>Whether a word only joins the parts of a name, so that spellings with and without it are the same.</summary>
    public static bool IsParticle(string folded) => folded is "al" or "el" or "bin" or "ibn" or "von" or "van" or "de";

    /// <summary>
    /// The consonants that remain when a foreign name is written in another way ('Gaddafi', 'Qadhafi', 'Kadafi' → 'kdf').
    /// Rough: only for full names of two words or more, after the exact key has failed.
    /// </summary>
    public static string Skeleton(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var key = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            c = (c, next) switch
            {
                ('p', 'h') => 'f',
                ('s', 'z') or ('s', 'h') => 's',
                ('q', _) => 'k',
                ('g', 'h') or ('k', 'h') => c == 'g' ? 'g' : 'k',
                ('c', 'h') => 'c',
                ('c', _) => 'k',
                ('w', _) => 'v',
                ('z', _) => 'z',
                _ => c,
            };
            if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || (c == 'h' && i > 0))
            {
                if (i == 0)
                {
                    key.Append('a');
                }

                continue;
            }

            if (key.Length == 0 || key[^1] != c)
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }
}
