using Dateline.Core.Reports;

namespace Dateline.Reading.Text;

/// <summary>Lines of a text as spans, without the '\n' and without white space around.</summary>
internal static class Line
{
    /// <summary>The trimmed line that begins at <paramref name="start"/>, and where the next one begins.</summary>
    public static Span At(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        end = end < 0 ? text.Length : end;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    /// <summary>Where the first word at or after <paramref name="position"/> begins; the text's length when there is none.</summary>
    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
