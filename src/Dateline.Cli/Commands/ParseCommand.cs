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
        var onlyWords = new Option<bool>("--words") { Description = "Only cut into sentences and words (several times faster)" };
        var command = new Command("parse", """
            Prints words, trees and names as CoNLL-U, without coding.

              dateline parse report.txt
              dateline parse --words speeches.txt
              echo 'Ghana and Togo signed a border treaty.' | dateline parse
            """)
        {
            files,
            onlyWords,
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
                var report = new Report { Id = id, Text = text };
                if (parsed.GetValue(onlyWords))
                {
                    ConlluWriter.Write(analyser.Words(report), id, output);
                }
                else
                {
                    ConlluWriter.Write(analyser.Analyse(report), id, output);
                }
            }

            return 0;
        });
        return command;
    }
}
