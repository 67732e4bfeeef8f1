using System.Security.Cryptography;
using System.Text;

namespace Dateline.Record;

/// <summary>
/// With what a report was coded. Two runs with equal values code a report alike, so reading it again changes nothing.
/// </summary>
/// <param name="Version">Dateline's version.</param>
/// <param name="Model">Hash of the network's weights.</param>
/// <param name="Data">Hash of the tables under data/.</param>
/// <param name="Options">Options that change what is coded, written so that equal options are equal words; not jobs or paths.</param>
public sealed record RunInfo(string Version, string Model, string Data, string Options = "")
{
    /// <summary>Identity of the run: a hash of its values, 16 hexadecimal digits.</summary>
    public string Id => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Version, Model, Data, Options))).AsSpan(0, 8));
}

/// <summary>A run and what it left in the record.</summary>
/// <param name="Info">With what was coded.</param>
/// <param name="Reports">Reports of the record coded by it.</param>
/// <param name="Claims">Claims of these reports.</param>
/// <param name="Quarantined">Inputs that it could not read or code.</param>
/// <param name="Started">When it was first used, if a clock was given, or null.</param>
public sealed record RunSummary(RunInfo Info, long Reports, long Claims, long Quarantined, DateTimeOffset? Started);
