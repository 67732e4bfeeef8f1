using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dateline.Coding.Tables;
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
        var option = Count("--jobs", Environment.ProcessorCount, "Reports coded side by side; the output is the same for any number", least: 1, most: 1024);
        option.Aliases.Add("-j");
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

    /// <summary>An option that takes one of the names of <typeparamref name="T"/>, in any case.</summary>
    public static Option<T?> OneOf<T>(string name, string description, string helpName)
        where T : struct, Enum => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            foreach (var value in Enum.GetValues<T>())
            {
                if (string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            result.AddError($"{name}: '{word}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
            return null;
        },
    };

    /// <summary>An option that takes a number of things, or null.</summary>
    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Number(result, name),
    };

    /// <summary>An option that takes a number of things.</summary>
    private static Option<int> Count(string name, int otherwise, string description, int least = 0, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Number(result, name, least, most) ?? otherwise,
    };

    private static int? Number(ArgumentResult result, string name, int least = 0, int most = int.MaxValue)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (count >= least && count <= most)
            {
                return count;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be between {least} and {most}"));
            return null;
        }

        result.AddError($"{name}: '{word}' is not a number such as 20");
        return null;
    }

    /// <summary>Files of the user's own actors.</summary>
    public static Option<FileInfo[]> Actors() => Tables("--actors", "Your own table of actors, which comes before ours; may be given several times (docs/your-own-tables.md)");

    /// <summary>Files of the user's own frames.</summary>
    public static Option<FileInfo[]> Frames() => Tables("--frames", "Your own table of words that say an act, which comes before ours; may be given several times");

    /// <summary>The user's own tables that a command line names.</summary>
    public static UserTables User(this ParseResult parsed, Option<FileInfo[]> actors, Option<FileInfo[]>? frames = null) =>
        new(Paths(parsed, actors), frames is null ? [] : Paths(parsed, frames));

    private static string[] Paths(ParseResult parsed, Option<FileInfo[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(file => file.ToString())];

    private static Option<FileInfo[]> Tables(string name, string description) =>
        new Option<FileInfo[]>(name) { Description = description, HelpName = "FILE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false }.AcceptExistingOnly();

    public static Option<bool> Codes() => new("--codes") { Description = "Add the codes derived from each claim to CSV and JSON lines of claims: single PLOVER code, quad class, scale, CAMEO, POLECAT's mode" };

    public static Option<string?> Outlet() => new("--outlet") { Description = "Outlet of reports that do not say theirs", HelpName = "NAME" };

    public static Option<string?> Url() => new("--url") { Description = "Address of reports that do not say theirs; it is never fetched", HelpName = "URL" };

    public static Option<int> MaxCharacters() =>
        Count("--max-characters", ReadOptions.Default.MaxCharacters, "Longest text of one report; a longer one goes to quarantine");
}
