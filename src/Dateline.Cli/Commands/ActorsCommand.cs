using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Display;
using Dateline.Coding.Actors;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline actors PHRASE…</c>: who a phrase means on a day, by the tables of actors alone.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var phrases = new Argument<string[]>("PHRASE") { Description = "A name or a description, such as 'Indian foreign minister'", Arity = ArgumentArity.OneOrMore };
        var on = CommonOptions.Day("--on", "Day as of which offices hold; without it, the last known");
        var json = new Option<bool>("--json") { Description = "One phrase a line as JSON, with every office that the tables know" };
        var own = CommonOptions.Actors();
        var command = new Command("actors", """
            Says who a phrase means as of a day: name, country, sector, office and its term, and the table that says so.
            Where a name may mean several, the one that claims take comes first; '?': claims take none without more words.

              dateline actors 'Narendra Modi' --on 2013-05-01
              dateline actors 'police in Lagos' 'Kenyan president' --json
              dateline actors 'the Ruritanian army' --actors ruritania.csv
            """)
        {
            phrases, on, own, json,
        };
        command.SetAction(parsed =>
        {
            var lookup = new ActorLookup(ActorTables.Load(Home.Data, parsed.User(own)));
            var day = parsed.GetValue(on);
            var answers = parsed.GetValue(phrases)!.Select(phrase => lookup.Find(phrase, day)).ToList();
            var known = answers.FindAll(answer => answer.Candidates.Count > 0);
            if (parsed.GetValue(json))
            {
                using var output = DataOutput.Open();
                foreach (var answer in answers)
                {
                    output.WriteLine(JsonLine.Of(writer => Write(writer, answer, day)));
                }
            }
            else if (known.Count > 0)
            {
                Terminal.Out.Write(Table(known));
            }

            foreach (var unknown in answers.FindAll(answer => answer.Candidates.Count == 0))
            {
                Terminal.Fail(Unknown(unknown));
            }

            return known.Count > 0 ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static string Unknown(ActorAnswer answer) =>
        $"the tables of actors do not know '{answer.Phrase}'; "
        + (answer.Suggestions.Count > 0
            ? $"did you mean {string.Join(", ", answer.Suggestions.Select(name => $"'{name}'"))}?"
            : "data/actors holds them, and a table of your own can add it (--actors, docs/your-own-tables.md)");

    private static Table Table(List<ActorAnswer> answers)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("phrase", "name", "country", "sector", "held on the day", "entity", "table");
        foreach (var answer in answers)
        {
            var first = true;
            foreach (var candidate in answer.Candidates)
            {
                table.AddRow(new[]
                {
                    first ? answer.Phrase + (candidate.Taken ? "" : " ?") : "  or", candidate.Name, candidate.Country, candidate.Sector,
                    candidate.Held is { } held ? Term(held) : "", candidate.Entity, candidate.Table,
                }.Select(cell => Markup.Escape(Plain.Line(cell ?? ""))).ToArray());
                first = false;
            }
        }

        return table;
    }

    private static string Term(ActorTerm term)
    {
        var days = (term.From, term.Until) switch
        {
            (null, null) => "",
            ({ } from, null) => $"since {Day(from)}",
            (null, { } until) => $"until {Day(until)}",
            ({ } from, { } until) => $"{Day(from)} to {Day(until)}",
        };
        return string.Join(", ", new[] { term.Office ?? "", days }.Where(part => part.Length > 0));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, ActorAnswer answer, DateOnly? day)
    {
        var taken = answer.Candidates.Count > 0 ? answer.Candidates[0] : null;
        writer.WriteString("text", answer.Phrase);
        writer.WriteString("on", day is { } on ? Day(on) : null);
        WriteCandidate(writer, taken);
        writer.WriteStartArray("others");
        foreach (var other in answer.Candidates.Skip(1))
        {
            writer.WriteStartObject();
            WriteCandidate(writer, other);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("suggestions");
        foreach (var name in answer.Suggestions)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static void WriteCandidate(Utf8JsonWriter writer, ActorCandidate? candidate)
    {
        writer.WriteString("name", candidate?.Name);
        writer.WriteString("country", candidate?.Country);
        writer.WriteString("sector", candidate?.Sector);
        writer.WriteString("entity", candidate?.Entity);
        writer.WriteString("kind", candidate?.Kind);
        writer.WriteBoolean("taken", candidate?.Taken == true);
        writer.WritePropertyName("held");
        WriteTerm(writer, candidate?.Held);
        writer.WriteStartArray("terms");
        foreach (var term in candidate?.Terms ?? [])
        {
            WriteTerm(writer, term);
        }

        writer.WriteEndArray();
        writer.WriteString("table", candidate?.Table);
    }

    private static void WriteTerm(Utf8JsonWriter writer, ActorTerm? term)
    {
        if (term is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("office", term.Office);
        writer.WriteString("sector", term.Sector);
        writer.WriteString("from", term.From is { } from ? Day(from) : null);
        writer.WriteString("until", term.Until is { } until ? Day(until) : null);
        writer.WriteEndObject();
    }
}
