using CsCheck;
using Dateline.Record.Exports;

namespace Dateline.Record.Tests;

/// <summary>What a second reading does, and that the order of reading does not matter.</summary>
public sealed class SavingTests : RecordFolder
{
    [Fact]
    public void Reading_the_same_report_twice_changes_nothing()
    {
        using var record = Open();
        record.Save(Coded.Full, Coded.Run, "a.txt");
        var bytes = Export(record);
        Assert.Equal(SaveOutcome.Unchanged, record.Save(Coded.Full, Coded.Run, "b.txt"));
        Assert.Equal(bytes, Export(record));
        Assert.Equal((1L, 3L, 0L), record.Counts());
    }

    [Fact]
    public void Another_version_replaces_the_claims()
    {
        using var record = Open();
        record.Save(Coded.Full, Coded.Run);
        var later = Coded.Run with { Version = "0.2.0" };
        var recoded = Coded.Full with { Claims = [Coded.Full.Claims[1] with { Id = "c-new" }] };
        Assert.Equal(SaveOutcome.Replaced, record.Save(recoded, later));
        Assert.Equal("c-new", Assert.Single(record.Claims()).Claim.Id);
        Assert.Equal([(later.Id, 1L, 1L), (Coded.Run.Id, 0L, 0L)], record.Runs().OrderByDescending(run => run.Reports).Select(run => (run.Info.Id, run.Reports, run.Claims)));
    }

    [Fact]
    public void A_run_is_told_by_its_values()
    {
        Assert.Equal(Coded.Run.Id, (Coded.Run with { }).Id);
        Assert.NotEqual(Coded.Run.Id, (Coded.Run with { Data = "data-2" }).Id);
        Assert.Equal((Coded.Run with { Data = "data-2" }).Id, new RunInfo(Coded.Run.Version, Coded.Run.Model, "data-2", Coded.Run.Options).Id);
    }

    [Fact]
    public void The_same_text_in_another_outlet_is_a_copy_and_the_earliest_is_the_report()
    {
        using var record = Open();
        Assert.Equal(SaveOutcome.Added, record.Save(Coded.Simple("r1", "2024-02-02", outlet: "The Weekly", claims: Coded.Claim("later")), Coded.Run));
        Assert.Equal(SaveOutcome.Copy, record.Save(Coded.Simple("r1", "2024-02-03", outlet: "The Monthly", claims: Coded.Claim("latest")), Coded.Run));
        Assert.Equal(SaveOutcome.Unchanged, record.Save(Coded.Simple("r1", "2024-02-03", outlet: "The Monthly", claims: Coded.Claim("latest")), Coded.Run));
        Assert.Equal(SaveOutcome.Replaced, record.Save(Coded.Simple("r1", "2024-02-01", outlet: "The Daily", claims: Coded.Claim("first")), Coded.Run));
        Assert.Equal(SaveOutcome.Unchanged, record.Save(Coded.Simple("r1", "2024-02-02", outlet: "The Weekly", claims: Coded.Claim("later")), Coded.Run));
        Assert.Equal("first", Assert.Single(record.Claims()).Claim.Id);
        Assert.Equal("The Daily", Assert.Single(record.Reports()).Outlet);
    }

    [Fact]
    public void The_order_of_reading_does_not_show()
    {
        var reports = new[]
        {
            Coded.Simple("r1", "2024-02-02", outlet: "The Weekly", claims: [Coded.Claim("b", 12), Coded.Claim("a", 12), Coded.Claim("c")]),
            Coded.Simple("r1", "2024-02-01", outlet: "The Daily", claims: [Coded.Claim("d")]),
            Coded.Simple("r1", null, claims: [Coded.Claim("e")]),
            Coded.Simple("r1", "2024-02-01", "Troops  left the town.", "The Daily", Coded.Claim("f")),
            Coded.Simple("r0", "2024-02-02", claims: [Coded.Claim("g")]),
            Coded.Simple("r3", null, claims: [Coded.Claim("h")]),
            Coded.Full,
        };
        var number = 0;
        string? expected = null;
        Gen.Shuffle(reports).Sample(
            shuffled =>
            {
                using var record = Sqlite.SqliteRecord.Open(PathOf($"{++number}.db"));
                foreach (var report in shuffled)
                {
                    record.Save(report, Coded.Run);
                }

                expected ??= Export(record);
                Assert.Equal(expected, Export(record));
            },
            iter: 25, threads: 1);
    }

