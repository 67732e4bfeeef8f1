using System.CommandLine;
using Dateline.Cli.Display;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline codebook</c>: what the codes mean, from the tables that the coder reads.</summary>
internal static class CodebookCommand
{
    public static Command Create()
    {
        var command = new Command("codebook", """
            Prints what the codes of a claim mean, from the tables that the coder reads, as Markdown.

              dateline codebook > docs/codebook.md
            """);
        command.SetAction(_ =>
        {
            using var output = DataOutput.Open();
            output.Write(CodebookPage.Of(Home.Data));
            return ExitCodes.Done;
        });
        return command;
    }
}
