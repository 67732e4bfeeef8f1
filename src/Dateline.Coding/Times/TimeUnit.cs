namespace Dateline.Coding.Times;

/// <summary>A unit that time is counted in.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

/// <summary>Which part of a period is meant.</summary>
internal enum Edge
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>'early', 'the beginning of'.</summary>
    Start,

    /// <summary>'mid', 'the middle of'.</summary>
    Middle,

    /// <summary>'late', 'the end of'.</summary>
    End,

    /// <summary>'earlier this': up to the reference day.</summary>
    Before,

    /// <summary>'later this': from the reference day.</summary>
    After,
}

/// <summary>The day that a relative time counts from.</summary>
internal enum Anchor
{
    /// <summary>The day of publication or of the dateline.</summary>
    Reference,

    /// <summary>The last day told ('the following day').</summary>
    Narrative,
}

/// <summary>Which way a clause looks from the reference day.</summary>
internal enum Outlook
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>Back.</summary>
    Past,

    /// <summary>Ahead.</summary>
    Future,
}
