using System.Text.Json;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Claims;
using Dateline.Reading;

namespace Dateline.Evaluation.Tests;

/// <summary>The gold files of the repository say what they mean: words at their offsets, codes that the codebook knows.</summary>
public sealed class GoldFilesTests
{
    private static readonly string Root = Checkout.Root;

    // The codes that PLOVER gives to those who are of no one country.
    private static readonly string[] NoCountry = ["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"];

    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "trigger", "type", "mode", "actors", "recipients", "status", "polarity", "claimants", "place", "date", "quantities",
    };

    private static readonly string[] Parts = ["samples", "dev", "unseen"];

    private static readonly IReadOnlyList<GoldRow> Rows = [.. Files("gold").Concat(Files("gold/second")).SelectMany(GoldRow.Read)];

    private static IEnumerable<(GoldRow Row, GoldClaim Claim)> Claims => Rows.SelectMany(row => GoldClaim.Of(row).Select(claim => (row, claim)));

    // The counts that gold/README.md gives.
    [Theory]
    [InlineData("gold/claims-samples.jsonl", 12, 311)]
    [InlineData("gold/claims-dev.jsonl", 28, 519)]
    [InlineData("gold/claims-unseen.jsonl", 20, 375)]
    [InlineData("gold/second/claims-samples.jsonl", 12, 352)]
    [InlineData("gold/second/claims-dev.jsonl", 28, 521)]
    [InlineData("gold/second/claims-unseen.jsonl", 20, 378)]
    public void Reports_and_claims(string path, int reports, int claims)
    {
        var rows = GoldRow.Read(new GoldFile(Path.Combine(Root, path)));
        Assert.Equal((reports, claims), (rows.Count, rows.Sum(row => GoldClaim.Of(row).Count)));
    }

    [Fact]
    public void No_file_is_left_out() => Assert.All(["gold", "gold/second"], folder => Assert.Equal(
        [.. Parts.Select(part => $"claims-{part}.jsonl").Order(StringComparer.Ordinal), "status-dev.jsonl", "status-unseen.jsonl"],
        GoldFile.Find(Path.Combine(Root, folder)).Select(file => file.Name)));

    [Fact]
    public void Both_annotations_are_of_the_same_reports() => Assert.All(Parts, part => Assert.Equal(
        Reports($"gold/claims-{part}.jsonl"), Reports($"gold/second/claims-{part}.jsonl")));

    [Fact]
    public void No_report_is_in_two_parts() => Assert.Equal(60, Parts.SelectMany(part => Reports($"gold/claims-{part}.jsonl")).DistinctBy(report => report.Text).Count());

    // Where reading changed a character, the evaluation would take the text without headline and dateline.
    [Fact]
    public void Every_text_is_as_Dateline_reads_it() => Assert.All(Rows, row =>
    {
        var report = GoldReport.Of(row.Id, row.NeedText("text"), row.Day("published"), row.Text("headline"));
        Assert.Equal((row.Id, row.NeedText("text")), (report.GivenId, report.Text));
        Assert.Equal(row.Text("headline"), report.Headline);
    });

    [Fact]
    public void Every_row_has_claims_and_a_day()
    {
        Assert.All(Rows, row => Assert.NotEmpty(GoldClaim.Of(row)));
        Assert.All(Rows, row => Assert.NotNull(row.Day("published")));
    }

    [Fact]
    public void Every_row_is_a_sample_as_Dateline_reads_it()
    {
        var samples = new ReportReader().Read(Path.Combine(Root, "samples")).OfType<AcceptedReport>().Select(item => item.Report).ToList();
        Assert.All(GoldRow.Read(new GoldFile(Path.Combine(Root, "gold", "claims-samples.jsonl"))), row =>
        {
            var sample = Assert.Single(samples, sample => sample.Text == row.NeedText("text"));
            Assert.Equal(sample.Published, row.Day("published"));
            Assert.Equal(sample.Headline, row.Text("headline"));
        });
    }

    [Fact]
    public void Every_trigger_stands_at_its_offsets() => Assert.All(Rows, row =>
    {
        var text = row.NeedText("text");
        var map = new TextMap(text);
        foreach (var claim in row.NeedList("claims"))
        {
            var trigger = claim.GetProperty("trigger");
            Assert.Equal(GoldRow.Text(trigger, "text"), row.NeedSpan(trigger, map).Of(text));
        }
    });

    [Fact]
    public void No_two_triggers_of_a_report_overlap() => Assert.All(Rows, row =>
    {
        var spans = GoldClaim.Of(row).Select(claim => claim.Trigger).ToList();
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{row.Id}: {pair}"));
    });

    // A field that is misspelt would be left unscored in silence.
    [Fact]
    public void Every_field_is_one_that_is_scored() => Assert.All(
        Rows.SelectMany(row => row.NeedList("claims")).SelectMany(claim => claim.EnumerateObject()),
        (JsonProperty field) => Assert.Contains(field.Name, Fields));

    [Fact]
    public void Modes_belong_to_an_accepted_type()
    {
        var modes = Table.Read(Path.Combine(Root, "data", "ontology", "modes.tsv"), "type", "mode").Rows
            .Select(row => (row.Need("type"), row.Need("mode"))).ToHashSet();
        Assert.All(Claims, item => Assert.All(
            item.Claim.Modes?.Where(mode => mode.Length > 0) ?? [],
            mode => Assert.Contains(item.Claim.Types, type => modes.Contains((type, mode)))));
    }

    [Fact]
    public void Types_statuses_and_polarities_are_known()
    {
        Assert.All(Claims, item => Assert.All(item.Claim.Types, type => Assert.Equal(type, GoldTypes.Normal(type))));
        Assert.All(Claims.SelectMany(item => item.Claim.Statuses ?? []), status => Assert.Contains(status, Names<Status>()));
        Assert.All(Claims.SelectMany(item => item.Claim.Polarities ?? []), polarity => Assert.Contains(polarity, Names<Polarity>()));
    }

    [Fact]
    public void Codes_of_actors_and_recipients_are_known()
    {
        var codes = Table.Read(Path.Combine(Root, "data", "actors", "countries.tsv"), "code").Rows.Select(row => row.Need("code"))
            .Concat(NoCountry).ToHashSet(StringComparer.Ordinal);
        Assert.All(Claims.SelectMany(item => (item.Claim.Actors ?? []).Concat(item.Claim.Recipients ?? [])), code => Assert.Contains(code, codes));
    }

    [Fact]
    public void Dates_are_days_months_or_years() => Assert.All(
        Claims.Select(item => item.Claim.Date).OfType<string>().Where(date => date.Length > 0), // empty: the row says that there is none
        date => Assert.Matches("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$", date));

    private static IEnumerable<GoldFile> Files(string folder) => Parts.Select(part => new GoldFile(Path.Combine(Root, folder, $"claims-{part}.jsonl")));

    private static IEnumerable<(string Id, string Text, DateOnly? Published)> Reports(string path) =>
        GoldRow.Read(new GoldFile(Path.Combine(Root, path))).Select(row => (row.Id, row.NeedText("text"), row.Day("published")));

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
