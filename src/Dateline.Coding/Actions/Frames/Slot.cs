namespace Dateline.Coding.Actions.Frames;

/// <summary>Which argument of a predicate is meant.</summary>
internal enum Place
{
    /// <summary>The subject of the active clause: whoever does it.</summary>
    Subject,

    /// <summary>The object of the active clause.</summary>
    Object,

    /// <summary>The indirect object.</summary>
    Indirect,

    /// <summary>The clause that it takes ('refused to meet').</summary>
    Clause,

    /// <summary>The possessor of a noun.</summary>
    Possessor,

    /// <summary>Words before a noun.</summary>
    Modifier,

    /// <summary>Whoever does what a noun says: by-phrase, possessor, actor before it, subject of the supporting verb.</summary>
    Doer,

    /// <summary>A place name before a noun ('the Kabul attack').</summary>
    Site,

    /// <summary>Every other word of the sentence: what the talk is of, not what fills a role.</summary>
    Sentence,

    /// <summary>Every word of the report; only to be tested, never to fill a role.</summary>
    Report,

    /// <summary>A phrase with the preposition <see cref="Slot.Preposition"/>.</summary>
    Phrase,
}

/// <summary>Where to look inside an argument.</summary>
internal enum Inside
{
    /// <summary>Nowhere: the argument itself.</summary>
    Nowhere,

    /// <summary>Who is behind it: itself when it can act, else its possessor and the like.</summary>
    Who,

    /// <summary>Who does what the noun says.</summary>
    Actor,

    /// <summary>The subject of a clause.</summary>
    Subject,

    /// <summary>The object of a clause.</summary>
    Object,

    /// <summary>The 'must' or 'should' of a clause.</summary>
    Obligation,

    /// <summary>A phrase with a preposition below it.</summary>
    Phrase,
}

/// <summary>An argument as frames name it: 'subj', 'on', 'obj.who', 'comp.subj', 'of.with'.</summary>
/// <param name="Place">Which argument.</param>
/// <param name="Preposition">Its preposition, or null.</param>
/// <param name="Inside">Where inside it.</param>
/// <param name="InnerPreposition">The preposition inside it, or null.</param>
internal readonly record struct Slot(Place Place, string? Preposition, Inside Inside, string? InnerPreposition)
{
    // Kept as a closed list so that a slip of the pen in a table is an error and not a frame that never matches.
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "about", "across", "after", "against", "along", "amid", "among", "around", "as", "at", "behind", "belonging", "between",
        "by", "during", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over",
        "through", "to", "toward", "towards", "under", "upon", "with", "within", "without",
    };

    /// <summary>Reads the name of a slot, or null when there is no such slot.</summary>
    public static Slot? Parse(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var outer = dot < 0 ? name : name[..dot];
        var inner = dot < 0 ? null : name[(dot + 1)..];
        Place? place = outer switch
        {
            "subj" => Place.Subject,
            "obj" => Place.Object,
            "iobj" => Place.Indirect,
            "comp" => Place.Clause,
            "poss" => Place.Possessor,
            "mod" => Place.Modifier,
            "doer" => Place.Doer,
            "place" => Place.Site,
            "sentence" => Place.Sentence,
            "report" => Place.Report,
            _ => Prepositions.Contains(outer) ? Place.Phrase : null,
        };
        Inside? inside = inner switch
        {
            null => Inside.Nowhere,
            "who" => Inside.Who,
            "actor" => Inside.Actor,
            "subj" => Inside.Subject,
            "obj" => Inside.Object,
            "must" => Inside.Obligation,
            _ => Prepositions.Contains(inner) ? Inside.Phrase : null,
        };
        return place is { } p && inside is { } i
            ? new Slot(p, p == Place.Phrase ? outer : null, i, i == Inside.Phrase ? inner : null)
            : null;
    }
}
