namespace Dateline.Coding.Times;

/// <summary>What a word of data/times/words.tsv can mean; a word may have several meanings.</summary>
internal sealed class TimeMeaning
{
    /// <summary>No meaning in time.</summary>
    public static readonly TimeMeaning Empty = new();

    public int? Month { get; private set; }

    public int? Weekday { get; private set; }

    public int? Weekdays { get; private set; }

    public TimeUnit? Unit { get; private set; }

    public bool Plural { get; private set; }

    public int? Number { get; private set; }

    public int? Ordinal { get; private set; }

    public int? Decade { get; private set; }

    public string? Season { get; private set; }

    public string? Part { get; private set; }

    public string? Parts { get; private set; }

    public int? Shift { get; private set; }

    public int? Narrative { get; private set; }

    public int? Day { get; private set; }

    public string? DayPart { get; private set; }

    public Edge Edge { get; private set; }

    public bool Vague { get; private set; }

    public string? Adverb { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>The class ('month', 'season') that the word has only with further evidence, or null.</summary>
    public string? Guard { get; private set; }

    /// <summary>Adds a row of the table; false when the class is unknown or the value does not fit it.</summary>
    public bool Add(string kind, string value)
    {
        var number = int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
        switch (kind)
        {
            case "month": Month = number; return number is >= 1 and <= 12;
            case "weekday": Weekday = number; return number is >= 1 and <= 7;
            case "weekdays": Weekdays = number; return number is >= 1 and <= 7;
            case "unit": Unit = UnitOf(value); return Unit is not null;
            case "plural": Plural = true; return true;
            case "number": Number = number; return number is not null;
            case "ordinal": Ordinal = number; return number is not null;
            case "decade": Decade = number; return number is not null;
            case "season": Season = value; return true;
            case "part": Part = value; return true;
            case "parts": Parts = value; return true;
            case "shift": Shift = number; return number is not null;
            case "narrative": Narrative = number; return number is not null;
            case "day": Day = number; return number is not null;
            case "daypart": DayPart = value; return true;
            case "edge": Edge = EdgeOf(value); return Edge != Edge.Whole;
            case "vague": Vague = true; return true;
            case "adverb": Adverb = value; return true;
            case "reference": Reference = value; return true;
            case "guard": Guard = value; return true;
            default: return false;
        }
    }

    private static TimeUnit? UnitOf(string value) => value switch
    {
        "S" => TimeUnit.Second,
        "MIN" => TimeUnit.Minute,
        "H" => TimeUnit.Hour,
        "D" => TimeUnit.Day,
        "W" => TimeUnit.Week,
        "FN" => TimeUnit.Fortnight,
        "WE" => TimeUnit.Weekend,
        "M" => TimeUnit.Month,
        "Q" => TimeUnit.Quarter,
        "Y" => TimeUnit.Year,
        "DE" => TimeUnit.Decade,
        "CE" => TimeUnit.Century,
        _ => null,
    };

    private static Edge EdgeOf(string value) => value switch
    {
        "START" => Edge.Start,
        "MID" => Edge.Middle,
        "END" => Edge.End,
        "BEFORE" => Edge.Before,
        "AFTER" => Edge.After,
        _ => Edge.Whole,
    };
}
