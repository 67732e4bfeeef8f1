using Dateline.Core.Reports;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>Somebody does something to somebody: by place in the text, or by code.</summary>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Who is acted upon.</param>
/// <param name="Type">The type's code, as the gold file names it; of coded ones with the status folded in.</param>
/// <param name="Plain">
/// The type as it stands without its status, where that may be meant, too: the CAMEO suites code 'will restore ties' now as the
/// intent (03), now as the deed (05).
/// </param>
public sealed record Dyad(DyadEnd Source, DyadEnd Target, string Type, string? Plain = null)
{
    /// <summary>Whether the type of a gold dyad is that of this coded one.</summary>
    public bool SameType(Dyad gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return gold.Type == Type || gold.Type == Plain;
    }

    /// <summary>Whether both ends are the same party's.</summary>
    public bool SameEnds(Dyad other) => Source.Fits(other.Source) && Target.Fits(other.Target);

    /// <summary>Whether both ends are the same party's and their codes, if they have any, the same letter by letter.</summary>
    public bool SameCodes(Dyad other) => SameEnds(other) && Source.Code == other.Source.Code && Target.Code == other.Target.Code;

    /// <summary>Whether both ends are of the same countries, whatever their sectors.</summary>
    public bool SameCountries(Dyad other) => Source.SameCountry(other.Source) && Target.SameCountry(other.Target);

    /// <inheritdoc/>
    public override string ToString() => $"{Source} {Type} {Target}";
}

/// <summary>One end of a dyad: the places of its words, or the code of its actor.</summary>
/// <param name="Words">What is shown.</param>
/// <param name="Spans">Places of the words; empty where ends are compared by code.</param>
/// <param name="Code">The code, or null where ends are compared by place.</param>
public sealed record DyadEnd(string Words, IReadOnlyList<Span> Spans, string? Code)
{
    /// <summary>Whether the coded end names the same party: a code of the same meaning (<see cref="ActorCodes"/>), or overlapping words.</summary>
    public bool Fits(DyadEnd other) => Code is not null || other.Code is not null
        ? Code is not null && other.Code is not null && ActorCodes.Same(Code, other.Code)
        : Spans.Any(span => other.Spans.Any(span.Overlaps));

    /// <summary>Whether both codes begin with the same country (or IGO, NGO …); where there are no codes, as <see cref="Fits"/>.</summary>
    public bool SameCountry(DyadEnd other) => Code is { Length: >= 3 } code && other.Code is { Length: >= 3 } said
        ? ActorCodes.Country(code) == ActorCodes.Country(said)
        : Fits(other);

    /// <inheritdoc/>
    public override string ToString() => Code ?? $"'{Words}'";
}
