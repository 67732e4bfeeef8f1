namespace Dateline.Reading.Text;

/// <summary>The Western European one-byte encoding, a superset of ISO 8859-1's letters.</summary>
internal static class Windows1252
{
    private const char None = '\0';

    // 0x80 to 0x9F; five places are empty.
    private static ReadOnlySpan<char> Middle =>
    [
        '\u20AC', None, '\u201A', '\u0192', '\u201E', '\u2026', '\u2020', '\u2021',
        '\u02C6', '\u2030', '\u0160', '\u2039', '\u0152', None, '\u017D', None,
        None, '\u2018', '\u2019', '\u201C', '\u201D', '\u2022', '\u2013', '\u2014',
        '\u02DC', '\u2122', '\u0161', '\u203A', '\u0153', None, '\u017E', '\u0178',
    ];

    /// <summary>
    /// The text, or null when a byte stands for nothing or when more than three in ten letters lie outside ASCII: no
    /// Western European language has so many, but every other alphabet read in this encoding does.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        int letters = 0, beyond = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            var unit = value is >= 0x80 and <= 0x9F ? Middle[value - 0x80] : (char)value;
            if (unit == None && value != 0)
            {
                return null;
            }

            if (char.IsLetter(unit))
            {
                letters++;
                beyond += unit >= 0x80 ? 1 : 0;
            }

            text[i] = unit;
        }

        return beyond * 10 > letters * 3 ? null : new string(text);
    }
}
