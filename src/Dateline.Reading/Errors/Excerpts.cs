using System.Text;

namespace Dateline.Reading.Errors;

/// <summary>The beginning of a rejected input, harmless to print.</summary>
internal static class Excerpts
{
    private const int Longest = 200;

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * Longest)]));

    public static string Of(string text)
    {
        var excerpt = new StringBuilder(Longest);
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            excerpt.Append((Rune.IsControl(rune) ? new Rune(' ') : rune).ToString());
        }

        return excerpt.ToString().Trim();
    }
}
