namespace Dateline.Coding.Actions.Frames;

/// <summary>Which arguments take which role: 'subj > obj,on ; with', 'subj + with,between', '> subj'.</summary>
/// <param name="Actors">Slots of the actors; the first filled one counts.</param>
/// <param name="Recipients">Slots of the recipients, or of the other actors of a reciprocal act.</param>
/// <param name="Themes">Slots of the other arguments; all count.</param>
/// <param name="Reciprocal">Whether everybody acts: talks, clashes, agreements.</param>
internal sealed record RolePattern(Slot[] Actors, Slot[] Recipients, Slot[] Themes, bool Reciprocal)
{
    /// <summary>Reads a pattern.</summary>
    public static RolePattern Parse(string text, Func<string, Exception> error)
    {
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        var roles = semicolon < 0 ? text : text[..semicolon];
        var themes = semicolon < 0 ? string.Empty : text[(semicolon + 1)..];
        var at = roles.AsSpan().IndexOfAny('>', '+');
        return at < 0
            ? throw error($"the roles '{text}' need a '>' or a '+'")
            : new RolePattern(Slots(roles[..at], error), Slots(roles[(at + 1)..], error), Slots(themes, error), roles[at] == '+');
    }

    private static Slot[] Slots(string names, Func<string, Exception> error) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Slot.Parse(name) ?? throw error($"there is no slot '{name}'"))];
}
