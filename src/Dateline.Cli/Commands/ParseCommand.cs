using System.CommandLine;
using System.Runtime.InteropServices;
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
        var states = new Option<string?>("--states") { Description = "Also write what the network holds of each word, one byte a number (for training)" };
        var command = new Command("parse", """
            Prints words, trees and names as CoNLL-U, without coding.

              dateline parse report.txt
              dateline parse --words speeches.txt
              echo 'Ghana and Togo signed a border treaty.' | dateline parse
            """)
        {
            files,
            onlyWords,
            states,
        };
        command.SetAction(parsed =>
        {
            using var model = LanguageModel.Load(Home.Model, Home.Data);
            var analyser = new Analyser(model);
            using var output = DataOutput.Open();
            using var kept = parsed.GetValue(states) is { } path ? File.Create(path) : Stream.Null;
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
                    var analysed = analyser.Analyse(report);
                    ConlluWriter.Write(analysed, id, output);
                    foreach (var sentence in analysed.Sentences)
                    {
                        kept.Write(MemoryMarshal.AsBytes(sentence.States.Span));
                    }
                }
            }

            return 0;
        });
        return command;
    }
}
