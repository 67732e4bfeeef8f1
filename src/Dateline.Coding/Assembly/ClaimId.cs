using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Assembly;

/// <summary>The stable id of a claim: the same report, words, type and chain of speakers always give the same id.</summary>
internal static class ClaimId
{
    /// <summary>16 hexadecimal digits of a SHA-256. <paramref name="twin"/> counts claims that would otherwise be equal.</summary>
    public static string Of(Report report, Span predicate, EventType type, string? mode, IReadOnlyList<AttributionLink> chain, int twin)
    {
        var key = new StringBuilder(report.Id);
        key.Append(CultureInfo.InvariantCulture, $"\n{predicate.Start}-{predicate.End}\n{type}:{mode}\n{twin}");
        foreach (var link in chain)
        {
            key.Append('\n').Append(link.Claimant?.Span.Start.ToString(CultureInfo.InvariantCulture) ?? "unnamed");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, 8));
    }
}
