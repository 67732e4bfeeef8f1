using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Dateline.Cli.Commands;
using Dateline.Cli.Display;
using Dateline.Coding.Tables;
using Dateline.Record.Errors;
using Spectre.Console;

namespace Dateline.Cli;

/// <summary>The front door: lists the commands and hands over to the one that was asked for.</summary>
internal static class Program
{
    // After Ctrl-C the reports at hand are finished and saved, which takes a moment on a busy machine.
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
    };

    private static async Task<int> Main(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        try
        {
            return parsed.Action is ParseErrorAction && arguments.Length > 0
                ? Refuse(parsed)
                : await parsed.InvokeAsync(Invocation).ConfigureAwait(false) is var code && arguments.Length == 0 ? ExitCodes.Usage : code;
        }
        catch (RecordException failure)
        {
            Terminal.Fail(failure.Code.Length == 0 ? failure.Message : $"{failure.Code}: {failure.Message}");
        }
        catch (TableException failure)
        {
            Terminal.Fail($"a table cannot be read: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Terminal.Fail(failure.Message);
        }

        return ExitCodes.Failed;
    }

    // The library would print the whole help where a result is expected, and end with 1, which here means something else.
    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Terminal.Fail(error.Message);
        }

        var names = new List<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            names.Insert(0, command.Command is RootCommand ? "dateline" : command.Command.Name);
        }

        Terminal.Error.WriteLine($"'{string.Join(' ', names)} --help' shows how it is used.");
        return ExitCodes.Usage;
    }

    /// <summary>The whole command line. Each command is one file under <c>Commands/</c>, added here.</summary>
    internal static RootCommand Root() => new("""
        Reads news reports and keeps the record: who did what to whom, where and when, and who says so.

          dateline read report.txt --published 2024-08-24 --outlet Metro
          dateline claims --actor UKR --status planned
          dateline explain 3f2a91c0

        Exit status: 0 done; 1 done, but some inputs went to quarantine; 2 wrong use; 3 failed; 130 stopped by Ctrl-C.
        """)
    {
        ReadCommand.Create(),
        CodeCommand.Create(),
        ClaimsCommand.Create(),
        ShowCommand.Create(),
        ExplainCommand.Create(),
        ExportCommand.Create(),
        QuarantineCommand.Create(),
        ActorsCommand.Create(),
        PlacesCommand.Create(),
        ParseCommand.Create(),
        CodebookCommand.Create(),
        EvaluateCommand.Create(),
    };
}
