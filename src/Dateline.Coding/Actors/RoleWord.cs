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
internal sealed record RoleWord(string Text, RoleKind Kind, string? Sector, string? Office, bool Plural);
