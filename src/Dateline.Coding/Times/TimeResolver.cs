using System.Globalization;
using Dateline.Core.Claims;

namespace Dateline.Coding.Times;

/// <summary>Reckons what an expression of time means on the calendar.</summary>
internal static class TimeResolver
{
    // A date without year is taken on the side the clause looks to, unless that is so far that a writer would have named the year.
    private const int LongestWithoutYear = 290;

    /// <summary>Reckons an expression; value and days are null where the day to reckon from is not known.</summary>
    public static ResolvedTime Resolve(TimeExpression expression, TimeContext context)
    {
        try
        {
            var time = WithClock(Day(expression, context), expression, context);
            if (expression.Edge != Edge.Whole && time is { From: { } from, To: { } to })
            {
                var (first, last) = Calendar.Cut(from, to, expression.Edge, context.Reference);
                time = time with { From = first, To = last };
            }

            return time;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the years 1 to 9999.
            return ResolvedTime.Unknown("DATE", TimePrecision.Vague);
        }
    }

    private static ResolvedTime Day(TimeExpression expression, TimeContext context) => expression switch
    {
        CalendarDate date => Calendared(date, context),
        WeekdayName weekday => Weekday(weekday, context),
        ShiftedUnit shifted => Shifted(shifted.Unit, shifted.Shift, shifted.Definite && context.Historical ? Anchor.Narrative : shifted.Anchor, context),
        Distance distance => Distant(distance, context),
        YearPart part => YearPartOf(part, context),
        FiscalYear fiscal => fiscal.Year is { } year || context.Reference?.Year + fiscal.Shift is { } number && (year = number) > 0
            ? ResolvedTime.Of("FY" + Calendar.YearValue(year), Calendar.Year(year), TimePrecision.Year)
            : ResolvedTime.Unknown("DATE", TimePrecision.Year),
        Decade decade => ResolvedTime.Of((decade.FirstYear / 10).ToString(CultureInfo.InvariantCulture),
            (new DateOnly(decade.FirstYear, 1, 1), new DateOnly(decade.FirstYear + 9, 12, 31)), TimePrecision.Longer),
        Century century => CenturyOf(century),
        Length length => Lasting(length, context),
        Repetition set => new ResolvedTime("SET", set.Value, null, null, TimePrecision.Vague),
        FeastDay feast => FeastOf(feast, context),
        Fixed { Day: { } day } named => named.Since is { } since && context.Reference < since
            ? ResolvedTime.Unknown("DATE", TimePrecision.Day)
            : ResolvedTime.OfDay(day),
        Fixed { Value: "PRESENT_REF" } now => new ResolvedTime(now.Kind, now.Value, context.Reference, context.Reference, TimePrecision.Vague),
        Fixed other => new ResolvedTime(other.Kind, other.Value, null, null, TimePrecision.Vague),
        _ => ResolvedTime.Unknown("DATE", TimePrecision.Vague),
    };

    private static ResolvedTime WithClock(ResolvedTime time, TimeExpression expression, TimeContext context)
    {
        var suffix = expression.Clock ?? expression.Part;
        if (suffix is null || time.Kind is "DURATION" or "SET")
        {
            return time;
        }

        // The night that 'overnight' means begins on the day before.
        var from = expression is ShiftedUnit { Overnight: true } && context.Outlook != Outlook.Future ? time.From?.AddDays(-1) : time.From;
        return time with { Kind = "TIME", Value = time.Value is null ? null : time.Value + "T" + suffix, From = from };
    }

