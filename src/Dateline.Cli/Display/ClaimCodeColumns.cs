using System.Globalization;
using System.Text.Json;
using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Record.Exports;

namespace Dateline.Cli.Display;

/// <summary>The codes derived from a claim as further columns of the table of claims and as JSON.</summary>
internal static class ClaimCodeColumns
{
    /// <summary>The columns, after those of the claim itself.</summary>
    public static IReadOnlyList<ClaimColumn> Of(DerivedCodes codes)
    {
        // Every column of a row asks for the same claim.
        (Claim? Claim, ClaimCodes? Codes) last = default;
        ClaimCodes For(ClaimCell cell)
        {
            last = ReferenceEquals(last.Claim, cell.Claim) ? last : (cell.Claim, codes.Of(cell.Claim));
            return last.Codes!;
        }

        return
        [
            new("single_type", "the single PLOVER type, status and polarity folded in", cell => Codes.Of(For(cell).Type)),
            new("single_mode", "its mode", cell => For(cell).Mode),
            new("quad", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict", cell => Number(For(cell).Quad), true),
            new("scale", "PLOVER's Goldstein-like value, -10 to 10", cell => Number(For(cell).Scale), true),
            new("cameo", "CAMEO code", cell => For(cell).Cameo),
            new("cameo_root", "CAMEO root", cell => For(cell).CameoRoot),
            new("cameo_quad", "quad class of the CAMEO root, as in GDELT", cell => Number(For(cell).CameoQuad), true),
            new("polecat_mode", "the mode as POLECAT's coder has it", cell => For(cell).PolecatMode),
            new("codes_version", "version of the tables by which these are derived", cell => For(cell).Version),
        ];
    }

    /// <summary>The codes as one object.</summary>
    public static void Write(Utf8JsonWriter writer, ClaimCodes codes)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Codes.Of(codes.Type));
        writer.WriteString("mode", codes.Mode);
        writer.WriteNumber("quad", codes.Quad);
        writer.WriteNumber("scale", codes.Scale);
        writer.WriteString("cameo", codes.Cameo);
        writer.WriteString("cameo_root", codes.CameoRoot);
        writer.WriteNumber("cameo_quad", codes.CameoQuad);
        writer.WriteString("polecat_mode", codes.PolecatMode);
        writer.WriteString("version", codes.Version);
        writer.WriteEndObject();
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
