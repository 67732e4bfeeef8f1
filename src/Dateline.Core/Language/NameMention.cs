using Dateline.Core.Reports;

namespace Dateline.Core.Language;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: party, army, company, ministry, armed group, team.</summary>
    Organization,

    /// <summary>A place or a country.</summary>
    Place,

    /// <summary>A nationality, religious or ethnic group, as noun or adjective ('Russian', 'Kurds').</summary>
    Nationality,

    /// <summary>Anything else that has a name: events, laws, products, works.</summary>
    Other,
}

/// <summary>A name found by the network.</summary>
/// <param name="Span">Place in the text.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="Last">Index of its last token in the sentence.</param>
public sealed record NameMention(Span Span, NameKind Kind, int Sentence, int First, int Last);