    private static ResolvedTime Calendared(CalendarDate date, TimeContext context)
    {
        if (date.BeforeChrist)
        {
            return new ResolvedTime("DATE", "BC" + Calendar.YearValue(date.Year ?? 0), null, null, TimePrecision.Year);
        }

        if (date is { Year: null, Month: null, Day: null })
        {
            return (context.SentenceDay ?? (context.Historical ? context.ToldDay : null) ?? context.Reference) is { } day ? ResolvedTime.OfDay(day) : ResolvedTime.Unknown("TIME", TimePrecision.Day);
        }

        var precision = date.Day is not null ? TimePrecision.Day : date.Month is not null ? TimePrecision.Month : TimePrecision.Year;
        var year = date.Year ?? (date.YearShift is { } yearShift ? (date.YearAnchor == Anchor.Narrative ? context.Told ?? context.Reference : context.Reference)?.Year + yearShift : null);
        if (date is { Month: null, Day: { } lone })
        {
            return context.Reference is { } near ? ResolvedTime.OfDay(date.Shift is { } months ? LoneDay(lone, near.AddDays(1 - near.Day).AddMonths(months), Outlook.Unknown) : LoneDay(lone, near, context.Outlook)) : ResolvedTime.Unknown("DATE", precision);
        }

        year ??= YearOf(date, context);
        if (year is not (>= 1 and <= 9999))
        {
            return ResolvedTime.Unknown("DATE", precision);
        }

        if (date.Month is not { } month)
        {
            return ResolvedTime.Of(Calendar.YearValue(year.Value), Calendar.Year(year.Value), precision);
        }

        if (date.Day is not { } first)
        {
            var days = Calendar.Month(year.Value, month);
            return ResolvedTime.Of(Calendar.MonthValue(days.From), days, precision);
        }

        var length = DateTime.DaysInMonth(year.Value, month);
        var from = new DateOnly(year.Value, month, Math.Min(first, length));
        return date.WeekOf ? Week(from) : ResolvedTime.OfDay(from);
    }

    private static DateOnly LoneDay(int day, DateOnly near, Outlook outlook)
    {
        var this_ = new DateOnly(near.Year, near.Month, Math.Min(day, DateTime.DaysInMonth(near.Year, near.Month)));
        return outlook == Outlook.Future && this_ < near ? this_.AddMonths(1) : outlook == Outlook.Past && this_ > near ? this_.AddMonths(-1) : this_;
    }

    /// <summary>The year of a month or day without one.</summary>
    private static int? YearOf(CalendarDate date, TimeContext context)
    {
        var month = date.Month!.Value;
        if (date.Shift is null && context.ToldInYear is { } told && (context.Historical || (told.Year != context.Reference?.Year && context.Outlook != Outlook.Future)))
        {
            // The story goes on: a month far before the last one told is of the next year.
            var year = month < told.Month - 5 ? told.Year + 1 : told.Year;
            return context.Reference is { } limit && new DateOnly(year, month, 1) > limit && !context.Historical ? told.Year : year;
        }

        if ((date.YearAnchor == Anchor.Narrative ? context.Told ?? context.Reference : context.Reference) is not { } reference)
        {
            return null;
        }

        switch (date.Shift)
        {
            case -1:
                return month < reference.Month ? reference.Year : reference.Year - 1;
            case 0:
                return reference.Year;
            case 1:
                return month > reference.Month ? reference.Year : reference.Year + 1;
        }

        // Distances in days from the reference; a month counts from its nearer edge.
        int Behind(int year)
        {
            var day = Math.Min(date.Day ?? 1, DateTime.DaysInMonth(year, month));
            return reference.DayNumber - new DateOnly(year, month, day).DayNumber;
        }

        var past = Behind(reference.Year) >= 0 ? reference.Year : reference.Year - 1;
        if (date.Day is null && month == reference.Month)
        {
            return reference.Year;
        }

        var future = past + 1;
        if (date.Day is not null && Behind(past) == 0)
        {
            return past;
        }

        return context.Outlook switch
        {
            Outlook.Future => -Behind(future) <= LongestWithoutYear ? future : past,
            Outlook.Past => Behind(past) <= LongestWithoutYear + 30 ? past : future,
            _ => Behind(past) <= -Behind(future) ? past : future,
        };
    }

