using Dateline.Core.Reports;

namespace Dateline.Coding.Places;

/// <summary>What the words beside a toponym say it is.</summary>
internal enum PlaceHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A division of the first level if there is one ('Kursk region').</summary>
    Division,

    /// <summary>A lower division ('Pokrovsk district').</summary>
    District,

    /// <summary>A town ('the city of Homs').</summary>
    Town,
}

/// <summary>A name in the text that may be a place, with the entries that it may mean.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Span">Place in the text.</param>
/// <param name="Text">The words.</param>
/// <param name="Key">The folded name under which the entries were found.</param>
/// <param name="Hint">What the words beside it say.</param>
/// <param name="Entries">The entries, in a fixed order; empty when the gazetteer has none.</param>
internal sealed record Toponym(
    int Sentence,
    int First,
    int Last,
    Span Span,
    string Text,
    string Key,
    PlaceHint Hint,
    IReadOnlyList<GazetteerEntry> Entries)
{
    /// <summary>Whether it is part of an organisation's name ('U.S. Army'): it tells whose, not where.</summary>
    public bool IsEmbedded { get; init; }
}
