namespace Dateline.Coding.Actions.Frames;

/// <summary>How a condition tests its slot.</summary>
internal enum Test
{
    /// <summary>The slot is filled.</summary>
    Filled,

    /// <summary>The slot is not filled.</summary>
    Empty,

    /// <summary>The slot holds one of the words, which then belongs to this act.</summary>
    Holds,

    /// <summary>The slot holds one of the words, which may make an act of its own.</summary>
    Mentions,

    /// <summary>The slot holds none of the words.</summary>
    Lacks,
}

/// <summary>One condition of a frame; it holds when any of its slots passes the test.</summary>
/// <param name="Slots">The slots; several mean 'any of them'.</param>
/// <param name="Test">The test.</param>
/// <param name="Words">The words, or null.</param>
internal sealed record Condition(Slot[] Slots, Test Test, WordSet? Words)
{
    /// <summary>Reads 'obj=deal|@talks', 'subj!@actor', 'with', '!comp', 'to|of'.</summary>
    public static Condition Parse(string text, NounClasses classes, Func<string, Exception> error)
    {
        if (text[0] == '!')
        {
            return new Condition(SlotsOf(text[1..], error), Test.Empty, null);
        }

        var at = text.AsSpan().IndexOfAny('=', '~', '!');
        if (at < 0)
        {
            return new Condition(SlotsOf(text, error), Test.Filled, null);
        }

        var test = text[at] switch { '=' => Test.Holds, '~' => Test.Mentions, _ => Test.Lacks };
        return new Condition(SlotsOf(text[..at], error), test, WordSet.Parse(text[(at + 1)..], classes, error));
    }

    private static Slot[] SlotsOf(string names, Func<string, Exception> error) =>
        [.. names.Split('|').Select(name => Slot.Parse(name) ?? throw error($"there is no slot '{name}'"))];
}
