using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions;

/// <summary>An act of political meaning found in a sentence, before its participants are resolved.</summary>
public sealed record Act
{
    /// <summary>Index of the sentence in the report.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the token that heads the predicate: the verb, event noun or adjective whose status is read.</summary>
    public required int Trigger { get; init; }

    /// <summary>Every token of the predicate, in order ('launched', 'attack'); holds <see cref="Trigger"/>.</summary>
    public required IReadOnlyList<int> Predicate { get; init; }

    /// <summary>PLOVER category.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts that the words themselves show.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Head tokens of those who act, in this sentence; for reciprocal acts, of everybody.</summary>
    public IReadOnlyList<int> Actors { get; init; } = [];

    /// <summary>Head tokens of those acted upon, in this sentence.</summary>
    public IReadOnlyList<int> Recipients { get; init; } = [];

    /// <summary>Head tokens of other arguments (things moved, topics): for quantities and contexts, never for actors.</summary>
    public IReadOnlyList<int> Themes { get; init; } = [];

    /// <summary>
    /// Heads of names in what the act's words govern, nearest first: whom it may be directed at where there is no recipient.
    /// </summary>
    public IReadOnlyList<int> Towards { get; init; } = [];

    /// <summary>Triggers of the acts that this one promises, threatens, refuses, asks for or speaks of.</summary>
    public IReadOnlyList<int> Contents { get; init; } = [];

    /// <summary>Name of the frame and of the rules that found it ('verb:attack', 'noun:attack+poss').</summary>
    public required string Rule { get; init; }

    /// <summary>How much the frame asks of the words around its own: 0 when the word alone decided.</summary>
    public int Specificity { get; init; }
}
