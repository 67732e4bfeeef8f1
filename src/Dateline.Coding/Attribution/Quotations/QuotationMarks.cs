namespace Dateline.Coding.Attribution.Quotations;

/// <summary>A way to write quotation marks.</summary>
internal enum MarkStyle
{
    None = 0,
    Double,
    DoubleCurly,
    Single,
    SingleCurly,
    Guillemets,
}

/// <summary>Tells marks from apostrophes by what stands around them.</summary>
internal static class QuotationMarks
{
    // Within how many letters the true closing mark must follow a plural possessive.
    private const int FarthestClose = 250;

    /// <summary>The style of the mark that may open at <paramref name="i"/>, and its length.</summary>
    public static (MarkStyle Style, int Length) OpensAt(string text, int i)
    {
        switch (text[i])
        {
            case '“' or '„' or '‟':
                return (MarkStyle.DoubleCurly, 1);
            case '«':
                return (MarkStyle.Guillemets, 1);
            case '"' when LooksOpening(text, i, 1):
                return (MarkStyle.Double, 1);
            case '`' when i + 1 < text.Length && text[i + 1] == '`':
                return (MarkStyle.Double, 2);
            case '\'' when i + 1 < text.Length && text[i + 1] == '\'':
                return LooksOpening(text, i, 2) ? (MarkStyle.Double, 2) : (MarkStyle.None, 2);
            case '\'' when LooksOpening(text, i, 1) && !IsElision(text, i):
                return (MarkStyle.Single, 1);
            case '‘' or '‚' when LooksOpening(text, i, 1) && !IsElision(text, i):
                return (MarkStyle.SingleCurly, 1);
            default:
                return (MarkStyle.None, 1);
        }
    }

    /// <summary>The length of the mark at <paramref name="i"/> that closes <paramref name="style"/>, or 0.</summary>
    public static int ClosesAt(string text, int i, MarkStyle style, int openLength)
    {
        var c = text[i];
        switch (style)
        {
            case MarkStyle.DoubleCurly:
                return c is '”' || (c is '"' && !LooksOpening(text, i, 1)) ? 1 : 0;
            case MarkStyle.Guillemets:
                return c is '»' ? 1 : 0;
            case MarkStyle.Double when openLength == 2:
                return c == '\'' && i + 1 < text.Length && text[i + 1] == '\'' && !LooksStrictlyOpening(text, i, 2) ? 2 : 0;
            case MarkStyle.Double:
                return c is '"' or '”' && !LooksStrictlyOpening(text, i, 1) ? 1 : 0;
            case MarkStyle.Single:
                return c is '\'' && ClosesSingle(text, i) ? 1 : 0;
            case MarkStyle.SingleCurly:
                return c is '’' && ClosesSingle(text, i) ? 1 : 0;
            default:
                return 0;
        }
    }

    // 'rock 'n' roll', the '90s, 'em: an apostrophe that stands for missing letters, not an opening mark.
    private static bool IsElision(string text, int i)
    {
        if (i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
        {
            // '90s or '24, but not '40 dead'
            return i + 3 >= text.Length || text[i + 3] == 's' || !char.IsAsciiDigit(text[i + 3]) && text[i + 3] != ',' && text[i + 3] != ' ';
        }

        var end = i + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(i + 1, end - i - 1) is "em" or "til" or "cause" or "tis" or "twas" or "n" or "bout" or "round";
    }

    private static bool LooksOpening(string text, int i, int length)
    {
        var next = i + length < text.Length ? text[i + length] : ' ';
        return !char.IsWhiteSpace(next) && IsBefore(i == 0 ? ' ' : text[i - 1]) && next is not ('.' or ',' or ';' or ')' or '!' or '?');
    }

    private static bool LooksStrictlyOpening(string text, int i, int length)
    {
        var next = i + length < text.Length ? text[i + length] : ' ';
        return (char.IsLetterOrDigit(next) || next is '[' or '$' or '…') && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(');
    }

    private static bool ClosesSingle(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        if (i == 0 || char.IsWhiteSpace(text[i - 1]) || char.IsLetterOrDigit(next))
        {
            return false;
        }

        // "the officials' claim": a plural possessive is followed by a word, and another closing mark comes later.
        return text[i - 1] != 's' || next != ' ' || !AnotherCloses(text, i);
    }

    private static bool AnotherCloses(string text, int i)
    {
        if (i + 2 >= text.Length || !char.IsLower(text[i + 2]))
        {
            return false;
        }

        var (mark, open) = (text[i], text[i] == '’' ? '‘' : '\'');
        for (var k = i + 1; k < text.Length && k - i < FarthestClose && text[k] != '\n'; k++)
        {
            if (open != mark && text[k] == open)
            {
                return false;
            }

            if (text[k] == mark && !char.IsWhiteSpace(text[k - 1]) && (k + 1 >= text.Length || !char.IsLetterOrDigit(text[k + 1])))
            {
                return true;
            }

            if (open == mark && text[k] == mark && char.IsWhiteSpace(text[k - 1]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBefore(char previous) =>
        char.IsWhiteSpace(previous) || previous is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '"' or '“' or '‘' or '\'' or '«' or '…' or '>';
}
