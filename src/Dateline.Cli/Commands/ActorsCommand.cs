using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Display;
using Dateline.Coding.Actors;
using Dateline.Core.Claims;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline actors PHRASE…</c>: who a phrase means on a day, by the tables of actors alone.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var phrases = new Argument<string[]>("PHRASE") { Description = "A name or a description, such as 'Indian foreign minister'", Arity = ArgumentArity.OneOrMore };
        var on = CommonOptions.Day("--on", "Day as of which offices hold; without it, the last known");
        var json = new Option<bool>("--json") { Description = "One actor a line as JSON" };
        var own = CommonOptions.Actors();
        var command = new Command("actors", """
            Says who a phrase means: name, country, sector and entity as of a day.

              dateline actors 'Narendra Modi' --on 2013-05-01
              dateline actors 'police in Lagos' 'Kenyan president' --json
              dateline actors 'the Ruritanian army' --actors ruritania.csv
            """)
        {
            phrases, on, own, json,
        };
        command.SetAction(parsed =>
        {
            var resolver = new ActorResolver(ActorTables.Load(Home.Data, parsed.User(own)));
            var day = parsed.GetValue(on);
            var found = parsed.GetValue(phrases)!.Select(phrase => (Phrase: phrase, Actor: resolver.ResolvePhrase(phrase, day))).ToList();
            if (parsed.GetValue(json))
            {
                using var output = DataOutput.Open();
                foreach (var (phrase, actor) in found)
                {
                    output.WriteLine(JsonLine.Of(writer => Write(writer, phrase, day, actor)));
                }
            }
            else
            {
                Terminal.Out.Write(Table(found));
            }

            if (found.Exists(one => one.Actor is not null))
            {
                return ExitCodes.Done;
            }

            Terminal.Fail("the tables of actors know none of these; data/actors holds them");
            return ExitCodes.Failed;
        });
        return command;
    }

    private static Table Table(List<(string Phrase, Participant? Actor)> found)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("phrase", "name", "country", "sector", "entity");
        foreach (var (phrase, actor) in found)
        {
            table.AddRow(new[] { phrase, actor?.Name, actor?.Country, actor?.Sector, actor?.Entity }
                .Select(cell => Markup.Escape(Plain.Line(cell ?? ""))).ToArray());
        }

        return table;
    }

    private static void Write(Utf8JsonWriter writer, string phrase, DateOnly? day, Participant? actor)
    {
        writer.WriteString("text", phrase);
        writer.WriteString("on", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("name", actor?.Name);
        writer.WriteString("country", actor?.Country);
        writer.WriteString("sector", actor?.Sector);
        writer.WriteString("entity", actor?.Entity);
    }
}
