using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Cli.Pipeline;
using Dateline.Coding.Tables;
using Dateline.Reading;
using Spectre.Console;
using Dateline.Record.Exports;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline code [FILE…]</c>: JSON Lines of reports in, JSON Lines of coded reports out.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON Lines, text or page files, folders; none or '-' reads standard input", Arity = ArgumentArity.ZeroOrMore };
        var published = CommonOptions.Day("--published", "Day of publication of reports that do not say theirs");
        var outlet = CommonOptions.Outlet();
        var (actors, frames) = (CommonOptions.Actors(), CommonOptions.Frames());
        var jobs = CommonOptions.Jobs();
        var maxCharacters = CommonOptions.MaxCharacters();
        var timings = new Option<bool>("--timings") { Description = "Say at the end, on standard error, how the time was spent" };
        var command = new Command("code", """
            Codes reports without a record: one line of JSON a report, in the order of the input.

              dateline code reports.jsonl > coded.jsonl
              dateline code reports.jsonl --actors mine.csv --frames my-words.csv
              echo '{"text":"Ghana and Togo signed a border treaty on Monday.","published":"2024-03-13"}' | dateline code

            A report that cannot be coded gives a line with "error" and its id: as many lines come out as reports go in.
            """)
        {
            files, published, outlet, actors, frames, jobs, maxCharacters, timings,
        };
        command.SetAction((parsed, cancel) => Task.Run(
            () => Run(
                parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"],
                new ReadOptions { Published = parsed.GetValue(published), Outlet = parsed.GetValue(outlet), MaxCharacters = parsed.GetValue(maxCharacters) },
                parsed.User(actors, frames),
                parsed.GetValue(jobs),
                parsed.GetValue(timings),
                cancel),
            CancellationToken.None));
        return command;
    }

    private static int Run(string[] files, ReadOptions options, UserTables user, int jobs, bool timings, CancellationToken cancel)
    {
        using var pipeline = new CodingPipeline(Home.Model, Home.Data, user);
        using var output = DataOutput.Open();
        var (done, refused) = (0L, 0L);
        ProgressLine.Show("Coding", tick =>
        {
            foreach (var outcome in pipeline.Run(new ReportReader(options).Read(files, Console.OpenStandardInput()), jobs, cancel))
            {
                if (outcome is Coded coded)
                {
                    output.WriteLine(pipeline.Clock.Measure(Stage.Writing, () => CodedReportWriter.Line(coded.Report)));
                    done++;
                }
                else if (outcome is Refused error)
                {
                    output.WriteLine(CodedReportWriter.ErrorLine(error.GivenId, error.Code, error.Message, error.Source, error.Line));
                    refused++;
                }

                if ((done + refused) % 50 == 0)
                {
                    tick(done, refused);
                }
            }
        });
        if (timings)
        {
            Terminal.Error.WriteLine(pipeline.Clock.Shares());
        }

        return cancel.IsCancellationRequested ? ExitCodes.Interrupted : refused > 0 ? ExitCodes.SomeRefused : ExitCodes.Done;
    }
}
