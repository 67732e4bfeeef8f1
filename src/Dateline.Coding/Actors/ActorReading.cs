namespace Dateline.Coding.Actors;

/// <summary>What a mention says by its own words, before the rest of the report is asked.</summary>
internal sealed record ActorReading
{
    public static readonly ActorReading Nothing = new();

    /// <summary>Country or PLOVER code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Every country where several act together ('US and Israeli forces'); empty otherwise.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>The resolved or given name, or null for a mere description.</summary>
    public string? Name { get; init; }

    /// <summary>Identifier, or null.</summary>
    public string? Entity { get; init; }

    /// <summary>The actor of the tables that the name names, or null.</summary>
    public NamedActor? Actor { get; init; }

    /// <summary>In which way it is named, or null.</summary>
    public NamedKind? Kind { get; init; }

    /// <summary>The role noun that heads the mention, or null.</summary>
    public RoleWord? Role { get; init; }

    /// <summary>The words of a person's name that stand in the mention, folded; empty when there is none.</summary>
    public IReadOnlyList<string> PersonName { get; init; } = [];

    /// <summary>'f', 'm' or null.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether it begins with 'the', 'this', 'that' or a possessor.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether it begins with 'a', 'some', 'another' and the like.</summary>
    public bool Indefinite { get; init; }

    /// <summary>Whether 'former' and the like stands in it.</summary>
    public bool Former { get; init; }

    /// <summary>Whether words such as 'Western', 'foreign' and 'Arab' say that it is not of the country the report is about.</summary>
    public bool Outside { get; init; }

    /// <summary>Whether nothing but a capital stands in it: a government when it acts, otherwise a city.</summary>
    public bool BareCapital { get; init; }

    /// <summary>Whether it says anything at all.</summary>
    public bool Empty => Country is null && Sector is null && Name is null && Role is null;
}
