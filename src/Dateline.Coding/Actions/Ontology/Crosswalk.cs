using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>What a CAMEO code is in PLOVER.</summary>
/// <param name="Code">The code, two to four digits.</param>
/// <param name="Name">What it covers.</param>
/// <param name="Type">The category, or null for statements and appeals, which PLOVER drops.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Contexts">Contexts that the code itself shows.</param>
public sealed record CameoCode(string Code, string Name, EventType? Type, string? Mode, IReadOnlyList<string> Contexts);

/// <summary>
/// CAMEO codes to PLOVER and back, and to the modes of POLECAT's coder (data/ontology/cameo.tsv, plover-to-cameo.tsv,
/// polecat-modes.tsv). Immutable.
/// </summary>
public sealed class Crosswalk
{
    private readonly Codebook _codebook;
    private readonly Dictionary<string, CameoCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType, string), List<Back>> _back = [];
    private readonly Dictionary<(EventType, string), List<Back>> _polecat = [];

    private Crosswalk(Codebook codebook) => _codebook = codebook;

    // A code (or mode) for a category and mode, if what was folded, the contexts and the words of the predicate fit.
    private sealed record Back(IReadOnlyList<(EventType Type, string? Mode)> From, IReadOnlyList<string> Contexts, IReadOnlyList<string> Words, string? Code);

    /// <summary>Version of the tables by which codes are derived: the last row of versions.tsv.</summary>
    public required string Version { get; init; }

    /// <summary>Every code in the order of the table.</summary>
    public required IReadOnlyList<CameoCode> Codes { get; init; }

    /// <summary>Reads the tables of <paramref name="dataFolder"/>/ontology.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static Crosswalk Load(string dataFolder, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var folder = Path.Combine(dataFolder, "ontology");
        var codes = Table.Read(Path.Combine(folder, "cameo.tsv"), "code", "name", "type", "mode", "contexts").Rows
            .Select(row => Read(row, codebook)).ToList();
        var version = Table.Read(Path.Combine(folder, "versions.tsv"), "version", "day", "change").Rows[^1].Need("version");
        var crosswalk = new Crosswalk(codebook) { Codes = codes, Version = version };
        foreach (var code in codes)
        {
            crosswalk._codes.Add(code.Code, code);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "plover-to-cameo.tsv"), "type", "mode", "from", "contexts", "words", "code").Rows)
        {
            if (!crosswalk._codes.ContainsKey(row.Need("code")))
            {
                throw row.Error($"cameo.tsv has no code '{row["code"]}'");
            }

            Add(crosswalk._back, codebook, row, row["code"]);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "polecat-modes.tsv"), "type", "mode", "contexts", "polecat").Rows)
        {
            Add(crosswalk._polecat, codebook, row, row["polecat"]);
        }

        return crosswalk;
    }

    private static void Add(Dictionary<(EventType, string), List<Back>> into, Codebook codebook, Table.Row row, string? code)
    {
        var (type, mode) = codebook.Act(row, row["mode"] is { } named ? $"{row.Need("type")}:{named}" : row.Need("type"));
        if (!into.TryGetValue((type, mode ?? string.Empty), out var rows))
        {
            into[(type, mode ?? string.Empty)] = rows = [];
        }

        rows.Add(new Back([.. row.List("from").Select(from => codebook.Act(row, from))], codebook.ContextsOf(row, "contexts"), row.List("words"), code));
    }

    /// <summary>The row of a code, or of the nearest code above it ('1951' → '195' → '19'); null for what is no code.</summary>
    public CameoCode? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var length = code.Length; length >= 2; length--)
        {
            if (_codes.TryGetValue(code[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The CAMEO code that stands for a category and mode.</summary>
    /// <param name="type">The category.</param>
    /// <param name="mode">Its mode, or null.</param>
    /// <param name="contexts">Contexts, which may give a finer code.</param>
    /// <param name="from">What was folded into the category, which may give a finer code, or null.</param>
    /// <param name="predicate">The words that say the act, which may give a finer code.</param>
    public string CodeOf(
        EventType type, string? mode, IReadOnlyList<string>? contexts = null, (EventType Type, string? Mode)? from = null, string predicate = "") =>
        First(_back, type, mode, contexts ?? [], from, predicate)?.Code ?? First(_back, type, null, contexts ?? [], from, predicate)!.Code!;

    /// <summary>The two-digit CAMEO root of a category and mode.</summary>
    public string RootOf(EventType type, string? mode) => CodeOf(type, mode)[..2];

    /// <summary>The mode that POLECAT's coder has for a category and mode, or null.</summary>
    public string? PolecatModeOf(EventType type, string? mode, IReadOnlyList<string> contexts) =>
        mode is not null && First(_polecat, type, mode, contexts, null, "") is { } row ? row.Code : mode;

    private static Back? First(
        Dictionary<(EventType, string), List<Back>> rows, EventType type, string? mode, IReadOnlyList<string> contexts, (EventType Type, string? Mode)? from,
        string predicate) =>
        rows.TryGetValue((type, mode ?? string.Empty), out var list)
            ? list.Find(row => (row.Contexts.Count == 0 || row.Contexts.Any(contexts.Contains))
                && (row.Words.Count == 0 || row.Words.Any(word => Begins(predicate, word)))
                && (row.From.Count == 0 || (from is { } act && row.From.Any(one => one.Type == act.Type && (one.Mode is null || one.Mode == act.Mode)))))
            : null;

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int QuadOf(EventType type) => _codebook.Of(type).Quad;

    /// <summary>PLOVER's Goldstein-like value of the mode, or of the category where the mode has none: -10 to 10.</summary>
    public double ScaleOf(EventType type, string? mode) =>
        (mode is null ? null : _codebook.FindMode(type, mode)?.Scale) ?? _codebook.Of(type).Scale;

    private static bool Begins(string predicate, string word)
    {
        for (var at = predicate.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = predicate.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(predicate[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static CameoCode Read(Table.Row row, Codebook codebook)
    {
        (EventType? Type, string? Mode) act = row["type"] is { } code
            ? codebook.Act(row, row["mode"] is { } named ? $"{code}:{named}" : code)
            : (null, null);
        return new CameoCode(row.Need("code"), row.Need("name"), act.Type, act.Mode, codebook.ContextsOf(row, "contexts"));
    }
}
