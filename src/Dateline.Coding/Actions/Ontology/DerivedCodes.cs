using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>The codes of other schemes that a claim has by the tables of data/ontology; derived, never stored as truth.</summary>
/// <param name="Type">The single PLOVER category, status and polarity folded in: a threatened ASSAULT is a THREATEN.</param>
/// <param name="Mode">The mode of that category, or null.</param>
/// <param name="Quad">PLOVER's: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Scale">PLOVER's Goldstein-like value of category and mode: -10 (conflict) to 10 (cooperation).</param>
/// <param name="Cameo">CAMEO code, three or four digits.</param>
/// <param name="CameoName">What the CAMEO code covers.</param>
/// <param name="PolecatMode">The mode that POLECAT's coder would give, or null.</param>
/// <param name="Version">Version of the tables.</param>
public sealed record ClaimCodes(
    EventType Type, string? Mode, int Quad, double Scale, string Cameo, string CameoName, string? PolecatMode, string Version)
{
    /// <summary>CAMEO root: the first two digits.</summary>
    public string CameoRoot => Cameo[..2];

    /// <summary>CAMEO's quad class of the root, as GDELT has it: 1 verbal cooperation (01–05), 2 material cooperation (06–08), 3 verbal conflict (09–13), 4 material conflict (14–20).</summary>
    public int CameoQuad => string.CompareOrdinal(CameoRoot, "05") <= 0 ? 1 : string.CompareOrdinal(CameoRoot, "08") <= 0 ? 2 : string.CompareOrdinal(CameoRoot, "13") <= 0 ? 3 : 4;
}

/// <summary>Derives <see cref="ClaimCodes"/> by the tables of data/ontology. Immutable.</summary>
public sealed class DerivedCodes
{
    private readonly Folding _folding;
    private readonly ContentModes _contents;
    private readonly Crosswalk _crosswalk;

    private DerivedCodes(Codebook codebook, string dataFolder)
    {
        _folding = Folding.Load(dataFolder, codebook);
        _contents = ContentModes.Load(dataFolder, codebook);
        _crosswalk = Crosswalk.Load(dataFolder, codebook);
    }

    /// <summary>Version of the tables: the last row of versions.tsv.</summary>
    public string Version => _crosswalk.Version;

    /// <summary>Reads the tables of <paramref name="dataFolder"/>/ontology.</summary>
    /// <exception cref="Tables.TableException">A row is wrong.</exception>
    public static DerivedCodes Load(string dataFolder) => new(Codebook.Load(dataFolder), dataFolder);

    /// <summary>The codes of a claim.</summary>
    public ClaimCodes Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Of(claim.Type, claim.Mode, claim.Contexts, claim.Status, claim.Polarity, claim.Predicate.Text);
    }

    /// <summary>The codes of an act.</summary>
    /// <param name="type">Its category.</param>
    /// <param name="mode">Its mode, or null.</param>
    /// <param name="contexts">Its contexts.</param>
    /// <param name="status">Its status.</param>
    /// <param name="polarity">Whether it is denied.</param>
    /// <param name="predicate">The words that say it.</param>
    public ClaimCodes Of(EventType type, string? mode, IReadOnlyList<string> contexts, Core.Claims.Status status, Polarity polarity, string predicate)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(predicate);
        var single = _folding.Fold(type, status, polarity);
        var folded = single != type;
        var singleMode = folded ? _contents.Of(single, type, mode, predicate.ToLowerInvariant().Split(' ')) : mode;
        var cameo = _crosswalk.CodeOf(single, singleMode, contexts, folded ? (type, mode) : null, predicate);
        return new ClaimCodes(
            single, singleMode, _crosswalk.QuadOf(single), _crosswalk.ScaleOf(single, singleMode), cameo, _crosswalk.Find(cameo)!.Name,
            _crosswalk.PolecatModeOf(single, singleMode, contexts), Version);
    }
}
