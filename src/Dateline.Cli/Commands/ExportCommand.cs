using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Coding.Actions.Ontology;
using Dateline.Record.Sqlite;
using Dateline.Record.Exports;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline export SHAPE</c>: the record in a shape for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var database = CommonOptions.Database();
        var format = new Option<string>("--format") { Description = "csv: one row a claim; jsonl: one coded report a line", DefaultValueFactory = _ => "csv", HelpName = "csv|jsonl" };
        format.AcceptOnlyFromAmong("csv", "jsonl");
        var output = new Option<string?>("--output", "-o") { Description = "File to write; without it, standard output", HelpName = "FILE" };
        var spreadsheet = new Option<bool>("--spreadsheet-safe") { Description = "Guard cells that a spreadsheet would run as formulas; this changes such cells" };
        var codes = CommonOptions.Codes();
        var native = new Command("native", """
            Dateline's own shape, whole and lossless.

              dateline export native --format csv -o claims.csv
              dateline export native --format jsonl > coded.jsonl
            """)
        {
            database, format, output, spreadsheet, codes,
        };
        native.SetAction(parsed =>
        {
            using var record = SqliteRecord.OpenToRead(parsed.GetValue(database)!);
            using var writer = DataOutput.Open(parsed.GetValue(output));
            if (parsed.GetValue(format) == "csv")
            {
                NativeExport.WriteCsv(record.Claims(), writer, parsed.GetValue(spreadsheet), parsed.GetValue(codes) ? ClaimCodeColumns.Of(DerivedCodes.Load(Home.Data)) : null);
            }
            else
            {
                NativeExport.WriteJsonLines(record, writer);
            }

            return ExitCodes.Done;
        });
        return new Command("export", """
            Writes the record in a shape for other programs.

              dateline export native --format csv -o claims.csv
            """)
        {
            native,
        };
    }
}
