using System.Globalization;
using Dateline.Core.Claims;
using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;
using EventState = Dateline.Coding.Status.Factuality;

namespace Dateline.Evaluation.Tasks.Factuality;

/// <summary>For given event words: how surely did it happen, from −3 to 3?</summary>
public sealed class FactualityTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "factuality";

    /// <inheritdoc/>
    public string Summary => "whether given event words are said to have happened, −3 to 3 (JSON Lines)";

    /// <inheritdoc/>
    public TaskOutcome Evaluate(GoldFile gold, EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(run);
        var rows = GoldRow.Read(gold).InSplit(run.Split);
        var events = rows.Select(Read).ToList();
        if (run.Learn is { } path)
        {
            EventExamples.Write(path, run.ForEach([.. rows.Zip(events)], pair => Describe(pair.First, pair.Second, run)));
        }

        var coded = run.ForEach([.. rows.Zip(events)], pair => Code(pair.First, pair.Second, run));

        var scores = new Correlation();
        var facts = new Reliability("told as fact");
        var (affirmed, denied, others) = (new Reliability("affirmed as fact"), new Reliability("denied"), new Reliability("not told as fact"));
        var errors = new List<ScoredError>();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < events[i].Count; j++)
            {
                var (right, value) = (events[i][j].Value, ToScale(coded[i][j], run));
                scores.Add(right, value);
                if (coded[i][j] is { } reading)
                {
                    var readers = (3 + (reading.Polarity == Polarity.Negated ? -right : right)) / 6;
                    if (reading.Status is Status.Occurred or Status.Ongoing)
                    {
                        facts.Add(reading.Certainty, readers);
                        (reading.Polarity == Polarity.Negated ? denied : affirmed).Add(reading.Certainty, readers);
                    }
                    else
                    {
                        others.Add(reading.Certainty, readers);
                    }
                }

                if (Math.Abs(right - value) >= NotableError && errors.Count < run.Errors)
                {
                    var text = rows[i].NeedText("text");
                    errors.Add(new ScoredError(
                        rows[i].Id, $"'{events[i][j].Span.Of(text)}' {Show(right)}", Show(value), text));
                }
            }
        }

        return new TaskOutcome(
            scores.Count,
            [
                new("mae", scores.MeanAbsoluteError, MetricUnit.Plain),
                new("pearson", scores.Pearson, MetricUnit.Plain),
                new("calibration_error", facts.Error, MetricUnit.Plain),
                new("calibration_error_open", others.Error, MetricUnit.Plain),
            ],
            errors)
        {
            Reliability = [.. affirmed.Bins, .. denied.Bins, .. others.Bins],
        };
    }

    /// <summary>The token that a gold word is: of those that share its places, the one nearest to the root; null when none does.</summary>
    public static (int Sentence, int Token)? TokenAt(AnalysedReport report, Span span)
    {
        ArgumentNullException.ThrowIfNull(report);
        (int, int)? best = null;
        var bestDepth = int.MaxValue;
        foreach (var sentence in report.Sentences)
        {
            if (!sentence.Span.Overlaps(span))
            {
                continue;
            }

            foreach (var token in sentence.Tokens)
            {
                if (token.Span.Overlaps(span) && Depth(sentence, token) is var depth && depth < bestDepth)
                {
                    (best, bestDepth) = ((sentence.Index, token.Index), depth);
                }
            }
        }

        return best;
    }

    private const double NotableError = 1.5;

    private static List<(Span Span, double Value)> Read(GoldRow row)
    {
        var map = new TextMap(row.NeedText("text"));
        return
        [
            .. row.NeedList("events").Select(item => (
                row.NeedSpan(item, map), GoldRow.Number(item, "value") ?? throw row.Error("an event has no 'value'"))),
        ];
    }

    private static List<EventState?> Code(GoldRow row, List<(Span Span, double Value)> events, EvaluationRun run)
    {
        var report = run.Systems.Language.Analyse(new Report { Id = row.Id, Text = row.NeedText("text") });
        return
        [
            .. events.Select(word => TokenAt(report, word.Span) is { } at ? run.Systems.Factuality.Read(report, at.Sentence, at.Token) : null),
        ];
    }

    private static double ToScale(EventState? reading, EvaluationRun run) =>
        reading is null ? 0 : Math.Clamp(run.Systems.Factuality.ToScale(reading), -3, 3);

    private static List<EventExample> Describe(GoldRow row, List<(Span Span, double Value)> events, EvaluationRun run)
    {
        var report = run.Systems.Language.Analyse(new Report { Id = row.Id, Text = row.NeedText("text") });
        var examples = new List<EventExample>();
        foreach (var (span, value) in events)
        {
            if (TokenAt(report, span) is { } at)
            {
                examples.Add(new(report.Report.Text, value, run.Systems.Factuality.Describe(report, at.Sentence, at.Token)));
            }
        }

        return examples;
    }

    private static int Depth(Sentence sentence, Token token)
    {
        var depth = 0;
        for (var up = token.Head; up >= 0 && depth <= sentence.Tokens.Count; up = sentence[up].Head)
        {
            depth++;
        }

        return depth;
    }

    private static string Show(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
