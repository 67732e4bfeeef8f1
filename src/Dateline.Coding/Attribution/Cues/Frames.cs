namespace Dateline.Coding.Attribution.Cues;

/// <summary>Where in the tree a cue keeps its content. The column 'takes' of the tables in data/attribution.</summary>
[Flags]
public enum Frames
{
    /// <summary>Nowhere but in phrases with a preposition.</summary>
    None = 0,

    /// <summary>A clause, with or without 'that'.</summary>
    That = 1,

    /// <summary>A quotation.</summary>
    Quote = 2,

    /// <summary>An infinitive whose subject is the source.</summary>
    To = 4,

    /// <summary>A gerund.</summary>
    Ing = 8,

    /// <summary>A noun phrase.</summary>
    Obj = 16,

    /// <summary>Its object is the hearer and no content.</summary>
    Who = 32,

    /// <summary>Object and infinitive.</summary>
    WhoTo = 64,

    /// <summary>Object and a phrase with 'of', 'for' or 'with'.</summary>
    WhoOf = 128,

    /// <summary>Object and a phrase with 'as'.</summary>
    As = 256,

    /// <summary>Object and its complement.</summary>
    Comp = 512,

    /// <summary>It raises its subject and hides the source.</summary>
    Seems = 1024,
}
