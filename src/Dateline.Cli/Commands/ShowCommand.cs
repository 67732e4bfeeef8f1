using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Record;
using Dateline.Record.Sqlite;
using Dateline.Record.Errors;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline show ID</c>: a report or claim from the record with its words marked.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Id of a report or claim, or its beginning" };
        var database = CommonOptions.Database();
        var command = new Command("show", """
            Shows a report or a claim with its words marked: predicates bold, who says so underlined.

              dateline show 3feea107
              dateline show 3feea107 --db wire.db
            """)
        {
            id, database,
        };
        command.SetAction(parsed =>
        {
            using var record = SqliteRecord.OpenToRead(parsed.GetValue(database)!);
            if (Find.Claim(record, parsed.GetValue(id)!) is { } found)
            {
                Terminal.Out.Write(ClaimTable.Of([found.Claim]));
                Terminal.Out.MarkupLine(MarkedText.Sentence(found.Report, found.Claim));
                return ExitCodes.Done;
            }

            var coded = record.Report(parsed.GetValue(id)!);
            ReportView.Print(coded);
            Terminal.Out.WriteLine();
            Terminal.Out.MarkupLine(MarkedText.Whole(coded));
            return ExitCodes.Done;
        });
        return command;
    }
}

/// <summary>Finds what an id means.</summary>
internal static class Find
{
    /// <summary>The claim with this id, or null when the id is none of a claim.</summary>
    public static ReportedClaim? Claim(SqliteRecord record, string id)
    {
        try
        {
            return record.Claim(id);
        }
        catch (RecordException)
        {
            return null; // then it may be a report's id; if it is not, that look-up says what is wrong
        }
    }
}
