namespace Dateline.Coding.Actors;

/// <summary>How a role noun passes on its sector; see the head of data/actors/roles.tsv.</summary>
internal enum RoleKind
{
    /// <summary>People with that function.</summary>
    Role,

    /// <summary>An organisation or collective.</summary>
    Body,

    /// <summary>Takes the sector of what it stands with.</summary>
    Borrow,

    /// <summary>Arms and vehicles.</summary>
    Thing,

    /// <summary>Gives its sector to a neutral or borrowing head.</summary>
    Modifier,

    /// <summary>Gives its sector to any head.</summary>
    Strong,

    /// <summary>Says nothing.</summary>
    Neutral,
}

/// <summary>A role noun or modifier.</summary>
/// <param name="Text">The words, in the number in which they stand.</param>
/// <param name="Kind">How the sector is passed on.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Office">Key of the office, or null.</param>
/// <param name="Plural">Whether several are meant.</param>
internal sealed record RoleWord(string Text, RoleKind Kind, string? Sector, string? Office, bool Plural)
{
    /// <summary>The last word in the singular, by which the word lists know it.</summary>
    public required string Noun { get; init; }

    /// <summary>Whose such people always are ('UNO' for blue helmets), or null.</summary>
    public string? Country { get; init; }
}
