using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Display;
using Dateline.Coding.Tables;
using Dateline.Evaluation;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Systems;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline evaluate TASK GOLD…</c>: how well is it coded, measured against files that say what is right.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var task = new Argument<string>("TASK")
        {
            Description = "What to score: " + string.Join("; ", EvaluationTasks.All.Select(known => $"{known.Name} ({known.Summary})")),
        };
        var gold = new Argument<string[]>("GOLD") { Description = "Gold files, plain or .gz, or folders of them", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a line and file" };
        var errors = new Option<int>("--errors") { Description = "Also print the first N things scored as wrong (not for files named test or unseen)" };
        var split = new Option<string?>("--split") { Description = "Only rows whose field 'split' says this, for files that hold several" };
        var coded = new Option<string?>("--coded")
        {
            Description = "Score this file instead of Dateline: another annotator's or program's answers, in the shape of the gold file, row for row (claims and status only)",
        };
        var jobs = new Option<int?>("--jobs") { Description = "Rows worked on at once; figures do not depend on it" };
        var learn = new Option<string?>("--learn") { Description = "Types: learn from the rows of the file and write the weights here (model/types.tsv). Attribution: write what training/attribution.py learns from; factuality: what training/certainty.py does" };
        var (actors, frames) = (CommonOptions.Actors(), CommonOptions.Frames());
        var folds = new Option<int>("--folds") { Description = "Types: cross-validation, each of N parts judged by a model that has not seen it" };
        var command = new Command(
            "evaluate",
            "Scores Dateline against gold files.\n\n"
            + "  dateline evaluate language en_ewt-dev.conllu\n"
            + "  dateline evaluate times gold/times.jsonl --errors 20\n"
            + "  dateline evaluate claims gold/ --json\n"
            + "  dateline evaluate claims gold/claims-dev.jsonl --coded gold/second/claims-dev.jsonl\n"
            + "  dateline evaluate status gold/status-dev.jsonl --errors 20\n"
            + "  dateline evaluate dyads gold/mine.jsonl --actors mine.csv --frames my-words.csv")
        {
            task, gold, json, errors, split, coded, folds, learn, actors, frames, jobs,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(task)!, parsed.GetValue(gold)!, parsed.GetValue(json), parsed.GetValue(errors), parsed.GetValue(split), parsed.GetValue(coded),
            parsed.GetValue(folds), parsed.GetValue(learn), parsed.User(actors, frames), parsed.GetValue(jobs) ?? Environment.ProcessorCount, TimeProvider.System));
        return command;
    }

    private static int Run(string name, string[] arguments, bool json, int errors, string? split, string? other, int folds, string? learn, UserTables user, int jobs, TimeProvider clock)
    {
        if (EvaluationTasks.Named(name) is not { } task)
        {
            Terminal.Fail($"there is no task '{name}'; the tasks are: {string.Join(", ", EvaluationTasks.All.Select(known => known.Name))}");
            return ExitCodes.Usage;
        }

        if (other is not null && !task.ScoresFiles)
        {
            var able = string.Join(", ", EvaluationTasks.All.Where(known => known.ScoresFiles).Select(known => known.Name));
            Terminal.Fail($"the task '{task.Name}' scores Dateline only; --coded is for: {able}");
            return ExitCodes.Usage;
        }

        try
        {
            var coded = other is null ? null : new GoldFile(other);
            var files = arguments.SelectMany(GoldFile.Find).ToList();
            if (errors > 0 && files.Append(coded).FirstOrDefault(file => file is { IsSealed: true }) is { } closed)
            {
                Terminal.Fail($"single errors of {closed.Name} are not shown: whoever tunes to such a file can no longer measure with it. Take a dev file, or leave out --errors.");
                return ExitCodes.Usage;
            }

            using var systems = new InstalledSystems(Home.Model, Home.Data, user);
            foreach (var file in files)
            {
                var run = new EvaluationRun
                {
                    Systems = systems, Jobs = Math.Max(1, jobs), Errors = errors, Split = split, Coded = coded, Folds = folds, Learn = learn, Progress = ProgressOf(task.Name, file),
                };
                var start = clock.GetTimestamp();
                var outcome = task.Evaluate(file, run);
                var seconds = clock.GetElapsedTime(start).TotalSeconds;
                ClearProgress();
                Print(task, file, coded, outcome, seconds, json);
            }

            return ExitCodes.Done;
        }
        catch (EvaluationException error)
        {
            ClearProgress();
            Terminal.Fail(error.Message);
            return ExitCodes.Failed;
        }
        catch (AggregateException several) when (several.InnerException is TableException wrong)
        {
            // Tables are read when a row first asks for them, in the middle of parallel work.
            ClearProgress();
            Terminal.Fail(wrong.Message);
            return ExitCodes.Failed;
        }
    }

    private static void Print(IEvaluationTask task, GoldFile file, GoldFile? coded, TaskOutcome outcome, double seconds, bool json)
    {
        foreach (var error in outcome.Errors)
        {
            Console.Error.WriteLine($"{error.Row}\n  gold    {error.Gold ?? "(nothing)"}\n  coded   {error.System ?? "(nothing)"}\n  {error.Context.ReplaceLineEndings(" ")}");
        }

        if (json)
        {
            Console.Out.WriteLine(Json(task, file, coded, outcome, seconds));
            return;
        }

        Console.Out.WriteLine($"{task.Name}  {file.Path}{(coded is null ? string.Empty : $"  coded by {coded.Path}")}  {Rows(outcome.Rows)}  {seconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        var width = outcome.Metrics.Max(metric => metric.Name.Length);
        foreach (var metric in outcome.Metrics)
        {
            Console.Out.WriteLine($"  {metric.Name.PadRight(width)}  {Shown(metric),9}{Unit(metric)}");
        }

        foreach (var of in outcome.Reliability.GroupBy(bin => bin.Of))
        {
            Console.Out.WriteLine($"  {of.Key}: certainty, mean of readers, events");
            foreach (var bin in of)
            {
                Console.Out.WriteLine($"    {Two(bin.Certainty)}  {Two(bin.Readers)}  {bin.Events.ToString(CultureInfo.InvariantCulture),6}");
            }
        }
    }

    private static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Json(IEvaluationTask task, GoldFile file, GoldFile? coded, TaskOutcome outcome, double seconds)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("task", task.Name);
            writer.WriteString("file", file.Path);
            if (coded is not null)
            {
                writer.WriteString("coded", coded.Path);
            }

            writer.WriteNumber("rows", outcome.Rows);
            writer.WriteNumber("seconds", Math.Round(seconds, 1));
            writer.WriteStartObject("metrics");
            foreach (var metric in outcome.Metrics)
            {
                writer.WritePropertyName(metric.Name);
                if (metric.Rounded is { } value)
                {
                    writer.WriteNumberValue(value);
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndObject();
            if (outcome.Reliability.Count > 0)
            {
                WriteBins(writer, outcome.Reliability);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteBins(Utf8JsonWriter writer, IEnumerable<ReliabilityBin> bins)
    {
        writer.WriteStartArray("reliability");
        foreach (var bin in bins)
        {
            writer.WriteStartObject();
            writer.WriteString("of", bin.Of);
            writer.WriteNumber("from", bin.From);
            writer.WriteNumber("events", bin.Events);
            writer.WriteNumber("certainty", Math.Round(bin.Certainty, 4));
            writer.WriteNumber("readers", Math.Round(bin.Readers, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Rows(int rows) => rows == 1 ? "1 row" : $"{rows.ToString(CultureInfo.InvariantCulture)} rows";

    private static string Shown(Metric metric) => metric.Rounded is { } value
        ? value.ToString(metric.Unit switch { MetricUnit.Percent => "0.00", MetricUnit.Plain => "0.0000", _ => "0.0" }, CultureInfo.InvariantCulture)
        : "–";

    private static string Unit(Metric metric) => metric.Unit switch
    {
        MetricUnit.Percent when metric.Rounded is not null => " %",
        MetricUnit.Kilometres when metric.Rounded is not null => " km",
        _ => string.Empty,
    };

    // A line that rewrites itself, on a terminal only; every hundredth of the work, so that it costs nothing.
    private static Action<int, int>? ProgressOf(string task, GoldFile file) => Console.IsErrorRedirected
        ? null
        : (done, all) =>
        {
            if (done == all || done % Math.Max(1, all / 100) == 0)
            {
                Console.Error.Write($"\r{task} {file.Name}: {done.ToString(CultureInfo.InvariantCulture)} of {all.ToString(CultureInfo.InvariantCulture)} ");
            }
        };

    private static void ClearProgress()
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
