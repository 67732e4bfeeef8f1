using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Display;
using Dateline.Coding.Places;
using Dateline.Core.Claims;
using Spectre.Console;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline places NAME</c>: the places that bear a name, likeliest first.</summary>
internal static class PlacesCommand
{
    private const int ScreenLimit = 10;

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "A name, such as 'Kharkiv' or 'Kursk region'" };
        var near = new Option<string?>("--near") { Description = "A place near or around it", HelpName = "NAME" };
        var limit = CommonOptions.Count("--limit", "No more than so many (10)");
        var json = new Option<bool>("--json") { Description = "One place a line as JSON" };
        var command = new Command("places", """
            Lists the places that bear a name, likeliest first, from the gazetteer alone.

              dateline places Rafah --near Gaza
              dateline places Tripoli --json
            """)
        {
            name, near, limit, json,
        };
        command.SetAction(parsed =>
        {
            var reader = new PlaceReader(Gazetteer.Load(Home.Data));
            var found = reader.Lookup(parsed.GetValue(name)!, parsed.GetValue(near)).Take(parsed.GetValue(limit) ?? ScreenLimit).ToList();
            if (found.Count == 0)
            {
                Terminal.Fail($"the gazetteer has no place called '{parsed.GetValue(name)}'");
                return ExitCodes.Failed;
            }

            if (parsed.GetValue(json))
            {
                using var output = DataOutput.Open();
                foreach (var place in found)
                {
                    output.WriteLine(JsonLine.Of(writer => Write(writer, place)));
                }
            }
            else
            {
                Terminal.Out.Write(Table(found));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Table Table(List<PlaceMention> found)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("name", "region", "country", "latitude", "longitude", "precision", "GeoNames");
        foreach (var place in found)
        {
            table.AddRow(new[]
                {
                    place.Name, place.Admin1, place.Country, Degrees(place.Latitude), Degrees(place.Longitude),
                    place.Precision.ToString().ToLowerInvariant(), place.GeoNames?.ToString(CultureInfo.InvariantCulture),
                }
                .Select(cell => Markup.Escape(Plain.Line(cell ?? ""))).ToArray());
        }

        return table;
    }

    private static string? Degrees(double? degrees) => degrees?.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, PlaceMention place)
    {
        writer.WriteString("text", place.Text);
        writer.WriteString("name", place.Name);
        writer.WriteString("country", place.Country);
        writer.WriteString("admin1", place.Admin1);
        Number(writer, "lat", (decimal?)place.Latitude);
        Number(writer, "lon", (decimal?)place.Longitude);
        Number(writer, "geonames", place.GeoNames);
        writer.WriteString("precision", place.Precision.ToString().ToLowerInvariant());
    }

    private static void Number(Utf8JsonWriter writer, string field, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(field, number);
        }
        else
        {
            writer.WriteNull(field);
        }
    }
}
