using Dateline.Core.Reports;

namespace Dateline.Reading.Text;

/// <summary>Reads one line from left to right as a dateline, or finds that it is none.</summary>
internal ref struct DatelineScanner
{
    private const int MostPlaceWords = 6;

    // Labels that stand in capitals before a dash but are no places.
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "ALERT", "ANALYSIS", "ANALYST", "BREAKING", "BREAKING NEWS", "BRIEF", "COLUMN", "COMMENT", "CORRECTED", "CORRECTION",
        "EDITORIAL", "EXCLUSIVE", "EXPLAINED", "EXPLAINER", "FACT CHECK", "FACTBOX", "FEATURE", "FLASH", "FOCUS", "GALLERY",
        "GRAPHIC", "INFOGRAPHIC", "INSIGHT", "INTERVIEW", "JUST IN", "LIVE", "LIVE UPDATES", "NEWS", "NEWSMAKER", "NOTE",
        "OPINION", "PHOTOS", "PICTURES", "PODCAST", "POLL", "PREVIEW", "PROFILE", "REFILE", "REPORT", "REVIEW", "RPT", "SPECIAL REPORT",
        "STATEMENT", "SUMMARY", "TIMELINE", "TRANSCRIPT", "UPDATE", "UPDATED", "URGENT", "VIDEO", "WATCH", "WRAPUP",
    };

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private int _at;

    public DatelineScanner(string text, int start, int end)
    {
        (_text, _start, _end, _at) = (text, start, end, start);
    }

    public DatelinePrefix? Read()
    {
        var capitals = true;
        if (Capitals() is not { } place)
        {
            _at = _start;
            capitals = false;
            if (TitleCase() is not { } name)
            {
                return null;
            }

            place = name;
        }

        Span? date = null, credit = null;
        var region = false;
        while (_at < _end)
        {
            var mark = _at;
            SkipBlanks();
            var apart = Take(',') || Take('.') || _at > mark;
            SkipBlanks();
            if (credit is null && Credit() is { } agency)
            {
                credit = agency;
            }
            else if (date is null && apart && Date() is { } day)
            {
                date = day;
            }
            else if (!region && date is null && credit is null && Back(mark) && Take(',') && Region())
            {
                region = true;
            }
            else
            {
                _at = mark;
                break;
            }
        }

        var certain = date is not null || credit is not null;
        if (!Close(certain) || (!capitals && !certain) || (capitals && !certain && !region && !Alone(place)))
        {
            return null;
        }

        return new DatelinePrefix(new Span(_start, _at), place, date, credit);
    }

    // Words of capitals, joined by spaces, hyphens and slashes: 'UNITED NATIONS', 'GAZA/JERUSALEM', 'ST. PETERSBURG'.
    private Span? Capitals()
    {
        var last = -1;
        for (var words = 0; words < MostPlaceWords; words++)
        {
            var word = _at;
            var letters = 0;
            while (_at < _end && (char.IsUpper(_text[_at]) || (letters > 0 && _text[_at] is '-' or '/' or '\'' or '\u2019' or '&' && _at + 1 < _end && char.IsUpper(_text[_at + 1]))))
            {
                letters += char.IsUpper(_text[_at]) ? 1 : 0;
                _at++;
            }

            if (letters == 0 || (_at < _end && char.IsLetterOrDigit(_text[_at])))
            {
                _at = Math.Max(last, word);
                break;
            }

            last = _at;
            var abbreviation = _at < _end && _text[_at] == '.' && _at - word <= 3;
            if (abbreviation && _at + 2 < _end && ((_text[_at + 1] == ' ' && IsCapitalWord(_at + 2)) || char.IsUpper(_text[_at + 1])))
            {
                _at += _text[_at + 1] == ' ' ? 2 : 1;
            }
            else if (_at + 1 < _end && _text[_at] == ' ' && IsCapitalWord(_at + 1))
            {
                _at++;
            }
            else
            {
                break;
            }
        }

        _at = Math.Max(last, _start);
        return last - _start >= 2 ? new Span(_start, last) : null;
    }

    // Up to five words of a name: 'Beirut', 'Port-au-Prince', 'Rio de Janeiro'.
    private Span? TitleCase()
    {
        var last = -1;
        for (var words = 0; words < 5 && _at < _end; words++)
        {
            var word = _at;
            while (_at < _end && (char.IsLetter(_text[_at]) || _text[_at] is '-' or '/' or '\'' or '\u2019'))
            {
                _at++;
            }

            if (_at == word || (!char.IsUpper(_text[word]) && (words == 0 || _text.AsSpan(word, _at - word) is not ("de" or "of" or "el" or "al" or "do" or "da" or "la" or "del" or "and"))))
            {
                break;
            }

            last = _at;
            if (_at < _end && _text[_at] == ' ')
            {
                _at++;
            }
            else
            {
                break;
            }
        }

        _at = Math.Max(last, _start);
        return last - _start >= 2 ? new Span(_start, last) : null;
    }

    // ', Nigeria' ', Ore.' ', Democratic Republic of Congo'
    private bool Region()
    {
        SkipBlanks();
        var from = _at;
        while (_at < _end && _at - from < 40 && (char.IsLetter(_text[_at]) || _text[_at] is ' ' or '.' or '\'' or '\u2019' or '-')
            && !(_text[_at] is '-' or ' ' && _at + 1 < _end && _text[_at + 1] is '-' or '\u2013' or '\u2014' or '_' or '('))
        {
            _at++;
        }

        return _at > from && char.IsUpper(_text[from]);
    }

    // '(Reuters)' '/TASS/': a name, so it begins with a capital.
    private Span? Credit()
    {
        if (_at >= _end || _text[_at] is not ('(' or '/' or '['))
        {
            return null;
        }

        var close = _text[_at] switch { '(' => ')', '[' => ']', _ => '/' };
        var to = _text.IndexOf(close, _at + 1, Math.Min(_end - _at - 1, 50));
        if (to < 0 || to - _at < 3 || !char.IsUpper(_text[_at + 1]))
        {
            return null;
        }

        var credit = new Span(_at + 1, to);
        _at = to + 1;
        return credit;
    }

    private Span? Date()
    {
        SkipBlanks();
        if (DatelineDate.Read(_text.AsSpan(_at, _end - _at)) is not (> 0 and var length))
        {
            return null;
        }

        var date = new Span(_at, _at + length);
        _at = date.End;
        return date;
    }

    // The dash, with white space or a quotation mark after it; an em dash may stand between words without space.
    private bool Close(bool certain)
    {
        SkipBlanks();
        if (certain && _at < _end && _text[_at] is ':' or '.')
        {
            _at++;
            if (_at == _end || _text[_at] == ' ')
            {
                var mark = _at;
                SkipBlanks();
                if (_at >= _end || _text[_at] is not ('-' or '\u2013' or '\u2014'))
                {
                    _at = mark;
                    return true;
                }
            }
        }

        if (_at >= _end || _text[_at] is not ('\u2014' or '\u2013' or '\u2015' or '-' or '_'))
        {
            return false;
        }

        var dash = _text[_at++];
        var dashes = 1;
        while (_at < _end && _text[_at] is '-' or '_')
        {
            _at++;
            dashes++;
        }

        return dash == '\u2014' || dashes > 1 || _at == _end || char.IsWhiteSpace(_text[_at]) || _text[_at] is '"' or '\'' or '\u2018' or '\u201C';
    }

    // A place without date or agency must not be a label, and words in small letters must follow.
    private readonly bool Alone(Span place)
    {
        var words = place.Of(_text);
        if (words.Length < 3 || Labels.Contains(words) || Labels.Contains(words.Split(' ')[0]))
        {
            return false;
        }

        // In the rest of the line; below it when the dash ends the line.
        var to = string.IsNullOrWhiteSpace(_text[_at.._end]) ? Math.Min(_text.Length, _at + 80) : _end;
        for (var i = _at; i < to; i++)
        {
            if (char.IsLower(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsCapitalWord(int at)
    {
        var letters = at;
        while (letters < _end && char.IsUpper(_text[letters]))
        {
            letters++;
        }

        return letters > at && (letters == _end || !char.IsLower(_text[letters]));
    }

    private bool Take(char unit)
    {
        if (_at >= _end || _text[_at] != unit)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Back(int mark)
    {
        _at = mark;
        SkipBlanks();
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _end && _text[_at] is ' ' or '\t' or '\u00A0')
        {
            _at++;
        }
    }
}
