using System.Globalization;
using System.Text;

namespace Dateline.Cli.Display;

/// <summary>Text from outside, made safe for a terminal: no control characters, no marks that turn the writing round.</summary>
internal static class Plain
{
    /// <summary>The text on one line; what could command a terminal is shown as U+FFFD.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = line.Length > 0;
                continue;
            }

            if (space)
            {
                line.Append(' ');
                space = false;
            }

            line.Append(IsHarmless(c) ? c : '\uFFFD');
        }

        return line.ToString();
    }

    /// <summary>As <see cref="Line"/>, but line breaks stay.</summary>
    public static string Text(string text) =>
        string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = from[i] is '\n' or '\t' || IsHarmless(from[i]) ? from[i] : '\uFFFD';
            }
        });

    /// <summary>Invariant number with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Whether a terminal only shows the character.</summary>
    public static bool IsHarmless(char c) => !char.IsControl(c) && c is not ('\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or '\u200E' or '\u200F');
}
