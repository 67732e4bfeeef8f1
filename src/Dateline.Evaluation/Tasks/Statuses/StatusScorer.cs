using Dateline.Core.Claims;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Claims;

namespace Dateline.Evaluation.Tasks.Statuses;

/// <summary>
/// Event words with their status among the accepted ones, their polarity (where the gold gives one), their claimants and
/// manner; and groups of like texts in all of which status and polarity are right, so that the word alone cannot decide.
/// </summary>
public sealed class StatusScorer
{
    /// <summary>What is judged of each word, in the order in which it is shown.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["status", "polarity", "claimants", "manner"];

    private readonly Share[] _fields = new Share[Fields.Count];
    private readonly Dictionary<string, bool> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _recall = new(StringComparer.Ordinal);
    private readonly Kappa _kappa = new();

    /// <summary>Each of <see cref="Fields"/> with its share of right ones.</summary>
    public IEnumerable<(string Field, Share Share)> Shares => Fields.Zip(_fields);

    /// <summary>Words with status and polarity right.</summary>
    public Share Both { get; private set; }

    /// <summary>Groups all of whose words have status and polarity right.</summary>
    public Share Groups => new(_groups.Values.Count(right => right), _groups.Count);

    /// <summary>Cohen's kappa of the status; of several accepted ones the first counts.</summary>
    public double? Kappa => _kappa.Value;

    /// <summary>For each status, of the words whose first accepted status it is, those whose status is right.</summary>
    public IEnumerable<(string Status, Share Share)> Recall => Enum.GetNames<Status>().Select(name => name.ToLowerInvariant())
        .Select(status => (status, _recall.GetValueOrDefault(status)));

    /// <summary>Counts a word; gives which of <see cref="Fields"/> are right, null for those the gold leaves open.</summary>
    public IReadOnlyList<bool?> Add(GoldWord gold, ToldWord told)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(told);
        var status = gold.Statuses.Contains(told.Status, StringComparer.Ordinal);
        bool? polarity = gold.Polarity is null || told.Polarity is null ? null : gold.Polarity == told.Polarity;
        bool?[] right = [status, polarity, ClaimJudge.SameClaimants(gold.Claimants, told.Attribution), gold.Manner == told.Manner];
        for (var i = 0; i < right.Length; i++)
        {
            _fields[i] = right[i] is { } yes ? _fields[i].With(yes) : _fields[i];
        }

        var both = status && polarity != false;
        Both = Both.With(both);
        _groups[gold.Group] = _groups.GetValueOrDefault(gold.Group, true) && both;
        _recall[gold.Statuses[0]] = _recall.GetValueOrDefault(gold.Statuses[0]).With(status);
        _kappa.Add(gold.Statuses[0], told.Status);
        return right;
    }
}
