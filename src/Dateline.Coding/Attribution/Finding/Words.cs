using Dateline.Core.Language;
using Dateline.Core.Reports;

namespace Dateline.Coding.Attribution.Finding;

/// <summary>A set of words of one sentence, and the ranges of text that they fill.</summary>
internal sealed class Words
{
    private readonly Sentence _sentence;
    private readonly bool[] _in;

    public Words(Sentence sentence)
    {
        (_sentence, _in) = (sentence, new bool[sentence.Tokens.Count]);
    }

    public static Words Under(Sentence sentence, int token)
    {
        var words = new Words(sentence);
        words.Add(token);
        return words;
    }

    /// <summary>Adds a token with all below it.</summary>
    public Words Add(int token) => Set(token, true, -1, 0);

    /// <summary>Adds a token with all below it but for one branch.</summary>
    public Words AddExcept(int token, int branch) => Set(token, true, branch, 0);

    /// <summary>Takes a token and all below it out.</summary>
    public Words Remove(int token) => Set(token, false, -1, 0);

    public Words RemoveOne(int token)
    {
        _in[token] = false;
        return this;
    }

    public void Put(int token) => _in[token] = true;

    /// <summary>The first and the last chosen token, or -1 and -1.</summary>
    public (int First, int Last) Edges() => (Array.IndexOf(_in, true), Array.LastIndexOf(_in, true));

    public bool Has(int token) => _in[token];

    /// <summary>
    /// The ranges of text, in order. Punctuation between two chosen words belongs to them; punctuation at the borders does
    /// not, except marks that end a sentence in a question or an exclamation.
    /// </summary>
    public List<Span> Spans()
    {
        var spans = new List<Span>();
        var i = 0;
        while (i < _in.Length)
        {
            if (!_in[i] || IsEdge(i))
            {
                i++;
                continue;
            }

            var (first, last) = (i, i);
            for (i++; i < _in.Length; i++)
            {
                if (_in[i] && !IsEdge(i))
                {
                    last = i;
                }
                else if (!_in[i] && _sentence[i].Upos != Upos.Punct)
                {
                    break;
                }
            }

            if (HasWord(first, last))
            {
                spans.Add(new Span(_sentence[first].Span.Start, _sentence[last].Span.End));
            }
        }

        return spans;
    }

    private Words Set(int token, bool value, int except, int depth)
    {
        _in[token] = value;
        if (depth > _in.Length)
        {
            return this;
        }

        foreach (var child in _sentence.Children(token))
        {
            if (child != except)
            {
                Set(child, value, except, depth + 1);
            }
        }

        return this;
    }

    private bool IsEdge(int i) => _sentence[i].Upos == Upos.Punct && _sentence[i].Form is not ("!" or "?" or "%" or "$" or ")" or "(");

    private bool HasWord(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_sentence[i].Upos != Upos.Punct)
            {
                return true;
            }
        }

        return false;
    }
}
