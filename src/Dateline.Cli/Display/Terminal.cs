using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>Where people read: colours only on a terminal and without NO_COLOR, a fixed width in a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 160;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out { get; } = Open(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error: progress, notes, errors.</summary>
    public static IAnsiConsole Error { get; } = Open(Console.Error, Console.IsErrorRedirected);

    /// <summary>Whether progress may be drawn.</summary>
    public static bool ShowsProgress => !Console.IsErrorRedirected;

    /// <summary>Prints an error with its code.</summary>
    public static void Fail(string message) => Error.MarkupLine($"[red]dateline:[/] {Markup.Escape(Plain.Line(message))}");

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}
