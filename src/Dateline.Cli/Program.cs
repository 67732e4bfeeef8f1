using System.CommandLine;
using Dateline.Cli.Commands;
using Dateline.Cli.Display;
using Dateline.Coding.Tables;
using Dateline.Record.Errors;

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
            // The library ends with 1 when it could not make sense of the command line; here 1 means something else.
            var code = await parsed.InvokeAsync(Invocation).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
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
        EvaluateCommand.Create(),
    };
}
