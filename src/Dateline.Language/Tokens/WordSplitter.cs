using Dateline.Core.Reports;

namespace Dateline.Language.Tokens;

/// <summary>Cuts a stretch of text without white space into tokens.</summary>
internal sealed class WordSplitter(WordList abbreviations, WordList joinedPrefixes, Contractions contractions)
{
    private static readonly string[] Emoticons =
        [":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":p", "=)", ":/", "^_^", "<3", "(:", ":'("];

    private static readonly string[] Units =
        ["am", "pm", "km", "kg", "m", "bn", "mn", "k", "ft", "mph", "kph", "mm", "cm", "mi", "lb", "lbs", "GB", "MB", "MW", "GW", "kW", "tn", "trn", "million", "billion"];

    /// <summary>Adds the tokens of <paramref name="chunk"/> to <paramref name="into"/> in order.</summary>
    public void Split(string text, Span chunk, List<Span> into)
    {
        var (start, end) = (chunk.Start, chunk.End);
        if (IsEmoticon(text.AsSpan(start, end - start)))
        {
            into.Add(chunk);
            return;
        }

        while (start < end && PeelFront(text, ref start, end, into))
        {
        }

        var mark = into.Count;
        while (start < end && !IsNumberSign(text, start, end) && PeelBack(text, start, ref end, into))
        {
        }

        // What was peeled from the back lies there in reverse.
        var tail = into.GetRange(mark, into.Count - mark);
        into.RemoveRange(mark, into.Count - mark);
        if (start < end)
        {
            Middle(text, start, end, into);
        }

        tail.Reverse();
        into.AddRange(tail);
    }

    private static bool IsEmoticon(ReadOnlySpan<char> chunk)
    {
        foreach (var face in Emoticons)
        {
            if (chunk.SequenceEqual(face))
            {
                return true;
            }
        }

        return false;
    }

    private static bool PeelFront(string text, ref int start, int end, List<Span> into)
    {
        var c = text[start];
        var length = 0;
        if (Characters.IsDash(c) || Characters.IsStop(c))
        {
            length = Run(text, start, end, c);
            if (c == '.' && length == 1 && start + 1 < end && char.IsAsciiLetterOrDigit(text[start + 1]))
            {
                return false; // '.com', '.38'
            }
        }
        else if (Characters.IsApostrophe(c) && Contractions.IsClitic(text.AsSpan(start, end - start)))
        {
            return false;
        }
        else if (Characters.IsOpening(c) || Characters.IsClosing(c) || Characters.IsApostrophe(c))
        {
            length = IsRunning(c) ? Run(text, start, end, c) : 1;
            if (c == '+' && length == 1 && start + 1 < end && char.IsLetterOrDigit(text[start + 1]))
            {
                return false; // '+44'
            }
        }
        else if (c is '/' or '\\' && end - start == 1)
        {
            length = 1;
        }

        if (length == 0)
        {
            return false;
        }

        into.Add(new Span(start, start + length));
        start += length;
        return true;
    }

    private bool PeelBack(string text, int start, ref int end, List<Span> into)
    {
        var c = text[end - 1];
        var length = 0;
        if (Characters.IsStop(c))
        {
            var from = end;
            while (from > start && Characters.IsStop(text[from - 1]))
            {
                from--;
            }

            length = end - from;
            if (length == 2 && c == '.' && from > start && text[from] == '.' && KeepsStop(text.AsSpan(start, end - 1 - start)))
            {
                length = 1; // 'Inc..'
            }
            else if (length == 1 && c == '.' && KeepsStop(text.AsSpan(start, end - start)))
            {
                return false;
            }
        }
        else if (c is '$' && end - start > 1 && char.IsAsciiLetter(text[end - 2]))
        {
            return false; // 'US$'
        }
        else if (Characters.IsClosing(c) || Characters.IsDash(c) || c is '$' or '£' or '€')
        {
            length = 1;
            while ((Characters.IsDash(c) || IsRunning(c)) && end - length > start && text[end - length - 1] == c)
            {
                length++;
            }
        }
        else if (Characters.IsApostrophe(c))
        {
            length = end - start >= 2 && text[end - 2] == c ? 2 : 1;
        }

        if (length == 0)
        {
            return false;
        }

        into.Add(new Span(end - length, end));
        end -= length;
        return true;
    }

    /// <summary>Whether a word that ends in a full stop keeps it: a listed abbreviation, an initial, letters with stops between.</summary>
    private bool KeepsStop(ReadOnlySpan<char> word)
    {
        if (abbreviations.Contains(word))
        {
            return true;
        }

        // 'anti-U.S.': what follows the last hyphen decides.
        var hyphen = word.LastIndexOf('-');
        if (hyphen >= 0)
        {
            word = word[(hyphen + 1)..];
        }

        if (word.Length == 2)
        {
            return char.IsUpper(word[0]);
        }

        if (word.Length < 4)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsLetter(word[i]) || i + 1 >= word.Length || word[i + 1] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private void Middle(string text, int start, int end, List<Span> into)
    {
        var word = text.AsSpan(start, end - start);
        if (IsAddress(word) && word.IndexOfAny("\"<>()") < 0)
        {
            into.Add(new Span(start, end));
            return;
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            var (length, part) = Cut(text, start, i, end);
            if (part)
            {
                Middle(text, start, i, into);
                if (length > 0)
                {
                    into.Add(new Span(i, i + length));
                }

                if (i + length < end)
                {
                    Split(text, new Span(i + length, end), into);
                }

                return;
            }
        }

        Clitics(text, start, end, into);
    }

    /// <summary>Whether the character at <paramref name="i"/> parts the word, and how many characters its own token has.</summary>
    private (int Length, bool Part) Cut(string text, int start, int i, int end)
    {
        var (before, c, after) = (text[i - 1], text[i], text[i + 1]);
        if (Characters.IsDivider(c))
        {
            return (c is '—' or '―' ? Run(text, i, end, c) : 1, true);
        }

        if (c is '$' or '£' or '€' && char.IsAsciiDigit(after))
        {
            return before is 'S' or 'A' or 'C' && c == '$' ? (0, false) : (1, true); // 'US$5' is parted behind the sign
        }

        if (before == '$' && char.IsAsciiDigit(c))
        {
            return (0, true);
        }

        if (Characters.IsDash(c))
        {
            var run = Run(text, i, end, c);
            return run > 1 || HyphenParts(text, start, i, end) ? (run, true) : (0, false);
        }

        if (c == '.' && after == '.')
        {
            return (Run(text, i, end, '.'), true);
        }

        return c switch
        {
            ',' => (1, !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after))),
            ':' => (1, !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after))),
            '/' => (1, (char.IsLetter(before) && char.IsLetter(after) && end - start > 3) || (char.IsLetter(before) != char.IsLetter(after))),
            '?' or '!' => (1, char.IsLetter(after)),
            '%' => (1, true),
            '.' => (1, char.IsLower(before) && char.IsUpper(after) && i - start >= 2 && end - i > 3),
            _ => (0, false),
        };
    }

    private bool HyphenParts(string text, int start, int i, int end)
    {
        var left = text.AsSpan(start, i - start);
        var last = left.LastIndexOf('-') + 1;
        if (joinedPrefixes.Contains(left[last..]))
        {
            return false;
        }

        // Telephone numbers and dates in digits stay whole; '10-12' and '2014-2016' are ranges and do not.
        var word = text.AsSpan(start, end - start);
        var hyphens = 0;
        var digits = 0;
        foreach (var c in word)
        {
            hyphens += c == '-' ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        if (digits + hyphens == word.Length && (hyphens >= 2 || (digits == 7 && i - start == 3)))
        {
            return false;
        }

        return true;
    }

    private void Clitics(string text, int start, int end, List<Span> into)
    {
        var word = text.AsSpan(start, end - start);
        if (contractions.PartOf(word) is var part and > 0)
        {
            into.Add(new Span(start, start + part));
            into.Add(new Span(start + part, end));
            return;
        }

        if (word.Length > 3 && Contractions.IsNegation(word[^3..]))
        {
            into.Add(new Span(start, end - 3));
            into.Add(new Span(end - 3, end));
            return;
        }

        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            if (Contractions.IsClitic(word[^length..]))
            {
                Clitics(text, start, end - length, into);
                into.Add(new Span(end - length, end));
                return;
            }
        }

        var unit = 0;
        while (unit < word.Length && (char.IsAsciiDigit(word[unit]) || (unit > 0 && word[unit] is '.' or ',')))
        {
            unit++;
        }

        if (unit > 0 && unit < word.Length && Array.IndexOf(Units, word[unit..].ToString()) >= 0)
        {
            into.Add(new Span(start, start + unit));
            into.Add(new Span(start + unit, end));
            return;
        }

        into.Add(new Span(start, end));
    }

    // 'No. 10' is a number, 'No.' an answer.
    private static bool IsNumberSign(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return (word.Equals("No.", StringComparison.Ordinal) || word.Equals("Nos.", StringComparison.Ordinal) || word.Equals("no.", StringComparison.Ordinal))
            && end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsAsciiDigit(text[end + 1]);
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (word.Length > 1 && word.IndexOf('@') >= 0);

    private static bool IsRunning(char c) => c is '*' or '=' or '~' or '+' or '\'' or '`' or '<' or '>' or '$' or '#' or '_' or '|';

    private static int Run(string text, int start, int end, char c)
    {
        var i = start;
        while (i < end && (text[i] == c || (c is '.' or '!' or '?' && Characters.IsStop(text[i]))))
        {
            i++;
        }

        return i - start;
    }
}
