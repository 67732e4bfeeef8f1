using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Record;
using Dateline.Record.Exports;
using Dateline.Record.Sqlite;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline explain ID</c>: why a claim was coded so.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of a claim, or its beginning" };
        var database = CommonOptions.Database();
        var command = new Command("explain", """
            Says why a claim was coded so: each field with the words it rests on and the rules that decided.

              dateline explain 4c97cf96
            """)
        {
            id, database,
        };
        command.SetAction(parsed =>
        {
            using var record = SqliteRecord.OpenToRead(parsed.GetValue(database)!);
            var found = record.Claim(parsed.GetValue(id)!);
            Terminal.Out.MarkupLine(MarkedText.Sentence(found.Report, found.Claim));
            Terminal.Out.Write(Grid(found));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Table Grid(ReportedClaim found)
    {
        var claim = found.Claim;
        var table = new Table().Border(TableBorder.Rounded).AddColumn("field").AddColumn("value").AddColumn("rests on");
        void Row(string field, string value, string why) => table.AddRow(field, Markup.Escape(value), Markup.Escape(Plain.Line(why)));
        Row("act", ClaimWords.Act(claim), $"'{claim.Predicate.Text}'; rule {claim.Rule}");
        foreach (var (role, list) in new[] { ("actor", claim.Actors), ("recipient", claim.Recipients) })
        {
            foreach (var participant in list)
            {
                Row(role, ClaimWords.Participant(participant), $"'{participant.Text}'" + (participant.Entity is null ? "" : $"; entity {participant.Entity}"));
            }
        }

        Row("status", ClaimWords.State(claim), $"certainty {Plain.Number(claim.Certainty)}");
        Row("when", ClaimWords.When(claim), claim.When is { } when ? $"basis {when.Basis}, precision {when.Precision}" : "no time was found that belongs to the act");
        Row("where", ClaimWords.Where(claim), Place(claim));
        foreach (var quantity in claim.Quantities)
        {
            Row("figure", ClaimWords.Quantity(quantity), $"value {quantity.Value}, low {quantity.Low}, high {quantity.High}");
        }

        foreach (var link in claim.Attribution)
        {
            Row("who says so", link.Claimant is null ? "unnamed" : ClaimWords.Participant(link.Claimant), $"{(link.Cue is null ? "quotation" : $"'{link.Cue.Text}'")}; {link.Stance}, {link.Manner}");
        }

        if (claim.Attribution.Count == 0)
        {
            Row("who says so", "the report", "no attribution holds the predicate");
        }

        if (claim.Contexts.Count > 0)
        {
            Row("contexts", string.Join(", ", claim.Contexts), "");
        }

        var codes = DerivedCodes.Load(Home.Data).Of(claim);
        Row("codes", $"CAMEO {codes.Cameo}, quad class {codes.Quad}, scale {Plain.Number(codes.Scale)}", $"{codes.CameoName}; as a single PLOVER code {Codes.Of(codes.Type)}{(codes.Mode is null ? "" : ":" + codes.Mode)}; tables of version {codes.Version}");
        return table;
    }

    private static string Place(Claim claim) => claim.Where is { } where
        ? $"'{where.Place.Text}'; basis {where.Basis}, precision {where.Place.Precision}, GeoNames {where.Place.GeoNames}"
        : claim.WhereReason ?? "no place was found that belongs to the act";
}
