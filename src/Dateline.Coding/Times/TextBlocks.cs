namespace Dateline.Coding.Times;

/// <summary>Splits a text where no expression of time can run on: at empty lines and at the ends of lines that are no wrapped prose.</summary>
internal static class TextBlocks
{
    private const int WrappedLine = 50;

    /// <summary>The blocks in order, without the line ends between them.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : '\n';
            var wrapped = i - lineStart >= WrappedLine && (char.IsLower(next) || char.IsDigit(next)) && text[i - 1] is not ('.' or '!' or '?' or ':');
            if (!wrapped)
            {
                if (i > start)
                {
                    yield return (start, i);
                }

                start = i + 1;
            }

            lineStart = i + 1;
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }
}
