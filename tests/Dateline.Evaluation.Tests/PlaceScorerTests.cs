using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Places;

namespace Dateline.Evaluation.Tests;

public sealed class PlaceScorerTests : IDisposable
{
    private static readonly PlaceJudge Judge = new(name => name switch
    {
        "NO" or "Norway" => "NOR",
        "SE" or "Sweden" => "SWE",
        _ => null,
    });

    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(59.91, 10.75, 59.91, 10.75, 0)]
    [InlineData(0, 0, 0, 180, 20015)] // half way round
    [InlineData(59.91, 10.75, 60.39, 5.32, 305)] // Oslo to Bergen
    public void Kilometres(double latitude, double longitude, double other, double otherLongitude, double kilometres) =>
        Assert.Equal(kilometres, Earth.Kilometres(latitude, longitude, other, otherLongitude), tolerance: 2);

    [Fact]
    public void Countries_by_code_not_by_distance()
    {
        var norway = Gold(0, 6, "Norway", 62, 10) with { Country = "NO", Level = "PCLI" };
        Assert.Equal((true, 0.0), Judge.Judge(norway, Place("Norway", "NOR", PlacePrecision.Country, 68, 16)));
        Assert.False(Judge.Judge(norway, Place("Dombås", "NOR", PlacePrecision.Point, 62, 10)).Right);
        Assert.False(Judge.Judge(norway, Place("Sweden", "SWE", PlacePrecision.Country, 62, 15)).Right);
    }

    [Fact]
    public void Countries_by_name_where_the_set_has_no_codes()
    {
        var norway = Gold(0, 6, "Norwegian", 62, 10) with { Names = ["Norway"] };
        Assert.True(Judge.Judge(norway, Place("Norway", "NOR", PlacePrecision.Country, 68, 16)).Right);
    }

    [Fact]
    public void Regions_by_name_and_country()
    {
        var region = Gold(0, 6, "Vestland", 61, 6) with { Country = "NO", Level = "ADM1" };
        Assert.True(Judge.Judge(region, Place("Vestland", "NOR", PlacePrecision.Admin1, 60.5, 6.5)).Right);
        Assert.False(Judge.Judge(region, Place("Vestland", "SWE", PlacePrecision.Admin1, 60.5, 6.5)).Right);
        Assert.True(Judge.Judge(region, Place("Vestland town", "NOR", PlacePrecision.Point, 61.1, 6.1)).Right);
        Assert.False(Judge.Judge(region, Place("Bergen", "NOR", PlacePrecision.Point, 60.39, 5.32)).Right);
    }

    [Fact]
    public void Towns_within_161_kilometres()
    {
        var oslo = Gold(0, 4, "Oslo", 59.91, 10.75) with { Country = "NO", Level = "P" };
        Assert.True(Judge.Judge(oslo, Place("Oslo", "NOR", PlacePrecision.Point, 60.2, 11)).Right);
        Assert.False(Judge.Judge(oslo, Place("Oslo", "USA", PlacePrecision.Point, 48.2, -97.1)).Right);
        Assert.True(Judge.Judge(oslo with { GeoNames = 7 }, Place("Oslo", "NOR", PlacePrecision.Point, 0, 0) with { GeoNames = 7 }).Right);
    }

    [Fact]
    public void Unresolved_is_wrong_without_a_distance() =>
        Assert.Equal((false, null), Judge.Judge(Gold(0, 4, "Oslo", 59.91, 10.75), new PlaceMention { Span = new Span(0, 4), Text = "Oslo" }));

    [Fact]
    public void Found_and_resolved_by_hand()
    {
        // Three toponyms, one without a point; two found of three coded; Oslo right, Bergen put 305 km off.
        var scorer = new PlaceScorer(Judge);
        scorer.Add(
            [Gold(0, 4, "Oslo", 59.91, 10.75), Gold(10, 16, "Bergen", 60.39, 5.32), Gold(20, 25, "there", null, null) with { IsLiteral = false }],
            [
                Place("Oslo", "NOR", PlacePrecision.Point, 59.91, 10.75) with { Span = new Span(0, 4) },
                Place("Oslo", "NOR", PlacePrecision.Point, 59.91, 10.75) with { Span = new Span(12, 16) },
                Place("Moss", "NOR", PlacePrecision.Point, 59.4, 10.7) with { Span = new Span(30, 34), Metonym = true },
            ],
            [
                Place("Oslo", "NOR", PlacePrecision.Point, 59.91, 10.75), Place("Oslo", "NOR", PlacePrecision.Point, 59.91, 10.75), null,
            ]);
        Assert.Equal(66.666666, scorer.Recognition.F1!.Value, 5);
        Assert.Equal(100, scorer.Literal.F1); // two literal toponyms, two found that are no metonyms
        Assert.Equal(50, scorer.OnGoldSpans.Percent);
        Assert.Equal(50, scorer.EndToEnd.Percent);
        Assert.Equal(152.5, scorer.MeanKilometres!.Value, tolerance: 1.5);
        Assert.Equal(152.5, scorer.MedianKilometres!.Value, tolerance: 1.5);
    }

    [Fact]
    public void Rows()
    {
        var row = GoldRow.Read(_files.Write("a.jsonl", """{"text":"😀 Tbilisi, Georgia","toponyms":[{"start":11,"end":18,"name":"Georgia","lat":42,"lon":43.5,"wiki":"https://en.wikipedia.org/wiki/Georgia_(country)"},{"start":2,"end":9,"name":"Tbilisi","lat":41.7,"lon":44.8,"role":"associative","geonameid":611717}]}"""))[0];
        var toponyms = GoldToponym.Of(row);
        Assert.Equal(["Tbilisi", "Georgia"], toponyms.Select(toponym => toponym.Span.Of(row.NeedText("text"))));
        Assert.Equal(["Georgia"], toponyms[1].Names);
        Assert.False(toponyms[0].IsLiteral);
        Assert.Equal(611717, toponyms[0].GeoNames);
    }

    private static GoldToponym Gold(int start, int end, string words, double? latitude, double? longitude) =>
        new() { Span = new Span(start, end), Words = words, Latitude = latitude, Longitude = longitude };

    private static PlaceMention Place(string name, string country, PlacePrecision precision, double latitude, double longitude) => new()
    {
        Span = new Span(0, 1), Text = name, Name = name, Country = country, Precision = precision, Latitude = latitude, Longitude = longitude,
    };
}
