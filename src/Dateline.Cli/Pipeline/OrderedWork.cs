using System.Threading.Channels;

namespace Dateline.Cli.Pipeline;

/// <summary>Does a piece of work for each item on several threads and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>
    /// Streams the results. No more than a few items a job are in flight, so that memory stays bounded however long the
    /// input is. An exception of <paramref name="work"/> surfaces where its result would stand.
    /// </summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int jobs, CancellationToken cancel)
    {
        var queue = Channel.CreateBounded<Task<TResult>>(jobs * 4);
        using var slots = new SemaphoreSlim(jobs);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var token = stop.Token;
        var feeding = Task.Run(() => FeedAsync(items, work, queue.Writer, slots, token), CancellationToken.None);
        try
        {
            while (queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
            {
                while (queue.Reader.TryRead(out var task))
                {
                    yield return task.GetAwaiter().GetResult();
                }
            }

            feeding.GetAwaiter().GetResult();
        }
        finally
        {
            // The reader of the results may stop early (an error, Ctrl-C): let nothing run on with disposed parts.
            stop.Cancel();
            while (queue.Reader.TryRead(out var task))
            {
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
            }

            ((IAsyncResult)feeding).AsyncWaitHandle.WaitOne();
            while (queue.Reader.TryRead(out var task))
            {
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
            }
        }
    }

    private static async Task FeedAsync<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> work,
        ChannelWriter<Task<TResult>> queue,
        SemaphoreSlim slots,
        CancellationToken cancel)
    {
        try
        {
            foreach (var item in items)
            {
                if (cancel.IsCancellationRequested)
                {
                    break;
                }

                await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
                var task = Task.Run(
                    () =>
                    {
                        try
                        {
                            return work(item);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    },
                    CancellationToken.None);
                try
                {
                    await queue.WriteAsync(task, cancel).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    break;
                }
            }

            queue.Complete();
        }
        catch (Exception failure)
        {
            queue.Complete(failure);
            throw;
        }
    }
}
