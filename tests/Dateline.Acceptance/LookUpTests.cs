using System.Text.Json;

namespace Dateline.Acceptance;

public sealed class LookUpTests
{
    [Theory]
    [InlineData("2013-05-01", "\"name\":\"Narendra Modi\"")]
    [InlineData("2024-08-24", "\"country\":\"IND\",\"sector\":\"GOV\"")]
    public async Task Actors_hold_the_offices_of_the_day(string day, string expected)
    {
        var outcome = await DatelineProgram.RunAsync(["actors", "Narendra Modi", "--on", day, "--json"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(day, JsonDocument.Parse(outcome.Output).RootElement.GetProperty("on").GetString());
    }

    [Fact]
    public async Task Several_actors_are_shown_as_a_table()
    {
        var outcome = await DatelineProgram.RunAsync(["actors", "police in Lagos", "Kenyan foreign minister"]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"police in Lagos\s+│.*│ NGA\s+│ COP", outcome.Output);
        Assert.Matches(@"Kenyan foreign minister\s+│.*│ KEN\s+│ GOV", outcome.Output);
    }

    [Fact]
    public async Task An_actor_comes_with_office_term_and_table_and_with_others_of_the_name()
    {
        var outcome = await DatelineProgram.RunAsync(["actors", "Bush", "--on", "2005-06-01", "--json"]);
        Assert.Equal(0, outcome.ExitCode);
        var answer = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal("George W. Bush", answer.GetProperty("name").GetString());
        Assert.True(answer.GetProperty("taken").GetBoolean());
        Assert.Equal("president", answer.GetProperty("held").GetProperty("office").GetString());
        Assert.Equal("2001-01-20", answer.GetProperty("held").GetProperty("from").GetString());
        Assert.Equal("people.tsv", answer.GetProperty("table").GetString());
        Assert.Equal("George H. W. Bush", answer.GetProperty("others")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_unknown_name_comes_with_likely_ones()
    {
        var outcome = await DatelineProgram.RunAsync(["actors", "Hezbolllah"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("did you mean 'Hezbollah'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phrase_that_means_nobody_is_said_to()
    {
        var outcome = await DatelineProgram.RunAsync(["actors", "xylophone"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("data/actors", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_come_likeliest_first()
    {
        var outcome = await DatelineProgram.RunAsync(["places", "Rafah", "--near", "Gaza", "--json"]);
        Assert.Equal(0, outcome.ExitCode);
        var first = JsonDocument.Parse(outcome.Lines[0]).RootElement;
        Assert.Equal("PSE", first.GetProperty("country").GetString());
        Assert.InRange(first.GetProperty("lat").GetDouble(), 31.2, 31.4);
    }

    [Fact]
    public async Task Places_are_shown_as_a_table_and_a_name_without_a_place_is_said_to_have_none()
    {
        var found = await DatelineProgram.RunAsync(["places", "Tripoli", "--limit", "2"]);
        Assert.Equal(0, found.ExitCode);
        Assert.Contains("LBY", found.Output, StringComparison.Ordinal);
        var none = await DatelineProgram.RunAsync(["places", "Qwrtzxk"]);
        Assert.Equal(3, none.ExitCode);
        Assert.Contains("Qwrtzxk", none.Error, StringComparison.Ordinal);
    }
}
