using System.Globalization;

namespace Dateline.Cli.Pipeline;

/// <summary>Adds up how long each stage takes over all threads. Only ever shown, never part of an output.</summary>
internal sealed class StageClock(TimeProvider clock)
{
    private long _sentences;
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];

    /// <summary>Runs a stage and adds its time.</summary>
    public T Measure<T>(Stage stage, Func<T> work)
    {
        var start = clock.GetTimestamp();
        var result = work();
        Interlocked.Add(ref _ticks[(int)stage], clock.GetTimestamp() - start);
        return result;
    }

    /// <summary>Counts what the language stage found.</summary>
    public void CountSentences(int count) => Interlocked.Add(ref _sentences, count);

    /// <summary>'language 71 %, coding 27 %, …', of the time that all threads spent in stages, and the speed of coding alone.</summary>
    public string Shares()
    {
        var total = Math.Max(1, _ticks.Sum());
        var coding = Math.Max(1, _ticks[(int)Stage.Coding]) / (double)clock.TimestampFrequency;
        var shares = string.Join(", ", Enum.GetValues<Stage>().Select(stage =>
            string.Create(CultureInfo.InvariantCulture, $"{stage.ToString().ToLowerInvariant()} {100.0 * _ticks[(int)stage] / total:0.0} %")));
        return string.Create(CultureInfo.InvariantCulture, $"{shares}; coding alone {_sentences / coding:0} sentences a second and thread");
    }
}

/// <summary>The stages that are timed.</summary>
internal enum Stage
{
    /// <summary>Bytes to reports.</summary>
    Reading,

    /// <summary>Reports to trees and names.</summary>
    Language,

    /// <summary>Trees and names to claims.</summary>
    Coding,

    /// <summary>Claims to lines or rows.</summary>
    Writing,
}
