using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;
using Dateline.Record.Errors;
using Dateline.Record.Sqlite;

namespace Dateline.Record.Tests;

/// <summary>What a filter asks and what it finds.</summary>
public sealed class FilterTests : RecordFolder
{
    private const string Text = "Zoë Ek said Zoran's army shelled Tirana.";

    private readonly SqliteRecord _record;

    public FilterTests()
    {
        _record = Open();
        var army = Who("Zoran's army", "Army of Zoran", "ZZR", "MIL", "ZZRMIL");
        var speaker = Who("Zoë Ek", "Zoë Ek", "ZZS", "GOV", null);
        var town = new PlaceMention { Span = At("Tirana"), Text = "Tirana", Name = "Tirana", Country = "ALB", Admin1 = "Tiranë" };
        var shelled = Coded.Claim("shelled") with { Type = EventType.Assault, Actors = [army], Where = new PlaceReference(town, PlaceBasis.Act), WhereReason = null };
        Save("r1", "2024-03-10",
            shelled with { Attribution = [new AttributionLink(speaker, null, Stance.Asserts, Manner.Indirect)], When = Days("2024-03-01", "2024-03-03") },
            Coded.Claim("said", 1) with { Actors = [speaker], Recipients = [army], Status = Status.Planned });
        Save("r2", "2024-04-10", Coded.Claim("undated") with { Recipients = [speaker] });
    }

    public static TheoryData<ClaimFilter, string[]> Questions() => new()
    {
        { new ClaimFilter(), ["said", "shelled", "undated"] },
        { new ClaimFilter { Actor = "zzr" }, ["shelled"] },
        { new ClaimFilter { Actor = "mil" }, ["shelled"] },
        { new ClaimFilter { Actor = "ZZRMIL" }, ["shelled"] },
        { new ClaimFilter { Actor = "army of zoran" }, ["shelled"] },
        { new ClaimFilter { Actor = "ZOË" }, ["said"] },
        { new ClaimFilter { Actor = "Zor" }, [] },
        { new ClaimFilter { Recipient = "Ek" }, ["undated"] },
        { new ClaimFilter { Claimant = "ZZS" }, ["shelled"] },
        { new ClaimFilter { Claimant = "" }, ["said", "undated"] },
        { new ClaimFilter { Type = EventType.Assault }, ["shelled"] },
        { new ClaimFilter { Status = Status.Planned }, ["said"] },
        { new ClaimFilter { Place = "alb" }, ["shelled"] },
        { new ClaimFilter { Place = "tirana" }, ["shelled"] },
        { new ClaimFilter { Place = "Iran" }, [] },
        { new ClaimFilter { Since = Day("2024-03-02") }, ["said", "shelled", "undated"] },
        { new ClaimFilter { Since = Day("2024-03-04") }, ["said", "undated"] },
        { new ClaimFilter { Until = Day("2024-03-01") }, ["shelled"] },
        { new ClaimFilter { Until = Day("2024-03-10"), Since = Day("2024-03-05") }, ["said"] },
        { new ClaimFilter { Report = "r2" }, ["undated"] },
        { new ClaimFilter { Report = "r" }, ["said", "shelled", "undated"] },
        { new ClaimFilter { Report = "sent-r1" }, ["said", "shelled"] },
        { new ClaimFilter { Limit = 1 }, ["said"] },
        { new ClaimFilter { Actor = "'; DROP TABLE claims; --" }, [] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Finds(ClaimFilter filter, string[] claims) => Assert.Equal(claims, _record.Claims(filter).Select(claim => claim.Claim.Id));

    [Fact]
    public void Reports_are_asked_by_day_and_outlet()
    {
        Assert.Equal(["r2"], _record.Reports(new ReportFilter { Since = Day("2024-04-01") }).Select(report => report.Id));
        Assert.Equal(["r1"], _record.Reports(new ReportFilter { Until = Day("2024-03-10"), Outlet = "daily" }).Select(report => report.Id));
        Assert.Single(_record.Reports(new ReportFilter { Limit = 1 }));
    }

    [Fact]
    public void A_report_and_a_claim_are_found_by_id_or_beginning()
    {
        Assert.Equal("r1", _record.Report("r1").Report.Id);
        Assert.Equal("r1", _record.Report("sent-r1").Report.Id);
        Assert.Equal("r1", _record.Report("R1").Report.Id);
        Assert.Equal("undated", _record.Claim("und").Claim.Id);
        Assert.Equal("DL0311", Assert.Throws<RecordException>(() => _record.Report("x")).Code);
        Assert.Equal("DL0312", Assert.Throws<RecordException>(() => _record.Report("r")).Code);
        Assert.Equal("DL0312", Assert.Throws<RecordException>(() => _record.Claim("s")).Code);
        Assert.Equal("DL0311", Assert.Throws<RecordException>(() => _record.Claim("%")).Code);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static TimeReference Days(string from, string to) => new(Day(from), Day(to), null, TimeBasis.Text, TimePrecision.Week);

    private static Span At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Participant Who(string words, string name, string country, string sector, string? entity) =>
        new() { Span = At(words), Text = words, Name = name, Country = country, Sector = sector, Entity = entity };

    private void Save(string id, string published, params Claim[] claims)
    {
        var coded = Coded.Simple(id, published, Text, "The Daily", claims);
        _record.Save(coded with { Report = coded.Report with { GivenId = "sent-" + id } }, Coded.Run);
    }
}
