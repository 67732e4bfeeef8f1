using System.CommandLine;
using Dateline.Cli.Display;
using Dateline.Core.Reports;
using Dateline.Language;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline parse FILE…</c>: the trees and names of texts, as CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Text files; '-' or none reads standard input", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("parse", """
            Prints words, trees and names as CoNLL-U, without coding.

              dateline parse report.txt
              echo 'Ghana and Togo signed a border treaty.' | dateline parse
            """)
        {
            files,
        };
        command.SetAction(parsed =>
        {
            using var model = LanguageModel.Load(Home.Model, Home.Data);
            var analyser = new Analyser(model);
            using var output = DataOutput.Open();
            foreach (var file in parsed.GetValue(files) is { Length: > 0 } given ? given : ["-"])
            {
                var text = file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file);
                var id = file == "-" ? "stdin" : Path.GetFileNameWithoutExtension(file);
                ConlluWriter.Write(analyser.Analyse(new Report { Id = id, Text = text }), id, output);
            }

            return 0;
        });
        return command;
    }
}
