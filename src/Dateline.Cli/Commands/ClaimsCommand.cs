using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Ontology;
using Dateline.Record;
using Dateline.Record.Sqlite;
using Dateline.Record.Exports;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline claims</c>: lists claims from the record.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var database = CommonOptions.Database();
        var filter = new ClaimFilterOptions();
        var json = new Option<bool>("--json") { Description = "One claim a line as JSON" };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated values, one claim a row" };
        var codes = CommonOptions.Codes();
        var command = new Command("claims", """
            Lists claims from the record, filtered.

              dateline claims --actor UKR --type assault
              dateline claims --claimant 'Western officials' --since 2024-08-01
              dateline claims --status planned --csv > plans.csv
              dateline claims --csv --codes > with-cameo.csv
            """)
        {
            database, json, csv, codes,
        };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = SqliteRecord.OpenToRead(parsed.GetValue(database)!);
            var claims = record.Claims(filter.Read(parsed));
            if (parsed.GetValue(csv) || parsed.GetValue(json))
            {
                using var output = DataOutput.Open();
                var derived = parsed.GetValue(codes) ? DerivedCodes.Load(Home.Data) : null;
                if (parsed.GetValue(csv))
                {
                    NativeExport.WriteCsv(claims, output, more: derived is null ? null : ClaimCodeColumns.Of(derived));
                }
                else
                {
                    foreach (var claim in claims)
                    {
                        output.WriteLine(ClaimLines.Line(claim, derived));
                    }
                }

                return ExitCodes.Done;
            }

            var found = claims.Take(parsed.GetValue(filter.Limit) ?? ClaimFilterOptions.ScreenLimit).ToList();
            Terminal.Out.Write(ClaimTable.Of(found.Select(c => ((string?)(c.Report.GivenId ?? c.Report.Id[..8]), c.Claim)), withReport: true));
            Terminal.Out.WriteLine(found.Count == ClaimFilterOptions.ScreenLimit && parsed.GetValue(filter.Limit) is null
                ? $"The first {found.Count} claims; --limit shows more, --csv and --json all."
                : $"{found.Count} claims");
            return ExitCodes.Done;
        });
        return command;
    }
}

/// <summary>The filters that lists of claims share.</summary>
internal sealed class ClaimFilterOptions
{
    /// <summary>How many claims a screen shows when --limit is not given.</summary>
    public const int ScreenLimit = 200;

    private readonly Option<string?> _actor = new("--actor") { Description = "Actor: words of the name, a country or sector code", HelpName = "WHO" };
    private readonly Option<string?> _recipient = new("--recipient") { Description = "Recipient, as --actor", HelpName = "WHO" };
    private readonly Option<string?> _claimant = new("--claimant") { Description = "Who says so, as --actor; '' for the report itself", HelpName = "WHO" };
    private readonly Option<EventType?> _type = CommonOptions.OneOf<EventType>("--type", "PLOVER type: consult, assault …", "TYPE");
    private readonly Option<Core.Claims.Status?> _status = CommonOptions.OneOf<Core.Claims.Status>("--status", "occurred, ongoing, planned, threatened, offered, demanded, predicted, possible, conditional", "STATUS");
    private readonly Option<string?> _place = new("--place") { Description = "Place: words of the name, its region, or a country code", HelpName = "WHERE" };
    private readonly Option<DateOnly?> _since = CommonOptions.Day("--since", "Acts on this day or later");
    private readonly Option<DateOnly?> _until = CommonOptions.Day("--until", "Acts on this day or earlier");
    private readonly Option<string?> _report = new("--report") { Description = "Of one report, by its id", HelpName = "ID" };

    public Option<int?> Limit { get; } = CommonOptions.Count("--limit", "No more than so many");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _actor, _recipient, _claimant, _type, _status, _place, _since, _until, _report, Limit })
        {
            command.Options.Add(option);
        }
    }

    public ClaimFilter Read(ParseResult parsed) => new()
    {
        Actor = parsed.GetValue(_actor),
        Recipient = parsed.GetValue(_recipient),
        Claimant = parsed.GetValue(_claimant),
        Type = parsed.GetValue(_type),
        Status = parsed.GetValue(_status),
        Place = parsed.GetValue(_place),
        Since = parsed.GetValue(_since),
        Until = parsed.GetValue(_until),
        Report = parsed.GetValue(_report),
        Limit = parsed.GetValue(Limit),
    };
}