    [Fact]
    public void Lists_come_by_day_report_place_and_id()
    {
        using var record = Open();
        record.Save(Coded.Simple("r2", "2024-02-02", claims: [Coded.Claim("z", 12), Coded.Claim("b"), Coded.Claim("a")]), Coded.Run);
        record.Save(Coded.Simple("r1", "2024-02-02", claims: Coded.Claim("c")), Coded.Run);
        record.Save(Coded.Simple("r9", null, claims: Coded.Claim("d")), Coded.Run);
        record.Save(Coded.Simple("r5", "2023-02-02", claims: Coded.Claim("e")), Coded.Run);
        Assert.Equal(["d", "e", "c", "a", "b", "z"], record.Claims().Select(claim => claim.Claim.Id));
        Assert.Equal(["r9", "r5", "r1", "r2"], record.Reports().Select(report => report.Id));
    }

    [Fact]
    public void A_list_is_one_snapshot_while_others_write()
    {
        using var record = Open();
        record.Save(Coded.Simple("r1", "2024-02-01", claims: Coded.Claim("a")), Coded.Run);
        record.Save(Coded.Simple("r2", "2024-02-02", claims: Coded.Claim("b")), Coded.Run);
        var seen = new List<string>();
        foreach (var claim in record.Claims())
        {
            seen.Add(claim.Claim.Id);
            record.Save(Coded.Simple("r3" + claim.Claim.Id, "2024-02-03", claims: Coded.Claim("c")), Coded.Run);
        }

        Assert.Equal(["a", "b"], seen);
        Assert.Equal(4, record.Counts().Reports);
    }

    [Fact]
    public void Several_threads_may_save()
    {
        using var record = Open();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            record.Save([(Coded.Simple("r" + i, "2024-02-01", claims: Coded.Claim("c" + i)), "")], Coded.Run));
        Assert.Equal((200L, 200L, 0L), record.Counts());
    }

    [Fact]
    public void Quarantine_keeps_an_input_once()
    {
        using var record = Open();
        var input = new QuarantinedInput("in.jsonl", 7, "DL0110", "The JSON is malformed.", "x1", "{\"text\":");
        record.Quarantine(input, Coded.Run);
        record.Quarantine(input, Coded.Run);
        record.Quarantine(input with { Line = 3 }, Coded.Run);
        Assert.Equal([input with { Line = 3 }, input], record.Quarantined());
        Assert.Equal(2, Assert.Single(record.Runs()).Quarantined);
    }

    [Fact]
    public void The_day_of_a_run_is_kept_only_with_a_clock()
    {
        using (var record = Open())
        {
            record.Save(Coded.Full, Coded.Run);
            Assert.Null(Assert.Single(record.Runs()).Started);
        }

        using (var record = Sqlite.SqliteRecord.Open(PathOf("other.db"), new StoppedClock()))
        {
            record.Save(Coded.Full, Coded.Run);
            Assert.Equal(new DateTimeOffset(2024, 8, 24, 9, 0, 0, TimeSpan.Zero), Assert.Single(record.Runs()).Started);
        }
    }

    private static string Export(IRecord record)
    {
        using var text = new StringWriter();
        NativeExport.WriteJsonLines(record, text);
        NativeExport.WriteCsv(record, text);
        return text.ToString();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 8, 24, 9, 0, 0, TimeSpan.Zero);
    }
}
