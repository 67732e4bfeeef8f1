namespace Dateline.Coding.Actions.Trees;

/// <summary>
/// The arguments of a verb as its clause has them in meaning: passives turned round, subjects found for infinitives, participles
/// and joined verbs, antecedents put for relative pronouns. Lists hold head tokens.
/// </summary>
internal sealed class Clause
{
    /// <summary>The verb (or the adjective or noun that is the predicate).</summary>
    public required int Head { get; init; }

    /// <summary>Whether it is passive.</summary>
    public bool Passive { get; set; }

    /// <summary>The grammatical subject.</summary>
    public List<int> Surface { get; } = [];

    /// <summary>Who does it.</summary>
    public List<int> Subjects { get; } = [];

    /// <summary>Whom or what it is done to.</summary>
    public List<int> Objects { get; } = [];

    /// <summary>To whom something is given or said.</summary>
    public List<int> Indirect { get; } = [];

    /// <summary>Heads of clauses and predicates that it takes.</summary>
    public List<int> Clauses { get; } = [];

    /// <summary>Phrases with a preposition.</summary>
    public List<(string Preposition, int Head)> Phrases { get; } = [];

    /// <summary>Whether it has a subject of its own, not one taken from elsewhere.</summary>
    public bool OwnSubject { get; set; }
}
