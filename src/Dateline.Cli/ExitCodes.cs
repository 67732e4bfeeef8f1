namespace Dateline.Cli;

/// <summary>What the program's exit status means; --help and docs/formats.md list them.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some inputs could not be read or coded.</summary>
    public const int SomeRefused = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The record, a table or the model cannot be used, or what was asked for is not there.</summary>
    public const int Failed = 3;

    /// <summary>Stopped by Ctrl-C; what was acknowledged is kept.</summary>
    public const int Interrupted = 130;
}
