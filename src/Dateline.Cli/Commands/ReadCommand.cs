using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Display;
using Dateline.Cli.Pipeline;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Reading;
using Spectre.Console;
using Dateline.Record;
using Dateline.Record.Sqlite;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline read INPUT…</c>: inputs → the record; one report is also shown.</summary>
internal static class ReadCommand
{
    private const int BatchSize = 64;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Files (.txt .html .json .jsonl, also .gz), folders, or '-' for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var database = CommonOptions.Database();
        var published = CommonOptions.Day("--published", "Day of publication of reports that do not say theirs");
        var outlet = CommonOptions.Outlet();
        var url = CommonOptions.Url();
        var (actors, frames) = (CommonOptions.Actors(), CommonOptions.Frames());
        var jobs = CommonOptions.Jobs();
        var maxCharacters = CommonOptions.MaxCharacters();
        var command = new Command("read", """
            Reads reports into the record; for one report prints its claims.

              dateline read samples
              dateline read report.txt --published 2024-08-24 --outlet Metro
              dateline read samples --actors mine.csv --frames my-words.csv
              zcat wire.jsonl.gz | dateline read - --db wire.db

            Reading the same report twice changes nothing. What cannot be read is kept in quarantine with its reason
            (dateline quarantine) and stops nothing; the exit status is then 1.
            """)
        {
            inputs, database, published, outlet, url, actors, frames, jobs, maxCharacters,
        };
        command.SetAction((parsed, cancel) => Task.Run(
            () => Run(
                parsed.GetValue(inputs)!,
                parsed.GetValue(database)!,
                new ReadOptions
                {
                    Published = parsed.GetValue(published),
                    Outlet = parsed.GetValue(outlet),
                    Url = parsed.GetValue(url),
                    MaxCharacters = parsed.GetValue(maxCharacters),
                },
                parsed.User(actors, frames),
                parsed.GetValue(jobs),
                cancel),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] inputs, string database, ReadOptions options, UserTables user, int jobs, CancellationToken cancel)
    {
        using var pipeline = new CodingPipeline(Home.Model, Home.Data, user);
        var run = Manifest.Run(Home.Model, Home.Data, user);
        using var record = SqliteRecord.Open(database);
        var tally = new ReadTally(record, run);
        var shown = new List<CodedReport>();
        ProgressLine.Show("Reading", tick =>
        {
            var items = new ReportReader(options).Read(inputs, Console.IsInputRedirected ? Console.OpenStandardInput() : null);
            var batch = new List<Coded>();
            foreach (var outcome in pipeline.Run(items, jobs, cancel))
            {
                if (outcome is Coded coded)
                {
                    batch.Add(coded);
                    if (shown.Count <= ReportList.Most)
                    {
                        shown.Add(coded.Report);
                    }
                }
                else
                {
                    tally.Quarantine((Refused)outcome);
                }

                if (batch.Count >= BatchSize)
                {
                    tally.Save(batch);
                    tick(tally.Reports, tally.Refused);
                }
            }

            tally.Save(batch);
        });
        if (shown.Count == 1)
        {
            ReportView.Print(shown[0]);
        }
        else if (shown.Count is > 1 and <= ReportList.Most)
        {
            ReportList.Print(shown);
        }

        Terminal.Error.WriteLine(tally.Summary(database));
        // Asked once: a signal that comes after the last report stops nothing any more.
        var stopped = cancel.IsCancellationRequested;
        if (stopped)
        {
            Terminal.Error.WriteLine("Stopped. What is counted here is kept; the same command goes on from here.");
        }

        return stopped ? ExitCodes.Interrupted : tally.Refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }

    /// <summary>Saves outcomes and counts what became of them.</summary>
    private sealed class ReadTally(SqliteRecord record, RunInfo run)
    {
        private readonly Dictionary<SaveOutcome, long> _saved = [];
        private long _claims;

        public long Reports { get; private set; }

        public long Refused { get; private set; }

        public void Save(List<Coded> batch)
        {
            if (batch.Count == 0)
            {
                return;
            }

            var outcomes = record.Save([.. batch.Select(coded => (coded.Report, coded.Source))], run);
            foreach (var outcome in outcomes)
            {
                _saved[outcome] = _saved.GetValueOrDefault(outcome) + 1;
            }

            Reports += batch.Count;
            _claims += batch.Sum(coded => (long)coded.Report.Claims.Count);
            batch.Clear();
        }

        public void Quarantine(Refused refused)
        {
            record.Quarantine(new QuarantinedInput(refused.Source, refused.Line, refused.Code, refused.Message, refused.GivenId, refused.Excerpt), run);
            Refused++;
            var place = refused.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{refused.Source}:{refused.Line}") : refused.Source;
            Terminal.Fail($"{place}: {refused.Code}: {refused.Message}");
        }

        public string Summary(string database)
        {
            var parts = new List<string>();
            foreach (var (outcome, words) in new[] { (SaveOutcome.Added, "new"), (SaveOutcome.Unchanged, "known"), (SaveOutcome.Replaced, "coded anew"), (SaveOutcome.Copy, "copies") })
            {
                if (_saved.GetValueOrDefault(outcome) is > 0 and var count)
                {
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {words}"));
                }
            }

            var detail = parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
            return string.Create(CultureInfo.InvariantCulture, $"{Reports + Refused} read: {Reports} reports{detail} with {_claims} claims in {database}, {Refused} in quarantine");
        }
    }
}
