using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>Times of the day: '3 p.m.', '15:30 GMT', '0800 local time', 'noon', 'half past eight', with their zone.</summary>
internal sealed class ClockGrammar(TimeLexicon lexicon)
{
    /// <summary>'08:05'.</summary>
    public static string Value(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");

    /// <summary>Reads one at <paramref name="at"/>; <paramref name="value"/> is what stands after the T in TIMEX3.</summary>
    public bool TryMatch(TimeWords words, int at, out string value, out int end)
    {
        (value, end) = (string.Empty, at);
        var i = at;
        if (words[i].Clock is { } written && words[i].Date is null)
        {
            i++;
            value = written;
            if (Half(words, ref i) is { } half)
            {
                value = Shift(written, half);
            }
        }
        else if (TryHour(words, ref i, out var hour, out var minute))
        {
            value = Value(hour, minute);
        }
        else
        {
            return false;
        }

        end = i;
        var zone = words[i].Lower is "(" or "," ? i + 1 : i;
        if (lexicon.Zones.TryMatch(words, zone, out var offset, out var after) && IsZone(words, zone, after)
            && (zone == i || words[after].Lower is ")" or "+" or "-" || words[i].Lower == ","))
        {
            value += value.EndsWith('Z') ? string.Empty : offset;
            if (words[after].Lower is "+" or "-" && words[after + 1].IsFigure(0, 14) && offset == "Z")
            {
                value = value.TrimEnd('Z') + words[after].Lower + ((int)words[after + 1].Number!.Value).ToString("00", CultureInfo.InvariantCulture) + ":00";
                after += 2;
            }

            end = zone > i && words[i].Lower == "(" && words[after].Lower == ")" ? after + 1 : after;
        }

        return true;
    }

    // 'et', 'ct', 'cat' are words too: a zone of letters is written in capitals.
    private static bool IsZone(TimeWords words, int at, int end) =>
        end > at + 1 || (words[at].Capital && char.IsUpper(words.Text[words[at].End - 1]))
        || words[at].Lower is "gmt" or "utc";

    private bool TryHour(TimeWords words, ref int i, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var word = words[i];
        if (word.Lower is "noon" or "midday" or "midnight")
        {
            hour = word.Lower == "midnight" ? 0 : 12;
            i++;
            return true;
        }

        if (word.Figures is 1 or 2 && word.Number <= 24)
        {
            var (j, m) = (i + 1, 0);
            if (Half(words, ref j) is { } half)
            {
                (hour, minute, i) = (To24((int)word.Number.Value, half), m, j);
                return word.Number <= 12 || half.Length > 0;
            }
        }

        // '8.30 pm'
        if (word.Number is < 13 && word.Figures == 0 && word.Lower.Length is 4 or 5 && word.Lower[^3] == '.')
        {
            var j = i + 1;
            if (Half(words, ref j) is { } half)
            {
                hour = To24((int)word.Number.Value, half);
                minute = int.Parse(word.Lower.AsSpan(word.Lower.Length - 2), CultureInfo.InvariantCulture);
                i = j;
                return minute < 60;
            }
        }

        // '0800 GMT', '1530 local time'
        if (word.Figures == 4 && word.Number % 100 < 60 && word.Number < 2400
            && (words[i + 1].Lower is "hours" or "hrs" || (lexicon.Zones.TryMatch(words, i + 1, out _, out var zoneEnd) && IsZone(words, i + 1, zoneEnd))))
        {
            (hour, minute) = ((int)word.Number.Value / 100, (int)word.Number.Value % 100);
            i += words[i + 1].Lower is "hours" or "hrs" ? 2 : 1;
            return true;
        }

        return TrySpoken(words, ref i, out hour, out minute);
    }

    /// <summary>'half past eight', 'ten to three', 'six o'clock', 'seven in the evening'.</summary>
    private static bool TrySpoken(TimeWords words, ref int i, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var past = words[i].Lower switch
        {
            "half" => 30,
            "quarter" => 15,
            "a" when words[i + 1].Lower == "quarter" => 15,
            _ => -1,
        };
        var j = words[i].Lower == "a" ? i + 2 : i + 1;
        if (past < 0 && NumberPhrase.TryCardinal(words, i, out var minutes, out j) && minutes is > 0 and < 60 && words[j].Lower is "minutes" or "past" or "to" && words[i].Meaning.Number is not null)
        {
            past = (int)minutes;
            j = words[j].Lower == "minutes" ? j + 1 : j;
        }

        if (past > 0 && words[j].Lower is "past" or "to" && NumberPhrase.TryCardinal(words, j + 1, out var spoken, out var after) && spoken is >= 1 and <= 12
            && (past is 15 or 30 || Clocked(words, after)))
        {
            hour = (int)spoken;
            minute = words[j].Lower == "past" ? past : 60 - past;
            hour = words[j].Lower == "to" ? (hour + 11) % 12 : hour;
            i = words[after].Lower == "o'clock" ? after + 1 : after;
            hour = Afternoon(words, ref i, hour);
            return true;
        }

        if (NumberPhrase.TryCardinal(words, i, out var whole, out after) && whole is >= 1 and <= 12 && Clocked(words, after) && words[i].Date is null)
        {
            i = words[after].Lower == "o'clock" ? after + 1 : after;
            hour = Afternoon(words, ref i, (int)whole);
            return true;
        }

        return false;
    }

    private static bool Clocked(TimeWords words, int at) =>
        words[at].Lower == "o'clock" || (words.Are(at, "in", "the") && words[at + 2].Lower is "morning" or "afternoon" or "evening") || words.Are(at, "at", "night");

    private static int Afternoon(TimeWords words, ref int i, int hour)
    {
        if (words.Are(i, "in", "the") && words[i + 2].Lower is "morning" or "afternoon" or "evening")
        {
            hour = words[i + 2].Lower == "morning" || hour >= 12 ? hour : hour + 12;
            i += 3;
        }
        else if (words.Are(i, "at", "night"))
        {
            hour = hour is >= 6 and < 12 ? hour + 12 : hour;
            i += 2;
        }

        return hour;
    }

    private static string? Half(TimeWords words, ref int i)
    {
        if (words[i].Lower is "am" or "pm" && (words[i].End - words[i].Start > 2 || words[i].Glued || words[i].Lower == "pm" || words[i - 1].Clock is not null || words[i - 1].Number <= 12))
        {
            i++;
            return words[i - 1].Lower;
        }

        return null;
    }

    private static int To24(int hour, string half) => half == "pm" ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;

    private static string Shift(string clock, string half)
    {
        var hour = int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture);
        return To24(hour, half).ToString("00", CultureInfo.InvariantCulture) + clock[2..];
    }
}
