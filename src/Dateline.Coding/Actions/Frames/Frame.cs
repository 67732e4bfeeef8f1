using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Frames;

/// <summary>When a noun makes an act.</summary>
internal enum Needs
{
    /// <summary>With somebody who acts or is acted upon.</summary>
    Arguments,

    /// <summary>Only with a supporting verb.</summary>
    Verb,

    /// <summary>Always.</summary>
    Nothing,
}

/// <summary>One row of a frame table, for one of its words.</summary>
internal sealed record Frame
{
    /// <summary>The words of the entry; one, or a verb with its particle, or a phrase.</summary>
    public required string[] Words { get; init; }

    /// <summary>Index of the head in <see cref="Words"/>.</summary>
    public required int Head { get; init; }

    /// <summary>All must hold.</summary>
    public required Condition[] Conditions { get; init; }

    /// <summary>The category, or null when these words say no act.</summary>
    public required EventType? Type { get; init; }

    /// <summary>The mode, or null.</summary>
    public required string? Mode { get; init; }

    /// <summary>Whether the mode is that of what is asked, refused or threatened.</summary>
    public required bool ModeByContent { get; init; }

    /// <summary>Contexts that the frame itself shows.</summary>
    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>Who plays which role.</summary>
    public required RolePattern Roles { get; init; }

    /// <summary>When a noun makes an act.</summary>
    public required Needs Needs { get; init; }

    /// <summary>Name of the rule: 'verb:call off', 'noun:attack'.</summary>
    public required string Rule { get; init; }

    /// <summary>The slot that asks for 'must' or 'should', or null: the words of such an act are those of the clause.</summary>
    public Slot? Obligation { get; init; }

    /// <summary>How much the frame asks for; of the frames that match, the one that asks most is taken.</summary>
    public int Specificity => (2 * (Words.Length - 1)) + Conditions.Length;
}
