using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;
using Dateline.Evaluation.Tasks.Dyads;

namespace Dateline.Evaluation.Tests;

public sealed class DyadScorerTests : IDisposable
{
    private readonly Files _files = new();
    private static readonly Folding Folding = Folding.Load(Checkout.Data, Codebook.Load(Checkout.Data));

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Overlapping_words_and_type_one_to_one()
    {
        // Norway (0-6) thanked Sweden (15-21) and Denmark (26-33); the coder has Sweden twice, Denmark with another type.
        var scorer = new DyadScorer();
        scorer.Add(
            [Dyad((0, 6), "SUPPORT", (15, 21)), Dyad((0, 6), "SUPPORT", (26, 33))],
            [Dyad((0, 6), "SUPPORT", (11, 21)), Dyad((0, 6), "SUPPORT", (15, 21)), Dyad((0, 6), "CONSULT", (26, 33))]);
        Assert.Equal(33.333333, scorer.Typed.Precision, 5);
        Assert.Equal(50, scorer.Typed.Recall, 5);
        Assert.Equal(80, scorer.Untyped.F1!.Value, 5);
    }

    [Fact]
    public void Codes_must_be_the_same()
    {
        var scorer = new DyadScorer();
        scorer.Add([Coded("NOR", "AID", "SWE")], [Coded("NORGOV", "AID", "SWE"), Coded("NOR", "AID", "SWE")]);
        Assert.Equal(50, scorer.Typed.Precision);
        Assert.Equal(100, scorer.Typed.Recall);
        Assert.Equal(50, scorer.Exact.Precision);
        Assert.Equal(50, scorer.ByCountry.Precision); // one to one: the second coded dyad has no gold one left
    }

    [Fact]
    public void Reciprocal_claims_make_a_dyad_each_way()
    {
        var report = new CodedReport
        {
            Report = new Report { Id = "r", Text = "Norway and Sweden met." },
            Claims = [Claim(EventType.Consult, [Party(0, 6, "Norway", "NOR"), Party(11, 17, "Sweden", "SWE")], [])],
        };
        Assert.Equal(
            ["NOR CONSULT SWE", "SWE CONSULT NOR"],
            CodedDyads.Of(report, Folding, byCode: true, fifteen: false).Select(dyad => dyad.ToString()));
    }

    [Fact]
    public void Concede_and_retreat_are_one_where_the_set_has_fifteen_types()
    {
        var report = new CodedReport
        {
            Report = new Report { Id = "r", Text = "Norway freed Swedes." },
            Claims = [Claim(EventType.Retreat, [Party(0, 6, "Norway", "NOR")], [Party(13, 19, "Swedes", "SWE")])],
        };
        Assert.Equal("YIELD", CodedDyads.Of(report, Folding, byCode: false, fifteen: true)[0].Type);
        Assert.Equal("RETREAT", CodedDyads.Of(report, Folding, byCode: false, fifteen: false)[0].Type);
    }

    [Fact]
    public void Who_condemns_together_does_nothing_to_each_other()
    {
        var report = new CodedReport
        {
            Report = new Report { Id = "r", Text = "Norway and Sweden protested." },
            Claims = [Claim(EventType.Accuse, [Party(0, 6, "Norway", "NOR"), Party(11, 17, "Sweden", "SWE")], [])],
        };
        Assert.Empty(CodedDyads.Of(report, Folding, byCode: true, fifteen: false));
    }

    [Theory]
    [InlineData(EventType.Assault, Status.Threatened, Polarity.Affirmed, "NOR THREATEN SWE")]
    [InlineData(EventType.Aid, Status.Offered, Polarity.Affirmed, "NOR AGREE SWE")]
    [InlineData(EventType.Assault, Status.Occurred, Polarity.Negated, null)] // not done
    [InlineData(EventType.Retreat, Status.Demanded, Polarity.Affirmed, null)] // the demander's own REQUEST tells it
    public void Status_and_polarity_fold_into_the_type(EventType type, Status status, Polarity polarity, string? dyad)
    {
        var report = new CodedReport
        {
            Report = new Report { Id = "r", Text = "Norway and Sweden." },
            Claims = [Claim(type, [Party(0, 6, "Norway", "NOR")], [Party(11, 17, "Sweden", "SWE")]) with { Status = status, Polarity = polarity }],
        };
        Assert.Equal(dyad, CodedDyads.Of(report, Folding, byCode: true, fifteen: false).SingleOrDefault()?.ToString());
    }