    private static ResolvedTime Weekday(WeekdayName name, TimeContext context)
    {
        if ((name.Anchor == Anchor.Narrative ? context.ToldDay ?? context.Reference : context.Reference) is not { } reference)
        {
            return ResolvedTime.Unknown("DATE", TimePrecision.Day);
        }

        var thisWeek = Calendar.Monday(reference).AddDays(name.Weekday - 1);
        var latest = thisWeek > reference ? thisWeek.AddDays(-7) : thisWeek;
        var coming = thisWeek < reference ? thisWeek.AddDays(7) : thisWeek;
        if (name is { Weeks: { } weeks, Shift: null })
        {
            return ResolvedTime.OfDay(thisWeek.AddDays(7 * weeks));
        }

        if (name.Weeks is { } ahead)
        {
            return ResolvedTime.OfDay((coming == reference ? coming.AddDays(7) : coming).AddDays(7 * ahead));
        }

        var told = name.Anchor == Anchor.Narrative;
        return ResolvedTime.OfDay(name.Shift switch
        {
            -1 => latest == reference ? latest.AddDays(-7) : latest,
            1 when told => coming == reference ? coming.AddDays(7) : coming,
            1 => Calendar.Monday(reference).AddDays(7 + name.Weekday - 1),
            0 => context.Outlook switch
            {
                Outlook.Future => coming,
                Outlook.Past => latest,
                _ => thisWeek,
            },
            _ => context.Outlook == Outlook.Future ? coming : latest,
        });
    }

    private static ResolvedTime Shifted(TimeUnit unit, int shift, Anchor anchor, TimeContext context)
    {
        var told = unit == TimeUnit.Day ? ToldDay(context) : context.Told;
        if ((anchor == Anchor.Narrative ? told ?? context.Reference : context.Reference) is not { } day)
        {
            return ResolvedTime.Unknown("DATE", PrecisionOf(unit));
        }

        switch (unit)
        {
            case TimeUnit.Day:
                return ResolvedTime.OfDay(day.AddDays(shift));
            case TimeUnit.Week:
                return Week(day.AddDays(7 * shift));
            case TimeUnit.Fortnight:
                var start = Calendar.Monday(day).AddDays(14 * shift);
                return ResolvedTime.Of(Calendar.WeekValue(start), (start, start.AddDays(13)), TimePrecision.Week);
            case TimeUnit.Weekend:
                return Weekend(day, shift, context);
            case TimeUnit.Month:
                var month = day.AddMonths(shift);
                return ResolvedTime.Of(Calendar.MonthValue(month), Calendar.Month(month.Year, month.Month), TimePrecision.Month);
            case TimeUnit.Quarter:
                var within = day.AddMonths(3 * shift);
                return Part("Q" + ((within.Month + 2) / 3).ToString(CultureInfo.InvariantCulture), within.Year);
            case TimeUnit.Decade:
                var decade = day.Year / 10 + shift;
                return ResolvedTime.Of(decade.ToString(CultureInfo.InvariantCulture), (new DateOnly(decade * 10, 1, 1), new DateOnly(decade * 10 + 9, 12, 31)), TimePrecision.Longer);
            case TimeUnit.Century:
                return CenturyOf(new Century((day.Year - 1) / 100 + 1 + shift, false));
            default:
                return ResolvedTime.Of(Calendar.YearValue(day.Year + shift), Calendar.Year(day.Year + shift), TimePrecision.Year);
        }
    }

    private static DateOnly? ToldDay(TimeContext context) =>
        context.Outlook == Outlook.Past ? context.ToldPastDay ?? context.ToldDay : context.ToldDay;

    private static ResolvedTime Week(DateOnly day) =>
        ResolvedTime.Of(Calendar.WeekValue(day), (Calendar.Monday(day), Calendar.Monday(day).AddDays(6)), TimePrecision.Week);

    private static ResolvedTime Weekend(DateOnly day, int shift, TimeContext context)
    {
        var saturday = Calendar.Monday(day).AddDays(5 + 7 * shift);
        if (shift == 0 && context.Outlook != Outlook.Future && Calendar.Weekday(day) <= 4)
        {
            saturday = saturday.AddDays(-7);
        }

        return ResolvedTime.Of(Calendar.WeekValue(saturday) + "-WE", (saturday, saturday.AddDays(1)), TimePrecision.Week);
    }

