namespace Dateline.Coding.Times;

/// <summary>What an expression of time says, before it is reckoned from any day. Null parts were not said.</summary>
internal abstract record TimeExpression
{
    /// <summary>Which part of the period is meant.</summary>
    public Edge Edge { get; init; }

    /// <summary>Part of the day (TIMEX3: MO AF EV NI DT MI), or null.</summary>
    public string? Part { get; init; }

    /// <summary>Time of the day as TIMEX3 has it after the T ('15:30Z'), or null.</summary>
    public string? Clock { get; init; }
}

/// <summary>A day, month or year of the calendar: '12 March 2024', 'March', '2024', 'Friday, March 8'.</summary>
/// <param name="Shift">'last March' -1, 'this March' 0, 'next March' 1; null: bare.</param>
internal sealed record CalendarDate(int? Year, int? Month, int? Day, int? Shift = null) : TimeExpression
{
    /// <summary>Whether the year is counted before Christ.</summary>
    public bool BeforeChrist { get; init; }

    /// <summary>'last year' -1, 'this year' 0 after a month or day; null when a number or nothing says the year.</summary>
    public int? YearShift { get; init; }

    /// <summary>'the week of 4 March': the week that holds the day.</summary>
    public bool WeekOf { get; init; }

    /// <summary>What the shift of month or year counts from.</summary>
    public Anchor YearAnchor { get; init; }
}

/// <summary>A day of the week, 1 (Monday) to 7.</summary>
/// <param name="Shift">As for months; null: bare.</param>
/// <param name="Weeks">Whole weeks to add ('Tuesday week', 'Tuesday of last week' with a shift of weeks).</param>
internal sealed record WeekdayName(int Weekday, int? Shift, int? Weeks = null) : TimeExpression
{
    /// <summary>What it counts from.</summary>
    public Anchor Anchor { get; init; }
}

/// <summary>A calendar unit so many units away: 'last month', 'this year', 'the following day'.</summary>
internal sealed record ShiftedUnit(TimeUnit Unit, int Shift, Anchor Anchor) : TimeExpression
{
    /// <summary>'the month' after 'the end of': in a text about the past it is the one told.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether the night before the day belongs to it ('overnight').</summary>
    public bool Overnight { get; init; }
}

/// <summary>A day or period at a distance: 'two days ago', 'a week later', 'in three months'.</summary>
/// <param name="Amount">Number of units, or null when vague ('several years ago').</param>
/// <param name="Direction">-1 back, 1 ahead.</param>
internal sealed record Distance(double? Amount, TimeUnit Unit, int Direction, Anchor Anchor) : TimeExpression;

/// <summary>A season, quarter or half of a year.</summary>
/// <param name="Code">SP SU FA WI, Q1-Q4, H1, H2; 'QX' a quarter by shift only.</param>
internal sealed record YearPart(string Code, int? Year, int? Shift, bool Fiscal = false) : TimeExpression
{
    /// <summary>'of the year', 'of last year': shift of the year, where no number is given.</summary>
    public int? YearShift { get; init; }
}

/// <summary>A fiscal year.</summary>
internal sealed record FiscalYear(int? Year, int Shift) : TimeExpression;

/// <summary>A decade by its first year ('the 1990s', 'the nineties').</summary>
internal sealed record Decade(int FirstYear) : TimeExpression;

/// <summary>A century by its number, 1 and up.</summary>
internal sealed record Century(int Number, bool BeforeChrist) : TimeExpression;

/// <summary>A length of time.</summary>
/// <param name="Amount">Number of units, or null when vague.</param>
/// <param name="Direction">-1 'the past three weeks', 1 'the next three weeks', 0 neither.</param>
internal sealed record Length(double? Amount, TimeUnit Unit, int Direction) : TimeExpression
{
    /// <summary>Whether 'in' stands before it: ahead of the reference day in a clause about the future.</summary>
    public bool AfterIn { get; init; }
}

/// <summary>Something repeated; the TIMEX3 value says how often.</summary>
internal sealed record Repetition(string Value) : TimeExpression;

/// <summary>A feast.</summary>
internal sealed record FeastDay(Feast Feast, int? Year, int? Shift) : TimeExpression
{
    /// <summary>Whether the shift counts years ('Easter last year') and not feasts ('last Easter').</summary>
    public bool OfYear { get; init; }
}

/// <summary>A fixed value: PAST_REF, PRESENT_REF, FUTURE_REF, or a day that has a name.</summary>
internal sealed record Fixed(string Kind, string Value, DateOnly? Day = null) : TimeExpression
{
    /// <summary>First publication day that can mean it, or null.</summary>
    public DateOnly? Since { get; init; }
}
