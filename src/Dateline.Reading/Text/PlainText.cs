namespace Dateline.Reading.Text;

/// <summary>
/// The stored form of a text file or page: line ends become '\n' (so do vertical tab, form feed, NEL and Unicode's line
/// and paragraph separators), NUL becomes U+FFFD, every other control character but tab becomes a space. Nothing else
/// is changed: wrapping, indentation, quotes and composition stay as they were sent.
/// </summary>
public static class PlainText
{
    /// <summary>The text as it is stored.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u0008') && text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') < 0
            && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0 && text.AsSpan().IndexOfAny('\u2028', '\u2029') < 0)
        {
            return text;
        }

        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            kept[length++] = unit switch
            {
                '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
                '\0' => '\uFFFD',
                '\n' or '\t' => unit,
                _ when char.IsControl(unit) => ' ',
                _ => unit,
            };
        }

        return new string(kept, 0, length);
    }
}
