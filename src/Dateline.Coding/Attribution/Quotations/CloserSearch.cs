namespace Dateline.Coding.Attribution.Quotations;

/// <summary>
/// Looks for the mark that closes a quotation. It remembers how far a search for each style has come in vain, so that a text
/// full of opening marks takes no longer than its length.
/// </summary>
internal sealed class CloserSearch(string text)
{
    /// <summary>The answer when another opening mark comes before any closing one: the first was never closed.</summary>
    public const int Reopened = -2;

    private readonly int[] _vainUntil = new int[8];

    /// <summary>The position after the mark that closes <paramref name="style"/>, -1 if there is none before <paramref name="end"/>.</summary>
    public int Find(int from, int end, MarkStyle style, int openLength)
    {
        for (var i = Math.Max(from, _vainUntil[(int)style]); i < end; i++)
        {
            if (QuotationMarks.ClosesAt(text, i, style, openLength) is var length and > 0)
            {
                return i + length;
            }

            if (style == MarkStyle.DoubleCurly && text[i] == '“')
            {
                return Reopened;
            }
        }

        _vainUntil[(int)style] = Math.Max(end, _vainUntil[(int)style]);
        return -1;
    }
}
