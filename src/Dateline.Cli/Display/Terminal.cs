using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>Where people read: colours only on a terminal and without NO_COLOR, a fixed width in a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 160;

    // Messages in a pipe or log are one line each, however long.
    private const int LogWidth = 100_000;

    private static readonly bool NoColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out { get; } = Open(Console.Out, Console.IsOutputRedirected, PipeWidth);

    /// <summary>Standard error: progress, notes, errors.</summary>
    public static IAnsiConsole Error { get; } = Open(Console.Error, Console.IsErrorRedirected, LogWidth);

    /// <summary>Whether progress may be drawn, which takes escape codes.</summary>
    public static bool ShowsProgress => !Console.IsErrorRedirected && !NoColour;

    /// <summary>Prints an error with its code.</summary>
    public static void Fail(string message) => Error.MarkupLine($"[red]dateline:[/] {Markup.Escape(Plain.Line(message))}");

    private static IAnsiConsole Open(TextWriter writer, bool redirected, int pipeWidth)
    {
        var plain = redirected || NoColour;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = pipeWidth;
        }

        return console;
    }
}
