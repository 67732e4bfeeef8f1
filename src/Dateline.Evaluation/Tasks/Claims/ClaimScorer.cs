using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Claims;

/// <summary>
/// Claims found where predicate and trigger overlap, one to one (a claim of the right type before another); each field
/// over the claims found in which the gold gives it; and whole claims, all given fields right, over all gold claims.
/// </summary>
public sealed class ClaimScorer(ClaimJudge judge)
{
    private readonly Share[] _fields = new Share[ClaimJudge.Fields.Count];

    /// <summary>Claims found.</summary>
    public FScore Found { get; private set; }

    /// <summary>Claims of which everything given is right.</summary>
    public Share Whole { get; private set; }

    /// <summary>Each of <see cref="ClaimJudge.Fields"/> with its share of right ones.</summary>
    public IEnumerable<(string Field, Share Share)> Fields => ClaimJudge.Fields.Zip(_fields);

    /// <summary>Counts a report. Gives for each gold claim the index of the coded one (or -1) and which fields are right.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="coded">What was coded.</param>
    /// <param name="labels">What each of <paramref name="coded"/> was made from, where fields left out there are not scored; or null.</param>
    public IReadOnlyList<(int Coded, IReadOnlyList<bool?>? Right)> Add(
        IReadOnlyList<GoldClaim> gold, IReadOnlyList<Claim> coded, IReadOnlyList<GoldClaim>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(coded);
        var pairs = Matching.Largest(
            gold.Count, coded.Count,
            (g, c) => gold[g].Trigger.Overlaps(coded[c].Predicate.Span),
            (g, c) => gold[g].Types.Contains(GoldTypes.Code(coded[c].Type), StringComparer.Ordinal));
        Found += new FScore(pairs.Count(c => c >= 0), coded.Count, gold.Count);
        var judged = new List<(int, IReadOnlyList<bool?>?)>(gold.Count);
        for (var g = 0; g < gold.Count; g++)
        {
            var c = pairs[g];
            var right = c < 0 ? null : judge.Judge(labels is null ? gold[g] : gold[g].WhereGivenIn(labels[c]), coded[c]);
            for (var f = 0; right is not null && f < right.Count; f++)
            {
                _fields[f] = right[f] is { } yes ? _fields[f].With(yes) : _fields[f];
            }

            Whole = Whole.With(right is not null && right.All(field => field != false));
            judged.Add((c, right));
        }

        return judged;
    }
}
