using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Weighing;

/// <summary>The words of a report counted through, from its first to its last.</summary>
internal sealed class ReportTokens
{
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly int[] _starts;

    public ReportTokens(IReadOnlyList<Sentence> sentences)
    {
        _sentences = sentences;
        _starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            _starts[i + 1] = _starts[i] + sentences[i].Tokens.Count;
        }
    }

    public int Count => _starts[^1];

    /// <summary>The number of a word.</summary>
    public int At(int sentence, int token) => _starts[sentence] + token;

    /// <summary>The word of a number.</summary>
    public (Sentence Sentence, int Token) Of(int number)
    {
        var at = Array.BinarySearch(_starts, number);
        at = at < 0 ? ~at - 1 : at;
        while (at + 1 < _starts.Length - 1 && _starts[at + 1] == _starts[at])
        {
            at++;
        }

        return (_sentences[at], number - _starts[at]);
    }

    /// <summary>The numbers of the first and the last word of a range of text.</summary>
    public (int First, int Last) Within(Span range)
    {
        var first = FirstEndingAfter(range.Start);
        var last = first;
        while (last + 1 < Count && Of(last + 1) is var (s, t) && s[t].Span.Start < range.End)
        {
            last++;
        }

        return (first, last);
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var (sentence, token) = Of(middle);
            if (sentence[token].Span.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
