namespace Dateline.Coding.Times;

/// <summary>A word, number or sign of the text as the grammar of times sees it; finer than the tokens of the trees.</summary>
internal sealed class TimeWord
{
    /// <summary>Stands before the first and after the last word; matches nothing.</summary>
    public static readonly TimeWord None = new() { Lower = string.Empty, Meaning = TimeMeaning.Empty };

    /// <summary>Index of its first character in the report's text.</summary>
    public int Start { get; init; }

    /// <summary>Index after its last character.</summary>
    public int End { get; init; }

    /// <summary>Lower-cased form; for a sign, the sign, dashes as '-' and apostrophes as '\''.</summary>
    public required string Lower { get; init; }

    /// <summary>What the word can mean.</summary>
    public required TimeMeaning Meaning { get; init; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool Capital { get; init; }

    /// <summary>Whether no space stands before it.</summary>
    public bool Glued { get; init; }

    /// <summary>Value of a number written in figures, or null.</summary>
    public double? Number { get; init; }

    /// <summary>How many figures a whole number was written with; 0 when it has commas or a point or is no number.</summary>
    public int Figures { get; init; }

    /// <summary>A date written in figures ('12.03.2024'), or null.</summary>
    public CalendarDate? Date { get; init; }

    /// <summary>A time of day written in figures with a colon, or null.</summary>
    public string? Clock { get; init; }

    /// <summary>Whether the word is made of letters.</summary>
    public bool IsWord => Lower.Length > 0 && char.IsLetter(Lower[0]);

    /// <summary>Whether the word is a whole number in figures between the two.</summary>
    public bool IsFigure(int least, int most) => Figures > 0 && Number >= least && Number <= most;
}
