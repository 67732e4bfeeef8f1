namespace Dateline.Evaluation.Tasks.Dyads;

/// <summary>
/// Compares the actor codes of CAMEO, in which the suites with codes are written, with those of claims. CAMEO strings codes of
/// three letters together: a country or IGO, NGO, IMG …, then roles, peoples, faiths and names of bodies in any number. A claim
/// has a country or one of PLOVER's codes for those of no state, and one sector of PLOVER's.
/// </summary>
/// <remarks>
/// Codes that both schemes can write (country; country and a sector of the same meaning) must be equal. Of others, the
/// parts that PLOVER has no place for do not count (peoples, faiths, names of bodies, places, ranks), a CAMEO role fits the
/// sectors into which PLOVER parted it, and a sector that CAMEO leaves unsaid (MNC: business) may be coded. Where CAMEO strings
/// several roles together, one of them must be the coded sector.
/// </remarks>
public static class ActorCodes
{
    // What stands for the country, in CAMEO's and in PLOVER's codes.
    private static readonly Dictionary<string, string> NoState = new(StringComparer.Ordinal)
    {
        ["IGO"] = "IGO", ["NGO"] = "NGO", ["NGM"] = "ISM", ["ISM"] = "ISM", ["IMG"] = "IMG", ["MNC"] = "MNC",
    };

    // Bodies that PLOVER parts from other intergovernmental ones.
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["UNO"] = "UNO", ["EUR"] = "EUR", ["EEC"] = "EUR", ["EEU"] = "EUR",
    };

    // CAMEO's roles (manual 1.1b3, section 3) and the PLOVER sectors they became.
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["GOV"] = ["GOV"], ["MIL"] = ["MIL"], ["COP"] = ["COP"], ["JUD"] = ["JUD"], ["LEG"] = ["LEG"], ["SPY"] = ["SPY"], ["PTY"] = ["PTY"],
        ["REB"] = ["REB"], ["INS"] = ["REB"], ["SEP"] = ["REB"], ["UAF"] = ["UAF", "PRM"], ["PRM"] = ["PRM"], ["CRM"] = ["CRM"],
        ["BUS"] = ["BUS"], ["EDU"] = ["EDU"], ["ELI"] = ["ELI"], ["LAB"] = ["LAB"], ["AGR"] = ["AGR"], ["REF"] = ["REF"], ["REL"] = ["REL"],
        // Protesters and activists, CAMEO's opposition, are PLOVER's civilians and civil society.
        ["OPP"] = ["OPP", "CVL", "SOC"], ["CVL"] = ["CVL"], ["CIV"] = ["CVL"], ["PPL"] = ["CVL"], ["SET"] = ["CVL"],
        // Media and health changed their letters.
        ["MED"] = ["JRN"], ["JRN"] = ["JRN"], ["HLH"] = ["MED"],
        // Causes and their organisations.
        ["HRI"] = ["SOC"], ["ENV"] = ["SOC"], ["DEV"] = ["SOC"], ["SOC"] = ["SOC"],
    };

    // Sectors that CAMEO leaves unsaid, for its code says them.
    private static readonly Dictionary<string, string[]> Implied = new(StringComparer.Ordinal)
    {
        ["IMG"] = ["REB", "UAF"], ["MNC"] = ["BUS"], ["NGO"] = ["SOC"], ["ISM"] = ["SOC"],
    };

    // Faiths, peoples, places within a country, names of movements, ranks and shades, which are no sector of PLOVER's.
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        "MUS", "MOS", "CHR", "CTH", "PRO", "ORT", "JEW", "HIN", "BUD", "SIK", "SHI", "SUN", "ADR", "GZA", "WSB",
        "HMS", "HEZ", "TAL", "ALQ", "ISI", "PLO", "KUR", "FRM", "MOD", "RAD", "TOP", "MID", "HAR",
    };

    /// <summary>Whether a code of a suite and that of a claim's actor mean the same.</summary>
    /// <param name="gold">The suite's code.</param>
    /// <param name="coded">The claim's, as <see cref="CodedDyads.ActorCode"/> writes it.</param>
    public static bool Same(string gold, string coded)
    {
        if (string.Equals(gold, coded, StringComparison.Ordinal))
        {
            return true;
        }

        var (country, sectors) = Read(gold, cameo: true);
        var (codedCountry, codedSectors) = Read(coded, cameo: false);
        if (sectors.Count == 0 && codedSectors.Count > 0)
        {
            sectors.AddRange(Implied.GetValueOrDefault(country) ?? []);
        }

        return country == codedCountry && (codedSectors.Count == 0 ? sectors.Count == 0 : sectors.Contains(codedSectors[0]));
    }

    /// <summary>The part of a code that stands for the country, in PLOVER's letters.</summary>
    public static string Country(string code) => Read(code, cameo: true).Country;

    private static (string Country, List<string> Sectors) Read(string code, bool cameo)
    {
        if (code.Length < 3)
        {
            return (code, []);
        }

        var country = NoState.GetValueOrDefault(code[..3], code[..3]);
        var stateless = NoState.ContainsKey(code[..3]);
        var sectors = new List<string>();
        for (var i = 3; i + 3 <= code.Length; i += 3)
        {
            var part = code.Substring(i, 3);
            if (country is "IGO" or "EUR" or "UNO" && Bodies.TryGetValue(part, out var body))
            {
                country = body;
            }
            else if (cameo && Roles.TryGetValue(part, out var roles))
            {
                sectors.AddRange(roles);
            }
            else if (!cameo || (!stateless && !Uncounted.Contains(part)))
            {
                // A sector of PLOVER's or of a user's own actor table.
                sectors.Add(part);
            }
        }

        return (country, sectors);
    }
}
