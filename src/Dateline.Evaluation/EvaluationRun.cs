using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Systems;

namespace Dateline.Evaluation;

/// <summary>What a run of an evaluation is given besides the gold file.</summary>
public sealed record EvaluationRun
{
    /// <summary>The parts of the coder that are scored.</summary>
    public required ISystems Systems { get; init; }

    /// <summary>How many rows are worked on at once, 1 or more. Figures do not depend on it.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How many errors to keep, 0 or more.</summary>
    public int Errors { get; init; }

    /// <summary>With 2 or more: what is learned is learned anew for each of so many parts, from the other parts; 0: as installed.</summary>
    public int Folds { get; init; }

    /// <summary>Where to write what is learned from all rows, or null.</summary>
    public string? Learn { get; init; }

    /// <summary>Score only rows whose field 'split' says this, or null for all rows.</summary>
    public string? Split { get; init; }

    /// <summary>A file of the gold file's shape to be scored instead of the coder, for tasks that score files; or null.</summary>
    public GoldFile? Coded { get; init; }

    /// <summary>Told how many rows are done, of how many; from any thread.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Works through <paramref name="items"/> in parallel and gives the results in their order.</summary>
    public TResult[] ForEach<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        var results = new TResult[items.Count];
        var done = 0;
        try
        {
            Parallel.For(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = Jobs }, i =>
            {
                results[i] = work(items[i]);
                Progress?.Invoke(Interlocked.Increment(ref done), items.Count);
            });
        }
        catch (AggregateException errors) when (errors.InnerExceptions.OfType<EvaluationException>().FirstOrDefault() is { } first)
        {
            // The gold file's error, as a single-threaded run would raise it.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return results;
    }
}