    private static ResolvedTime Distant(Distance distance, TimeContext context)
    {
        if (distance.Amount is not { } amount)
        {
            return new ResolvedTime("DATE", distance.Anchor == Anchor.Narrative ? null : distance.Direction < 0 ? "PAST_REF" : "FUTURE_REF", null, null, TimePrecision.Vague);
        }

        var told = distance.Unit == TimeUnit.Day ? ToldDay(context) : context.Told;
        if ((distance.Anchor == Anchor.Narrative ? told ?? context.Reference : context.Reference) is not { } day)
        {
            return ResolvedTime.Unknown("DATE", PrecisionOf(distance.Unit));
        }

        var whole = (int)Math.Round(amount) * distance.Direction;
        return distance.Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute => ResolvedTime.OfDay(day),
            TimeUnit.Hour => ResolvedTime.OfDay(day.AddDays((int)(amount * distance.Direction / 24))) with { Precision = TimePrecision.Week, From = day.AddDays((int)Math.Floor(Math.Min(0, amount * distance.Direction) / 24)) },
            TimeUnit.Day => ResolvedTime.OfDay(day.AddDays(whole)),
            TimeUnit.Week => Week(day.AddDays(7 * whole)),
            TimeUnit.Fortnight => Week(day.AddDays(14 * whole)),
            TimeUnit.Decade => Shifted(TimeUnit.Year, 10 * whole, Anchor.Reference, context with { Reference = day }),
            TimeUnit.Century => Shifted(TimeUnit.Year, 100 * whole, Anchor.Reference, context with { Reference = day }),
            TimeUnit.Year when amount % 1 == 0.5 => Shifted(TimeUnit.Month, (int)(12 * amount) * distance.Direction, Anchor.Reference, context with { Reference = day }),
            _ => Shifted(distance.Unit, whole, Anchor.Reference, context with { Reference = day }),
        };
    }

    private static ResolvedTime YearPartOf(YearPart part, TimeContext context)
    {
        var precision = TimePrecision.Season;
        var year = part.Year ?? (part.YearShift is { } yearShift ? context.Reference?.Year + yearShift : null);
        if (year is null && context is { Historical: true, ToldInYear: { } told } && part.Shift is null)
        {
            year = told.Year;
        }

        if (year is null)
        {
            if (context.Reference is not { } reference || Calendar.YearPart(part.Code, reference.Year) is not { } here)
            {
                return ResolvedTime.Unknown("DATE", precision);
            }

            // Winter runs over the new year: in January 'this winter' is last year's.
            var current = here.From > reference && part.Code == "WI" && reference.Month <= 2 ? reference.Year - 1 : reference.Year;
            var days = Calendar.YearPart(part.Code, current)!.Value;
            year = part.Shift switch
            {
                -1 => days.To < reference ? current : current - 1,
                0 => current,
                1 => days.From > reference ? current : current + 1,
                _ when context.Outlook == Outlook.Future && part.Code[0] is not 'Q' => days.To >= reference ? current : current + 1,
                _ => days.From <= reference ? current : context.Outlook == Outlook.Past || (part.Code[0] is 'Q' or 'H' && context.Outlook != Outlook.Future) ? current - 1 : current,
            };
        }

        return Part(part.Code, year.Value);
    }

    private static ResolvedTime Part(string code, int year) =>
        Calendar.YearPart(code, year) is { } days
            ? ResolvedTime.Of(Calendar.YearValue(year) + "-" + code, days, TimePrecision.Season)
            : ResolvedTime.Unknown("DATE", TimePrecision.Season);

    private static ResolvedTime CenturyOf(Century century)
    {
        var hundreds = (century.Number - 1).ToString("00", CultureInfo.InvariantCulture);
        return century.BeforeChrist
            ? new ResolvedTime("DATE", "BC" + hundreds, null, null, TimePrecision.Longer)
            : ResolvedTime.Of(hundreds, (new DateOnly((century.Number - 1) * 100 + 1, 1, 1), new DateOnly(century.Number * 100, 12, 31)), TimePrecision.Longer);
    }

    private static ResolvedTime Lasting(Length length, TimeContext context)
    {
        var value = TimeValue.Length(length.Amount, length.Unit);
        if (length is { AfterIn: true, Amount: not null } && context.Outlook == Outlook.Future && context.Reference is not null && length.Unit >= TimeUnit.Day)
        {
            return Distant(new Distance(length.Amount, length.Unit, 1, Anchor.Reference), context);
        }

        if (length.Amount is not { } amount || length.Direction == 0 || context.Reference is not { } reference)
        {
            return new ResolvedTime("DURATION", value, null, null, PrecisionOf(length.Unit));
        }

        var other = Moved(reference, amount * length.Direction, length.Unit);
        return new ResolvedTime("DURATION", value, length.Direction < 0 ? other : reference, length.Direction < 0 ? reference : other, PrecisionOf(length.Unit));
    }

    /// <summary>The day so many units away.</summary>
    public static DateOnly Moved(DateOnly day, double amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => day,
        TimeUnit.Hour => day.AddDays((int)(amount < 0 ? Math.Floor(amount / 24) : Math.Ceiling(amount / 24))),
        TimeUnit.Day => day.AddDays((int)amount),
        TimeUnit.Week or TimeUnit.Weekend => day.AddDays((int)(7 * amount)),
        TimeUnit.Fortnight => day.AddDays((int)(14 * amount)),
        TimeUnit.Month => day.AddMonths((int)amount),
        TimeUnit.Quarter => day.AddMonths((int)(3 * amount)),
        TimeUnit.Decade => day.AddYears((int)(10 * amount)),
        TimeUnit.Century => day.AddYears((int)(100 * amount)),
        _ => day.AddMonths((int)(12 * amount)),
    };

    private static ResolvedTime FeastOf(FeastDay day, TimeContext context)
    {
        var feast = day.Feast;
        if (day.Year is null && context.Reference is null)
        {
            return ResolvedTime.Unknown("DATE", TimePrecision.Day);
        }

        DateOnly? first;
        if (day.Year is { } year)
        {
            first = feast.In(year);
        }
        else
        {
            var reference = context.Reference!.Value;
            DateOnly? Near(int from, int to, Func<DateOnly, bool> fits)
            {
                for (var y = from; y != to; y += Math.Sign(to - from))
                {
                    if (feast.In(y) is { } found && fits(found))
                    {
                        return found;
                    }
                }

                return null;
            }

            var past = Near(reference.Year, reference.Year - 3, d => d < reference);
            var future = Near(reference.Year, reference.Year + 3, d => d >= reference);
            first = day.Shift switch
            {
                { } years when day.OfYear => feast.In(reference.Year + years),
                -1 => past,
                0 => feast.In(reference.Year),
                1 => future == reference ? Near(reference.Year + 1, reference.Year + 3, _ => true) : future,
                _ when future == reference => future,
                _ when context.Outlook == Outlook.Future => future ?? past,
                _ when context.Outlook == Outlook.Past => past is { } p && reference.DayNumber - p.DayNumber > LongestWithoutYear ? future : past,
                _ => past is { } p && future is { } f && f.DayNumber - reference.DayNumber < reference.DayNumber - p.DayNumber ? future : past ?? future,
            };
        }

        if (first is not { } start)
        {
            return ResolvedTime.Unknown("DATE", TimePrecision.Day);
        }

        if (feast.Days == 1)
        {
            return ResolvedTime.OfDay(start);
        }

        var end = start.AddDays(feast.Days - 1);
        return ResolvedTime.Of(Calendar.Value(start) + "/" + Calendar.Value(end), (start, end), feast.Days > 14 ? TimePrecision.Month : TimePrecision.Week);
    }

    private static TimePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        <= TimeUnit.Day => TimePrecision.Day,
        TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Quarter or TimeUnit.Season => TimePrecision.Season,
        TimeUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Longer,
    };
}