    [Theory]
    [InlineData("USA", "GOV", "USAGOV")]
    [InlineData("UNO", null, "IGOUNO")]
    [InlineData(null, "REB", "---REB")]
    public void Actor_codes(string? country, string? sector, string code) => Assert.Equal(
        code, CodedDyads.ActorCode(new Participant { Span = new Span(0, 1), Text = "x", Country = country, Sector = sector }));

    [Theory]
    // What both schemes can write must be equal.
    [InlineData("NOR", "NORGOV", false)]
    [InlineData("NORGOV", "NOR", false)]
    [InlineData("NORREB", "NORUAF", false)]
    [InlineData("---", "NOR", false)]
    // Parts that PLOVER has no place for do not count; other letters, and sectors that CAMEO had as one.
    [InlineData("NORMUS", "NOR", true)]
    [InlineData("NORGOVFRM", "NORGOV", true)]
    [InlineData("NORMED", "NORJRN", true)]
    [InlineData("NORHLH", "NORMED", true)]
    [InlineData("NOROPP", "NORCVL", true)]
    [InlineData("NORCVL", "NOROPP", false)]
    [InlineData("NORGOVMIL", "NORMIL", true)]
    [InlineData("NORGOVMIL", "NORCOP", false)]
    [InlineData("IGOEEU", "IGOEUREEC", true)]
    [InlineData("IGOUNOMIL", "IGOUNOMIL", true)]
    [InlineData("IGOAFR", "IGO", true)]
    [InlineData("IMGMUSISI", "IMGREB", true)]
    [InlineData("IMGMUSISI", "IRQREB", false)]
    // A sector of a user's own table counts.
    [InlineData("GONMOP", "GONMOP", true)]
    [InlineData("GONMOP", "GON", false)]
    public void Codes_of_the_same_meaning(string gold, string coded, bool same) => Assert.Equal(same, ActorCodes.Same(gold, coded));

    [Fact]
    public void A_row_with_codes_drops_statements()
    {
        var row = Row("""{"id":"a","text":"x","gold":[{"code":"010","source":"NOR","target":"SWE"},{"code":"042","source":"NOR","target":"SWE"}]}""");
        Assert.True(row!.ByCode);
        Assert.Equal(["NOR CONSULT SWE"], row.Dyads.Select(dyad => dyad.ToString()));
    }

    [Fact]
    public void A_row_with_lists_of_actors_gives_every_pair()
    {
        var row = Row("""{"id":"a","text":"Norway and Sweden fined a bank.","gold":[{"type":"DEMAND","source":[{"actorText":"Norway"},{"actorText":"Sweden"}],"target":[{"actorText":"bank"}]}]}""");
        Assert.Equal(["'Norway' REQUEST 'bank'", "'Sweden' REQUEST 'bank'"], row!.Dyads.Select(dyad => dyad.ToString()));
    }

    [Fact]
    public void Invalid_rows_are_not_scored()
    {
        Assert.Null(Row("""{"id":"a","text":"x","valid":false,"gold":[]}"""));
        Assert.Null(Row("""{"id":"a","text":"x","expect":"error:storydiscard","gold":[]}"""));
        Assert.NotNull(Row("""{"id":"a","text":"x","expect":"noevents","gold":[]}"""));
    }

    private DyadRow? Row(string json) => DyadRow.Of(GoldRow.Read(_files.Write("a.jsonl", json))[0]);

    private static Dyad Dyad((int, int) source, string type, (int, int) target) =>
        new(new("", [new Span(source.Item1, source.Item2)], null), new("", [new Span(target.Item1, target.Item2)], null), type);

    private static Dyad Coded(string source, string type, string target) => new(new("", [], source), new("", [], target), type);

    private static Participant Party(int start, int end, string text, string country) =>
        new() { Span = new Span(start, end), Text = text, Country = country };

    private static Claim Claim(EventType type, Participant[] actors, Participant[] recipients) => new()
    {
        Id = "c",
        Type = type,
        Predicate = new Phrase(new Span(0, 1), "x"),
        Sentence = new Span(0, 1),
        Actors = actors,
        Recipients = recipients,
        Status = Status.Occurred,
        Polarity = Polarity.Affirmed,
        Certainty = 1,
        Rule = "test",
    };
}
