using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Times;

namespace Dateline.Evaluation.Tests;

public sealed class TimeScorerTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Relaxed_strict_and_value_by_hand()
    {
        // Gold: three expressions. Coded: one the same and right, one overlapping and wrong, two beside.
        var scorer = new TimeScorer();
        scorer.Add(
            [Gold(0, 6, "2020-03-02"), Gold(10, 20, "2020-03"), Gold(30, 34, "2020")],
            [Coded(0, 6, "2020-03-02"), Coded(14, 20, "2021-03"), Coded(40, 44, "2020"), Coded(50, 54, null)]);
        Assert.Equal(100.0 * 4 / 7, scorer.Relaxed.F1!.Value, 6);
        Assert.Equal(100.0 * 2 / 7, scorer.Strict.F1!.Value, 6);
        Assert.Equal(100.0 * 2 / 7, scorer.Value.F1!.Value, 6);
    }

    [Fact]
    public void Values_that_are_not_given_are_left_out_on_both_sides()
    {
        var scorer = new TimeScorer();
        scorer.Add(
            [Gold(0, 6, "2020"), new GoldTime(new Span(10, 14), "then", "DATE", null)],
            [Coded(0, 6, "2020"), Coded(10, 14, "2019")]);
        Assert.Equal(100, scorer.Value.F1);
        Assert.Equal(1, scorer.Value.Gold);
    }

    [Fact]
    public void An_empty_value_asks_for_none()
    {
        Assert.True(new TimexValue("").Fits(Coded(0, 1, null)));
        Assert.False(new TimexValue("").Fits(Coded(0, 1, "2020")));
    }

    [Fact]
    public void Documents()
    {
        var row = Row("""{"doc_id":"d","dct":"2020-03-04T10:00:00","annotated_until":20,"text":"On Monday it rained. Today not.","timexes":[{"start":3,"end":9,"type":"DATE","value":"2020-03-02"},{"start":21,"end":26,"type":"DATE","value":"2020-03-04"}]}""")!;
        Assert.Equal(new DateOnly(2020, 3, 4), row.Published);
        Assert.Equal(["Monday"], row.Times.Select(time => time.Text));
        Assert.Equal(20, row.Until);
    }

    [Theory]
    [InlineData("{\"values\":[{\"timex\":\"2020-03-02\",\"type\":\"date\",\"value\":\"2020-03-02\"}]}", "datetimeV2.date", "2020-03-02", "2020-03-02", null, true)]
    [InlineData("{\"Timex\":\"XXXX-WXX-1\",\"FutureResolution\":{\"date\":\"2020-03-09\"},\"PastResolution\":{\"date\":\"2020-03-02\"}}", "date", "2020-03-02", "2020-03-02", null, true)]
    [InlineData("{\"values\":[{\"timex\":\"2020-03\",\"type\":\"daterange\",\"start\":\"2020-03-01\",\"end\":\"2020-04-01\"}]}", "datetimeV2.daterange", "2020-03-01", "2020-03-31", null, true)]
    [InlineData("{\"values\":[{\"timex\":\"2020-03\",\"type\":\"daterange\",\"start\":\"2020-03-01\",\"end\":\"2020-04-01\"}]}", "datetimeV2.daterange", "2020-03-01", "2020-04-01", null, false)]
    [InlineData("{\"values\":[{\"timex\":\"P3D\",\"type\":\"duration\",\"value\":\"259200\"}]}", "datetimeV2.duration", null, null, "P3D", true)]
    [InlineData("{\"values\":[{\"timex\":\"P1D\",\"type\":\"set\",\"value\":\"not resolved\"}]}", "datetimeV2.set", null, null, "P1W", false)]
    public void Phrases_with_resolutions(string resolution, string type, string? from, string? to, string? value, bool right)
    {
        var row = Row($$"""{"id":"r","input":"it rained then","reference":"2020-03-04","results":[{"text":"then","start":10,"end":14,"type":"{{type}}","resolution":{{resolution}}}]}""")!;
        var coded = Coded(10, 14, value) with { From = from is null ? null : GoldDay.Parse(from)!.Value, To = to is null ? null : GoldDay.Parse(to)!.Value };
        Assert.Equal(right, row.Times[0].Meaning!.Fits(coded));
    }

    [Fact]
    public void Times_of_day_are_no_days() => Assert.Null(
        Row("""{"id":"r","input":"at 3","results":[{"text":"at 3","start":0,"end":4,"type":"time","resolution":null}]}"""));

    [Theory]
    [InlineData("week", null, "2020-03-08")]
    [InlineData("month", null, "2020-04-01")]
    [InlineData("day", "2020-03-05T00:00:00", "2020-03-04")]
    public void Whole_phrases_by_their_grain(string grain, string? end, string lastDay)
    {
        var after = end is null ? "null" : $"\"{end}\"";
        var row = Row($$"""{"input":"then","reference":"2020-03-04T10:00:00","kind":"datetime","grain":"{{grain}}","start":"2020-03-02T00:00:00","end":{{after}}}""")!;
        Assert.Equal(new DayRange(new DateOnly(2020, 3, 2), GoldDay.Parse(lastDay)!.Value), row.Times[0].Meaning);
    }

    [Fact]
    public void A_file_of_another_task() => Assert.Throws<EvaluationException>(() => Row("""{"mention":"Oslo"}"""));

    private TimeRow? Row(string json) => TimeRow.Of(GoldRow.Read(_files.Write("a.jsonl", json))[0]);

    private static GoldTime Gold(int start, int end, string value) => new(new Span(start, end), "x", "DATE", new TimexValue(value));

    private static TimeMention Coded(int start, int end, string? value) =>
        new(new Span(start, end), "x", "DATE", value, null, null, TimePrecision.Day);
}
