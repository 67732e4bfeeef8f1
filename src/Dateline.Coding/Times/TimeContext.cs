namespace Dateline.Coding.Times;

/// <summary>The days that a relative time can be reckoned from, where the reader stands in the text.</summary>
internal sealed record TimeContext
{
    /// <summary>Day of publication or of the dateline, or null.</summary>
    public DateOnly? Reference { get; init; }

    /// <summary>Whether the text tells of past years in order, so that a month without year belongs to the year told.</summary>
    public bool Historical { get; init; }

    /// <summary>Which way the clause looks.</summary>
    public Outlook Outlook { get; init; }

    /// <summary>Last day told exactly to the day, or null.</summary>
    public DateOnly? ToldDay { get; init; }

    /// <summary>Last day told that is not after the reference day: what 'the same day' of a past clause means.</summary>
    public DateOnly? ToldPastDay { get; init; }

    /// <summary>First day of the last time told, whatever its length, or null.</summary>
    public DateOnly? Told { get; init; }

    /// <summary>Last date told with its year in this paragraph (in a historical text: anywhere), or null.</summary>
    public DateOnly? ToldInYear { get; init; }

    /// <summary>Last day told in this sentence, or null: a time of day alone belongs to it.</summary>
    public DateOnly? SentenceDay { get; init; }
}
