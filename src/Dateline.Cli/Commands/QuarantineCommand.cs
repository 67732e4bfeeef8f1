using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Display;
using Dateline.Record;
using Dateline.Record.Sqlite;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline quarantine</c>: what could not be read or coded, and why.</summary>
internal static class QuarantineCommand
{
    public static Command Create()
    {
        var database = CommonOptions.Database();
        var json = new Option<bool>("--json") { Description = "One input a line as JSON" };
        var command = new Command("quarantine", """
            Lists the inputs that could not be read or coded, with the reason.

              dateline quarantine
              dateline quarantine --db wire.db --json
            """)
        {
            database, json,
        };
        command.SetAction(parsed =>
        {
            using var record = SqliteRecord.OpenToRead(parsed.GetValue(database)!);
            if (parsed.GetValue(json))
            {
                using var output = DataOutput.Open();
                foreach (var input in record.Quarantined())
                {
                    output.WriteLine(JsonLine.Of(writer => Write(writer, input)));
                }

                return ExitCodes.Done;
            }

            var table = new Table().Border(TableBorder.Rounded).AddColumn("source").AddColumn("line").AddColumn("id").AddColumn("reason").AddColumn("begins");
            foreach (var input in record.Quarantined())
            {
                var line = input.Line > 0 ? input.Line.ToString(CultureInfo.InvariantCulture) : "";
                table.AddRow(new[] { input.Source, line, input.GivenId ?? "", $"{input.Code}: {input.Message}", input.Excerpt }
                    .Select(cell => Markup.Escape(Plain.Line(cell))).ToArray());
            }

            Terminal.Out.Write(table);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter writer, QuarantinedInput input)
    {
        writer.WriteString("source", input.Source);
        if (input.Line > 0)
        {
            writer.WriteNumber("line", input.Line);
        }
        else
        {
            writer.WriteNull("line");
        }

        writer.WriteString("id", input.GivenId);
        writer.WriteString("code", input.Code);
        writer.WriteString("message", input.Message);
        writer.WriteString("begins", input.Excerpt);
    }
}
