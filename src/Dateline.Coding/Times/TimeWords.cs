using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>
/// The words of one stretch of text, split finely: letters, figures and signs apart ('mid-2019' is three words, '1990s' two),
/// but a date or a time of day in figures is one word.
/// </summary>
internal sealed class TimeWords
{
    private readonly List<TimeWord> _words = [];

    private TimeWords(string text) => Text = text;

    /// <summary>The whole text that the words point into.</summary>
    public string Text { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    /// <summary>The word at an index; beyond the ends <see cref="TimeWord.None"/>.</summary>
    public TimeWord this[int index] => index >= 0 && index < _words.Count ? _words[index] : TimeWord.None;

    /// <summary>Splits text[start..end].</summary>
    public static TimeWords Read(string text, int start, int end, TimeLexicon? lexicon)
    {
        var words = new TimeWords(text);
        var i = start;
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            i = words.Add(i, start, end, lexicon);
        }

        return words;
    }

    /// <summary>The lower-cased words of a phrase of a table.</summary>
    public static string[] Split(string phrase)
    {
        var words = Read(phrase, 0, phrase.Length, null);
        return [.. words._words.Select(word => word.Lower)];
    }

    /// <summary>Whether the words from <paramref name="at"/> on are these.</summary>
    public bool Are(int at, params ReadOnlySpan<string> forms)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (this[at + i].Lower != forms[i])
            {
                return false;
            }
        }

        return true;
    }

    private int Add(int i, int start, int end, TimeLexicon? lexicon)
    {
        var text = Text;
        var glued = i > start && !char.IsWhiteSpace(text[i - 1]);
        if (char.IsAsciiDigit(text[i]))
        {
            return AddFigures(i, end, glued);
        }

        var to = i + 1;
        if (!char.IsLetter(text[i]))
        {
            var sign = text[i] switch
            {
                '–' or '—' or '‑' or '‐' or '−' => "-",
                '’' or '‘' or '`' or 'ʼ' => "'",
                var other => other.ToString(),
            };
            _words.Add(new TimeWord { Start = i, End = to, Lower = sign, Meaning = TimeMeaning.Empty, Glued = glued });
            return to;
        }

        while (to < end && char.IsLetter(text[to]))
        {
            to++;
        }

        // 'o'clock' is one word; 'a.m.' and 'p.m.' are one word without their points, after a figure only.
        if (to - i == 1 && (text[i] is 'o' or 'O') && to + 6 <= end && text.AsSpan(to + 1, 5).Equals("clock", StringComparison.OrdinalIgnoreCase))
        {
            to += 6;
        }

        var lower = text[i..to].ToLowerInvariant().Replace('’', '\'');
        if (lower is "a" or "p" && _words.Count > 0 && (_words[^1].Number is not null || _words[^1].Clock is not null))
        {
            var m = to < end && text[to] == '.' ? to + 1 : to;
            m = m > to && m < end && text[m] == ' ' ? m + 1 : m;
            if (m < end && m > to && text[m] is 'm' or 'M' && (m + 1 == end || !char.IsLetter(text[m + 1])))
            {
                to = m + 1 < end && text[m + 1] == '.' ? m + 2 : m + 1;
                lower += "m";
            }
        }

        _words.Add(new TimeWord
        {
            Start = i,
            End = to,
            Lower = lower,
            Meaning = lexicon?.Meaning(lower) ?? TimeMeaning.Empty,
            Capital = char.IsUpper(text[i]),
            Glued = glued,
        });
        return to;
    }

    private int AddFigures(int i, int end, bool glued)
    {
        var text = Text;
        if (!glued || text[i - 1] is '(' or '[' or '"' or '\'' or '“' or '‘' or '—' or '–')
        {
            if (FigureDate.TryRead(text, i, end, out var date, out var clock, out var after))
            {
                _words.Add(new TimeWord
                {
                    Start = i, End = after, Lower = text[i..after], Meaning = TimeMeaning.Empty, Glued = glued, Date = date, Clock = clock,
                });
                return after;
            }
        }

        var to = i;
        while (to < end && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        var figures = to - i;
        var whole = figures <= 15 ? long.Parse(text.AsSpan(i, figures), CultureInfo.InvariantCulture) : 0;
        double? value = figures <= 15 ? whole : null;
        while (figures <= 3 && value is < 1e12 && to + 3 < end && text[to] == ',' && ThreeFigures(text, to + 1, end))
        {
            value = value * 1000 + int.Parse(text.AsSpan(to + 1, 3), CultureInfo.InvariantCulture);
            to += 4;
            figures = 0;
        }

        if (to + 1 < end && text[to] == '.' && char.IsAsciiDigit(text[to + 1]))
        {
            var point = to + 1;
            while (point < end && char.IsAsciiDigit(text[point]) && point - to <= 9)
            {
                point++;
            }

            value += double.Parse("0" + text[to..point], CultureInfo.InvariantCulture);
            to = point;
            figures = 0;
        }

        _words.Add(new TimeWord
        {
            Start = i, End = to, Lower = text[i..to], Meaning = TimeMeaning.Empty, Glued = glued, Number = value, Figures = figures,
        });
        return to;
    }

    private static bool ThreeFigures(string text, int at, int end) =>
        at + 3 <= end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == end || !char.IsAsciiDigit(text[at + 3]));
}
