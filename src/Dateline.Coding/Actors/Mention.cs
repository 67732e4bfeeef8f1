namespace Dateline.Coding.Actors;

/// <summary>What a mention can be referred to with.</summary>
internal enum Animacy
{
    /// <summary>Unknown.</summary>
    Unknown,

    /// <summary>One person: 'he', 'she'.</summary>
    Person,

    /// <summary>Several people: 'they'.</summary>
    People,

    /// <summary>A state, body or company: 'it', 'they'.</summary>
    Body,

    /// <summary>Not an actor.</summary>
    Thing,
}

/// <summary>A mention in a report and who it was found to be.</summary>
internal sealed record Mention
{
    public required int Sentence { get; init; }

    public required int Head { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>The words of the mention.</summary>
    public required string Text { get; init; }

    /// <summary>Lower-cased lemma of the head.</summary>
    public required string Lemma { get; init; }

    /// <summary>What its words and the report say.</summary>
    public required ActorReading Reading { get; init; }

    public required Animacy Animacy { get; init; }

    /// <summary>Whether the words alone did not say who it is, so that another mention lent it.</summary>
    public bool Lent { get; init; }

    /// <summary>Whether it is the subject of a finite verb.</summary>
    public bool Subject { get; init; }

    /// <summary>Whether adjectives, possessors or the like tell it from others with the same noun.</summary>
    public bool Modified { get; init; }
}
