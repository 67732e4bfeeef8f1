namespace Dateline.Coding.Attribution.Cues;

/// <summary>What a cue says that its source does. The column 'kind' of the tables in data/attribution.</summary>
public enum CueKind
{
    /// <summary>Says it aloud or in writing.</summary>
    Speech,

    /// <summary>Believes, expects, knows or fears it.</summary>
    Thought,

    /// <summary>Shows it.</summary>
    Evidence,

    /// <summary>Judges or discusses something taken as given.</summary>
    Attitude,

    /// <summary>Wants somebody to do it.</summary>
    Demand,

    /// <summary>Means, offers or refuses to do it.</summary>
    Intent,
}
