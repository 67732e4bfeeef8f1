using CsCheck;
using Dateline.Core.Reports;
using Dateline.Record.Exports;

namespace Dateline.Record.Tests;

/// <summary>What was saved or written comes back equal.</summary>
public sealed class RoundTripTests : RecordFolder
{
    [Fact]
    public void A_report_with_every_field_comes_back_from_the_record()
    {
        using var record = Open();
        Assert.Equal(SaveOutcome.Added, record.Save(Coded.Full, Coded.Run, "input.txt"));
        Assert.Equal(Coded.Everything(Coded.Full), Coded.Everything(record.Report("f0f1f2f3")));
        Assert.Equal(Coded.Everything(Coded.Full), Coded.Everything(Assert.Single(record.CodedReports())));
        Assert.Equal(Coded.Full.Report, Assert.Single(record.Reports()));
        var claims = record.Claims().Select(claim => claim.Claim.Id);
        Assert.Equal(["c-bare", "c-full", "c-late"], claims);
    }

    [Fact]
    public void Any_report_comes_back_from_the_record_and_from_json()
    {
        using var record = Open();
        var number = 0;
        Coded.Any.Sample(
            coded =>
            {
                var named = coded with { Report = coded.Report with { Id = "r" + Interlocked.Increment(ref number), GivenId = null } };
                record.Save(named, Coded.Run);
                Assert.Equal(Coded.Everything(named), Coded.Everything(record.Report(named.Report.Id)));
                var line = CodedReportWriter.Line(coded);
                var read = CodedReportReader.Read(line, coded.Report.Text);
                Assert.Equal(line, CodedReportWriter.Line(read));
                Assert.Equal(coded.Claims[0].Predicate, read.Claims[0].Predicate);
            },
            iter: 150, threads: 1);
    }

    [Fact]
    public void Offsets_are_stored_as_code_points()
    {
        using var record = Open();
        record.Save(Coded.Full, Coded.Run);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + RecordPath + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT substr(r.text, c.predicate_start + 1, c.predicate_end - c.predicate_start) FROM claims c JOIN reports r ON r.key = c.report";
        Assert.Equal("left", command.ExecuteScalar());
    }

    [Fact]
    public void Without_the_text_places_stay_in_code_points()
    {
        var line = CodedReportWriter.Line(Coded.Full);
        var map = new TextMap(Coded.Full.Report.Text);
        Assert.Equal(map.ToCodePoint(Coded.Full.Claims[0].Predicate.Span.Start), CodedReportReader.Read(line).Claims[0].Predicate.Span.Start);
    }
}
