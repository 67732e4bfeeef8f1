using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Quantities;

namespace Dateline.Evaluation.Tests;

public sealed class QuantityScorerTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Value_and_unit_by_hand()
    {
        // Three gold; coded: one right, one of the right value in another unit, one beside.
        var scorer = new QuantityScorer();
        scorer.Add(
            [Gold(0, 4, 12, "km"), Gold(10, 14, 5, "USD"), Gold(20, 24, 7, null)],
            [Coded(0, 6, 12, "km"), Coded(10, 12, 5, "EUR"), Coded(40, 44, 7, null)]);
        Assert.Equal(66.666666, scorer.Value.F1!.Value, 5);
        Assert.Equal(33.333333, scorer.ValueUnit.F1!.Value, 5);
    }

    [Fact]
    public void Bounds()
    {
        var gold = new GoldNumber { Span = new Span(0, 1), Words = "x", Bounds = (30, null) };
        Assert.True(gold.SameValue(Coded(0, 1, null, null) with { Low = 30 }));
        Assert.True(gold.SameValue(Coded(0, 1, 30, null) with { Low = 30 }));
        Assert.False(gold.SameValue(Coded(0, 1, 30, null) with { Low = 30, High = 30 }));
        Assert.False(gold.SameValue(Coded(0, 1, 30, null)));
    }

    [Theory]
    [InlineData("metre", "m", true)]
    [InlineData("Kilometers per hour", "km/h", false)]
    [InlineData("kilometre per hour", "km/h", true)]
    [InlineData("percentage", "%", true)]
    [InlineData("US dollar", "USD", true)]
    [InlineData("dimensionless", null, true)]
    [InlineData("year", "years", true)]
    [InlineData("furlong", "furlongs", true)]
    [InlineData("pound-mass", "lb", true)]
    [InlineData("mile", "kilometre", false)]
    public void Units_by_other_names(string gold, string? coded, bool same) =>
        Assert.Equal(same, UnitNames.Normal(gold) == UnitNames.Normal(coded));

    [Fact]
    public void Pounds_of_money_are_no_weight() => Assert.Equal("GBP", UnitNames.Money("Pound"));

    [Fact]
    public void Recognised_numbers()
    {
        var row = Row("""{"id":"r","input":"The second of 30% paid $5.5 for at least 7","results":[{"start":4,"end":10,"type":"ordinal","resolution":{"value":"2"}},{"start":14,"end":17,"type":"percentage","resolution":{"value":"30%"}},{"start":23,"end":27,"type":"currency","resolution":{"value":"5.5","unit":"Dollar"}},{"start":32,"end":42,"type":"numberrange","resolution":{"value":"[7,)"}}]}""");
        Assert.Equal([new Span(4, 10)], row.Ignored);
        Assert.Equal([30m, 5.5m, null], row.Numbers.Select(number => number.Value));
        Assert.Equal((7m, null), row.Numbers[2].Bounds);
        Assert.Equal(["%"], row.Numbers[0].Units!);
        Assert.Equal(["USD"], row.Numbers[1].Units!);
        Assert.Null(row.Numbers[2].Units);
    }

    [Theory]
    [InlineData("NumberWithUnit/English/CurrencyModel#1", false)]
    [InlineData("Number/English/NumberModel#1", true)]
    public void A_specification_of_one_kind_says_nothing_of_others(string id, bool counts)
    {
        var row = Row($$$"""{"id":"{{{id}}}","input":"$5 for 7 men","results":[{"start":0,"end":2,"type":"currency","resolution":{"value":"5","unit":"Dollar"}}]}""");
        Assert.True(row.Scores(new Span(0, 2)));
        Assert.Equal(counts, row.Scores(new Span(7, 8)));
    }

    [Fact]
    public void Surfaces_are_looked_for_in_order()
    {
        var row = Row("""{"req":"5 m by 5 m","res":[{"value":5,"unit":"metre","surface":"5 m"},{"value":5,"unit":"metre","surface":"5 m","uncertainty":1}]}""");
        Assert.Equal([new Span(0, 3), new Span(7, 10)], row.Numbers.Select(number => number.Span));
        Assert.Equal((4m, 6m), row.Numbers[1].Bounds);
    }

    [Fact]
    public void Our_own_shape()
    {
        var row = Row("""{"text":"dozens of men","quantities":[{"start":0,"end":6,"low":24,"high":null,"unit":null}]}""");
        Assert.Equal((24m, null), row.Numbers[0].Bounds);
        Assert.Equal([null], row.Numbers[0].Units!);
    }

    private QuantityRow Row(string json) => QuantityRow.Of(GoldRow.Read(_files.Write("a.jsonl", json))[0]);

    private static GoldNumber Gold(int start, int end, decimal value, string? unit) =>
        new() { Span = new Span(start, end), Words = "x", Value = value, Units = [unit] };

    private static Quantity Coded(int start, int end, decimal? value, string? unit) =>
        new() { Span = new Span(start, end), Text = "x", Value = value, Unit = unit };
}
