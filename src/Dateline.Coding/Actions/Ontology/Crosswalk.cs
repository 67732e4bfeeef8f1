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

/// <summary>CAMEO codes to PLOVER and back (data/ontology/cameo.tsv, plover-to-cameo.tsv). Immutable.</summary>
public sealed class Crosswalk
{
    private readonly Codebook _codebook;
    private readonly Dictionary<string, CameoCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType, string), string> _back = [];

    private Crosswalk(Codebook codebook) => _codebook = codebook;

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
        var crosswalk = new Crosswalk(codebook) { Codes = codes };
        foreach (var code in codes)
        {
            crosswalk._codes.Add(code.Code, code);
        }

        foreach (var row in Table.Read(Path.Combine(folder, "plover-to-cameo.tsv"), "type", "mode", "code").Rows)
        {
            var type = codebook.FindType(row.Need("type")) ?? throw row.Error("there is no such event type");
            crosswalk._back.Add((type, row["mode"] ?? string.Empty), row.Need("code"));
        }

        return crosswalk;
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
    public string CodeOf(EventType type, string? mode) =>
        _back.TryGetValue((type, mode ?? string.Empty), out var code) ? code : _back[(type, string.Empty)];

    /// <summary>The two-digit CAMEO root of a category and mode.</summary>
    public string RootOf(EventType type, string? mode) => CodeOf(type, mode)[..2];

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int QuadOf(EventType type) => _codebook.Of(type).Quad;

    /// <summary>PLOVER's Goldstein-like value of the mode, or of the category where the mode has none: -10 to 10.</summary>
    public double ScaleOf(EventType type, string? mode) =>
        (mode is null ? null : _codebook.FindMode(type, mode)?.Scale) ?? _codebook.Of(type).Scale;

    private static CameoCode Read(Table.Row row, Codebook codebook)
    {
        var type = row["type"] is { } code ? codebook.FindType(code) ?? throw row.Error($"there is no event type '{code}'") : (EventType?)null;
        if (row["mode"] is { } mode && !codebook.HasMode(type!.Value, mode))
        {
            throw row.Error($"{type} has no mode '{mode}'");
        }

        foreach (var context in row.List("contexts"))
        {
            if (!codebook.HasContext(context))
            {
                throw row.Error($"there is no context '{context}'");
            }
        }

        return new CameoCode(row.Need("code"), row.Need("name"), type, row["mode"], row.List("contexts"));
    }
}
