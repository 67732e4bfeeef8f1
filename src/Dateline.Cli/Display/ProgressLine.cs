using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>A bar on a terminal, nothing in a pipe.</summary>
internal static class ProgressLine
{
    /// <summary>Runs the work; it calls <c>tick</c> with the number of reports done and refused so far.</summary>
    public static void Show(string what, Action<Action<long, long>> work)
    {
        if (!Terminal.ShowsProgress)
        {
            work((_, _) => { });
            return;
        }

        Terminal.Error.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what).IsIndeterminate();
                work((done, refused) => task.Description = refused == 0 ? $"{what}: {done:N0} reports" : $"{what}: {done:N0} reports, {refused:N0} in quarantine");
            });
    }
}
