using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>Gold dyads against coded dyads, one to one within a row.</summary>
public sealed class DyadScorer
{
    /// <summary>Ends and type right.</summary>
    public FScore Typed { get; private set; }

    /// <summary>Ends and type right, codes letter by letter.</summary>
    public FScore Exact { get; private set; }

    /// <summary>Ends right, whatever the type.</summary>
    public FScore Untyped { get; private set; }

    /// <summary>Countries of the ends and type right, whatever the sectors.</summary>
    public FScore ByCountry { get; private set; }

    /// <summary>Gold types that were coded somewhere in their row, whoever the ends are.</summary>
    public Share TypeFound { get; private set; }

    /// <summary>Counts a row. Gives for each gold dyad the index of the coded dyad that is right, or -1.</summary>
    public int[] Add(IReadOnlyList<Dyad> gold, IReadOnlyList<Dyad> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var typed = Matching.Largest(gold.Count, coded.Count, (g, c) => coded[c].SameType(gold[g]) && gold[g].SameEnds(coded[c]));
        var untyped = Matching.Largest(gold.Count, coded.Count, (g, c) => gold[g].SameEnds(coded[c]));
        Typed += new FScore(typed.Count(c => c >= 0), coded.Count, gold.Count);
        var exact = Matching.Largest(gold.Count, coded.Count, (g, c) => coded[c].SameType(gold[g]) && gold[g].SameCodes(coded[c]));
        Exact += new FScore(exact.Count(c => c >= 0), coded.Count, gold.Count);
        var countries = Matching.Largest(gold.Count, coded.Count, (g, c) => coded[c].SameType(gold[g]) && gold[g].SameCountries(coded[c]));
        ByCountry += new FScore(countries.Count(c => c >= 0), coded.Count, gold.Count);
        Untyped += new FScore(untyped.Count(c => c >= 0), coded.Count, gold.Count);
        return typed;
    }

    /// <summary>Counts which of the types of a row were coded in it.</summary>
    public void AddTypes(IReadOnlyList<string> gold, IReadOnlySet<string> coded)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        foreach (var type in gold)
        {
            TypeFound = TypeFound.With(coded.Contains(type));
        }
    }
}
