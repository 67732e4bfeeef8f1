using System.CommandLine;
using System.Globalization;
using Dateline.Reading;

namespace Dateline.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Database() => new("--db")
    {
        Description = "The record, one SQLite file",
        DefaultValueFactory = _ => "dateline.db",
        HelpName = "FILE",
    };

    public static Option<int> Jobs()
    {
        var option = new Option<int>("--jobs", "-j")
        {
            Description = "Reports coded side by side; the output is the same for any number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024)
            {
                result.AddError("--jobs must be between 1 and 1024");
            }
        });
        return option;
    }

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{word}' is not a day such as 2024-08-23");
            return null;
        },
    };

    public static Option<string?> Outlet() => new("--outlet") { Description = "Outlet of reports that do not say theirs", HelpName = "NAME" };

    public static Option<string?> Url() => new("--url") { Description = "Address of reports that do not say theirs; it is never fetched", HelpName = "URL" };

    public static Option<int> MaxCharacters() => new("--max-characters")
    {
        Description = "Longest text of one report; a longer one goes to quarantine",
        DefaultValueFactory = _ => ReadOptions.Default.MaxCharacters,
        HelpName = "N",
    };
}
