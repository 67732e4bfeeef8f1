using System.CommandLine;

namespace Dateline.Cli;

/// <summary>The front door: lists the commands and hands over to the one that was asked for.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => Root().Parse(arguments).InvokeAsync();

    /// <summary>The whole command line. Each command is one file under <c>Commands/</c>, added here.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand(
            "Reads news reports and keeps the record: who did what to whom, where and when, and who says so.");
        root.Subcommands.Add(Commands.ParseCommand.Create());
        root.Subcommands.Add(Commands.EvaluateCommand.Create());
        return root;
    }
}
