using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Claims;

namespace Dateline.Evaluation.Tests;

public sealed class ClaimScorerTests : IDisposable
{
    private static readonly PlaceMention Oslo = new()
    {
        Span = new Span(0, 4), Text = "Oslo", Name = "Oslo", Country = "NOR", Admin1 = "Oslo County", GeoNames = 3143244, Precision = PlacePrecision.Point,
    };

    private static readonly Claim Visit = new()
    {
        Id = "c",
        Type = EventType.Consult,
        Mode = "visit",
        Predicate = new Phrase(new Span(10, 17), "visited"),
        Sentence = new Span(0, 60),
        Actors = [new Participant { Span = new Span(0, 3), Text = "he", Name = "Jonas Gahr Støre", Country = "NOR", Sector = "GOV" }],
        Recipients = [new Participant { Span = new Span(18, 24), Text = "Sweden", Country = "SWE" }],
        Status = Status.Occurred,
        Polarity = Polarity.Affirmed,
        Certainty = 1,
        Attribution = [new AttributionLink(new Participant { Span = new Span(30, 42), Text = "the minister", Name = "Anniken Huitfeldt" }, null, Stance.Asserts, Manner.Indirect)],
        When = new TimeReference(new DateOnly(2021, 5, 4), new DateOnly(2021, 5, 4), null, TimeBasis.Text, TimePrecision.Day),
        Where = new PlaceReference(Oslo, PlaceBasis.Act),
        Quantities = [new Quantity { Span = new Span(50, 52), Text = "12", Value = 12 }, new Quantity { Span = new Span(54, 58), Text = "some", Low = 3, High = 9 }],
        Rule = "test",
    };

    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("type", "\"CONSULT\"", true)]
    [InlineData("type", "[\"AGREE\",\"CONSULT\"]", true)]
    [InlineData("type", "\"AGREE\"", false)]
    [InlineData("mode", "\"visit\"", true)]
    [InlineData("mode", "null", false)]
    [InlineData("actors", "[\"NOR\"]", true)]
    [InlineData("actors", "[\"NOR\",\"SWE\"]", false)]
    [InlineData("actors", "[]", false)]
    [InlineData("recipients", "[\"SWE\"]", true)]
    [InlineData("status", "\"occurred\"", true)]
    [InlineData("status", "[\"planned\",\"ongoing\"]", false)]
    [InlineData("polarity", "\"negated\"", false)]
    [InlineData("claimants", "[\"Norwegian minister\"]", true)]
    [InlineData("claimants", "[\"Huitfeldt\"]", true)]
    [InlineData("claimants", "[\"the king\"]", false)]
    [InlineData("claimants", "[]", false)]
    [InlineData("place", "\"Oslo\"", true)]
    [InlineData("place", "\"Norway\"", true)]
    [InlineData("place", "\"Sweden\"", false)]
    [InlineData("place", "\"Christiania\"", true)]
    [InlineData("place", "null", false)]
    [InlineData("date", "\"2021-05-04\"", true)]
    [InlineData("date", "\"2021-05\"", true)]
    [InlineData("date", "\"2021\"", true)]
    [InlineData("date", "\"2021-06\"", false)]
    [InlineData("date", "null", false)]
    [InlineData("quantities", "[12]", true)]
    [InlineData("quantities", "[12,9]", true)]
    [InlineData("quantities", "[13]", false)]
    [InlineData("quantities", "[]", true)]
    public void A_field(string field, string value, bool right)
    {
        var type = field == "type" ? value : "\"CONSULT\"";
        var other = field == "type" ? "" : $",\"{field}\":{value}";
        var gold = GoldClaim.Of(Row($"{{\"trigger\":{{\"start\":10,\"end\":17}},\"type\":{type}{other}}}"))[0];
        var judged = Judge().Judge(gold, Visit);
        var index = ClaimJudge.Fields.ToList().IndexOf(field);
        Assert.Equal(right, judged[index]);
        Assert.Equal(field == "type" ? 1 : 2, judged.Count(one => one is not null));
    }

    [Fact]
    public void The_reports_own_voice()
    {
        var gold = GoldClaim.Of(Row("""{"trigger":{"start":10,"end":17},"type":"CONSULT","claimants":[]}"""))[0];
        Assert.True(Judge().Judge(gold, Visit with { Attribution = [] })[6]);
    }

    [Fact]
    public void Finding_fields_and_whole_claims_by_hand()
    {
        // Three gold claims, two coded ones. The first two triggers overlap the same predicate: one of them is found.
        var gold = GoldClaim.Of(Row(
            """{"trigger":{"start":10,"end":12},"type":"AGREE","status":"occurred"},{"trigger":{"start":12,"end":17},"type":"CONSULT","status":"planned"},{"trigger":{"start":40,"end":44},"type":"AID"}"""));
        var scorer = new ClaimScorer(Judge());
        var judged = scorer.Add(gold, [Visit, Visit with { Predicate = new Phrase(new Span(40, 42), "aid"), Type = EventType.Aid }]);
        Assert.Equal([-1, 0, 1], judged.Select(one => one.Coded)); // the claim of the right type before the other
        Assert.Equal(80, scorer.Found.F1!.Value, 6);
        Assert.Equal(33.333333, scorer.Whole.Percent!.Value, 5);
        var fields = scorer.Fields.ToDictionary(field => field.Field, field => field.Share);
        Assert.Equal(100, fields["type"].Percent);
        Assert.Equal(0, fields["status"].Percent);
        Assert.Null(fields["date"].Percent);
    }

    [Theory]
    [InlineData("the minister", "Norway's ministers", false)]
    [InlineData("the minister", "a Norwegian minister", true)]
    [InlineData("the", "the", true)]
    [InlineData("of the", "the", false)]
    public void Phrases_share_a_word_that_says_something(string left, string right, bool share) =>
        Assert.Equal(share, WordOverlap.Share(left, right));

    private static ClaimJudge Judge() => new(name => name switch
    {
        "Norway" => [Oslo with { Name = "Norway", Precision = PlacePrecision.Country, GeoNames = 1 }],
        "Sweden" => [Oslo with { Name = "Sweden", Precision = PlacePrecision.Country, GeoNames = 2, Country = "SWE" }],
        "Christiania" => [Oslo],
        _ => [],
    });

    private GoldRow Row(string claims) => GoldRow.Read(_files.Write("a.jsonl", $"{{\"id\":\"r\",\"text\":\"{new string('x', 60)}\",\"claims\":[{claims}]}}"))[0];
}
