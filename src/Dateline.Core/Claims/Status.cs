namespace Dateline.Core.Claims;

/// <summary>In which state an act is said to be.</summary>
public enum Status
{
    /// <summary>It happened (or, negated, it did not).</summary>
    Occurred,

    /// <summary>It is going on.</summary>
    Ongoing,

    /// <summary>Its actor intends or is due to do it.</summary>
    Planned,

    /// <summary>Its actor threatens to do it.</summary>
    Threatened,

    /// <summary>Its actor offers or agrees to do it.</summary>
    Offered,

    /// <summary>Somebody asks its actor to do it.</summary>
    Demanded,

    /// <summary>Somebody expects it.</summary>
    Predicted,

    /// <summary>It may have happened or may happen.</summary>
    Possible,

    /// <summary>It depends on a condition.</summary>
    Conditional,
}

/// <summary>Whether the act is affirmed or negated ('did not', 'has yet to', 'ruled out').</summary>
public enum Polarity
{
    /// <summary>The act is said to be so.</summary>
    Affirmed,

    /// <summary>The act is said not to be so.</summary>
    Negated,
}

/// <summary>Where the claimant stands towards what is claimed.</summary>
public enum Stance
{
    /// <summary>Says it is so.</summary>
    Asserts,

    /// <summary>Says it is not so.</summary>
    Denies,

    /// <summary>Questions it.</summary>
    Doubts,

    /// <summary>Says it is so against their own interest.</summary>
    Admits,

    /// <summary>Passes on what another says.</summary>
    Relays,
}

/// <summary>How the words of the claimant are given.</summary>
public enum Manner
{
    /// <summary>In quotation marks, whole.</summary>
    Direct,

    /// <summary>Retold.</summary>
    Indirect,

    /// <summary>Retold with quoted parts.</summary>
    Mixed,
}
