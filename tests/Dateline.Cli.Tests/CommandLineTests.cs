namespace Dateline.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands { get; } = [.. Program.Root().Subcommands.SelectMany(command => command.Subcommands.Select(below => $"{command.Name} {below.Name}").Prepend(command.Name)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_teaches_by_an_example(string command)
    {
        var output = new StringWriter();
        var code = Program.Root().Parse([.. command.Split(' '), "--help"]).Invoke(new() { Output = output });
        Assert.Equal(0, code);
        Assert.Contains($"    dateline {command}", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims --since yesterday", "--since: 'yesterday' is not a day such as 2024-08-23")]
    [InlineData("read x.txt --published 24/08/2024", "--published: '24/08/2024' is not a day such as 2024-08-23")]
    [InlineData("actors Modi --on 2024-02-30", "--on: '2024-02-30' is not a day such as 2024-08-23")]
    [InlineData("claims --type quarrel", "--type: 'quarrel' is none of agree, consult")]
    [InlineData("claims --status maybe", "--status: 'maybe' is none of occurred, ongoing")]
    [InlineData("claims --limit many", "--limit: 'many' is not a number such as 20")]
    [InlineData("places Rafah --limit -3", "--limit: '-3' is not a number such as 20")]
    [InlineData("code -j 0", "--jobs must be between 1 and 1024")]
    [InlineData("code -j x", "--jobs: 'x' is not a number such as 20")]
    [InlineData("read x.txt --max-characters 1k", "--max-characters: '1k' is not a number such as 20")]
    [InlineData("export native --format xls", "xls")]
    [InlineData("read", "read")]
    [InlineData("show", "show")]
    [InlineData("export", "command")]
    public void What_makes_no_sense_is_named(string line, string expected) =>
        Assert.Contains(expected, string.Join('\n', Program.Root().Parse(line.Split(' ')).Errors.Select(error => error.Message)), StringComparison.Ordinal);

    [Theory]
    [InlineData("claims --type ASSAULT --status occurred --since 2024-01-01 --limit 5")]
    [InlineData("claims --type assault")]
    [InlineData("code - -j 2 --published 2024-08-24")]
    [InlineData("export native --format jsonl -o x.jsonl")]
    public void What_makes_sense_is_taken(string line) => Assert.Empty(Program.Root().Parse(line.Split(' ')).Errors);
}
