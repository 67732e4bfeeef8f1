using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Dateline.Reading.Tests;

/// <summary>JSON in every state: in = out + rejected, and the sender's text and offsets stay.</summary>
public sealed class JsonLinesTests
{
    [Fact]
    public void All_fields_are_taken()
    {
        var report = Read.One("""{"id":"a7","text":"Troops left.","published":"2024-08-24T23:30:00-05:00","headline":"Troops leave","outlet":"The Daily","url":"https://example.org/1","more":{"x":[1]}}""");
        Assert.Equal("a7", report.GivenId);
        Assert.Equal("Troops left.", report.Text);
        Assert.Equal(new DateOnly(2024, 8, 24), report.Published);
        Assert.Equal("Troops leave", report.Headline);
        Assert.Null(report.HeadlineSpan);
        Assert.Equal("The Daily", report.Outlet);
        Assert.Equal("https://example.org/1", report.Url);
    }

    [Fact]
    public void What_a_line_leaves_out_is_taken_from_the_options()
    {
        var options = new ReadOptions { Published = new DateOnly(2024, 1, 2), Outlet = "The Daily" };
        Assert.Equal(new DateOnly(2024, 1, 2), Read.One("""{"text":"Troops left."}""", options: options).Published);
        Assert.Equal("The Weekly", Read.One("""{"text":"Troops left.","outlet":"The Weekly"}""", options: options).Outlet);
    }

    [Theory]
    [InlineData("""{"text":"Troops le""", "DL0110", null)]
    [InlineData("""{"id":"x1","text":"Troops le""", "DL0110", "x1")]
    [InlineData("""{"id":"x1","text":"Troops left."} and more""", "DL0110", "x1")]
    [InlineData("""{"id":"x1","text":["Troops left."]}""", "DL0113", "x1")]
    [InlineData("""{"text":5,"id":17}""", "DL0113", "17")]
    [InlineData("""{"id":{"a":1},"text":"Troops left."}""", "DL0113", null)]
    [InlineData("""["Troops left."]""", "DL0112", null)]
    [InlineData("""{"id":"x1"}""", "DL0114", "x1")]
    [InlineData("""{"id":"x1","text":null}""", "DL0114", "x1")]
    [InlineData("""{"id":"x1","text":" \n "}""", "DL0104", "x1")]
    [InlineData("""{"id":"x1","text":"Troops left.","published":"03/04/2024"}""", "DL0115", "x1")]
    [InlineData("""{"id":"x1","text":"Troops left.","published":20240304}""", "DL0113", "x1")]
    [InlineData("""{"id":"x1","text":"Troops left.","format":"pdf"}""", "DL0116", "x1")]
    public void A_bad_line_is_rejected_with_its_reason_and_id_and_the_rest_goes_on(string line, string code, string? id)
    {
        var items = Read.All("{\"text\":\"One.\"}\n" + line + "\n\n{\"text\":\"Two.\"}\n", InputFormat.JsonLines);
        Assert.Equal(3, items.Count);
        Assert.IsType<AcceptedReport>(items[0]);
        var rejected = Assert.IsType<RejectedInput>(items[1]);
        Assert.Equal((code, id, 2L), (rejected.Error.Code, rejected.GivenId, rejected.Line));
        Assert.Equal(code == "DL0104" ? "" : line, rejected.Excerpt);
        Assert.Equal("Two.", Assert.IsType<AcceptedReport>(items[2]).Report.Text);
        Assert.Equal(4, items[2].Line);
    }

    [Fact]
    public void Half_pairs_and_nul_are_replaced_one_for_one()
    {
        Assert.Equal("a\uFFFDb\uFFFDc\uD83D\uDE00d\uFFFDe", Read.One("""{"text":"a\ud800b\udc00c\ud83d\ude00d\u0000e"}""").Text);
        Assert.Equal("\uFFFD\uD83D\uDE00\n\t\"\\/", Read.One("""{"text":"\ud83d\ud83d\ude00\n\t\"\\\/"}""").Text);
    }

    [Fact]
    public void A_line_that_is_not_utf8_is_rejected_with_its_id()
    {
        var rejected = Assert.IsType<RejectedInput>(Assert.Single(Read.All([.. "{\"id\":\"x1\",\"text\":\"Caf"u8, 0xE9, .. "\"}"u8])));
        Assert.Equal(("DL0111", "x1"), (rejected.Error.Code, rejected.GivenId));
        Assert.Contains("byte 22", rejected.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_in_utf16_and_gzip_is_read()
    {
        const string line = """{"text":"Señor Núñez left — at last."}""";
        Assert.Equal("Señor Núñez left — at last.", Read.One([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(line)]).Text);
        Assert.Equal("Señor Núñez left — at last.", Read.One([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(line)]).Text);
        Assert.Equal("Señor Núñez left — at last.", Read.One(Gzip(Encoding.UTF8.GetBytes(line))).Text);
    }

    [Fact]
    public void A_truncated_gzip_gives_what_was_whole_and_one_rejection()
    {
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"text\":\"Report {i * 7919L * 104729 % 1000003} of the day.\"}}\n"));
        var whole = Gzip(Encoding.UTF8.GetBytes(lines));
        var items = Read.All(whole[..(whole.Length / 2)]);
        Assert.NotEmpty(items.OfType<AcceptedReport>());
        Assert.Single(items.OfType<RejectedInput>());
    }

    [Theory]
    [InlineData("""[{"text":"One."},{"text":"Two, [with] \"brackets}\"."}]""", 2, 0)]
    [InlineData("[\n  {\n    \"text\": \"One.\"\n  },\n  {\n    \"text\": \"Two.\"\n  }\n]\n", 2, 0)]
    [InlineData("{\n  \"text\": \"One.\"\n}\n", 1, 0)]
    [InlineData("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", 2, 0)]
    [InlineData("{\"text\":\"One.\"} {\"text\":\"Two.\"}", 2, 0)]
    [InlineData("""[{"text":"One."},{"text":"Tw""", 1, 1)]
    [InlineData("""[{"text":"One."},17,{"text":"Two."}]""", 2, 1)]
    [InlineData("[]", 0, 0)]
    public void A_json_file_may_hold_an_array_or_objects(string json, int accepted, int rejected)
    {
        var items = Read.All(json, InputFormat.Json);
        Assert.Equal(accepted, items.OfType<AcceptedReport>().Count());
        Assert.Equal(rejected, items.OfType<RejectedInput>().Count());
    }

    [Fact]
    public void A_line_of_50_megabytes_is_rejected_in_little_memory()
    {
        byte[] line = [.. "{\"text\":\"One.\"}\n{\"text\":\""u8, .. Enumerable.Repeat((byte)'a', 50_000_000), .. "\"}\n{\"text\":\"Two.\"}\n"u8];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var items = Read.All(line, InputFormat.JsonLines, new ReadOptions { MaxCharacters = 100_000 });
        Assert.Equal(["DL0108"], items.OfType<RejectedInput>().Select(item => item.Error.Code));
        Assert.Equal([1L, 3L], items.OfType<AcceptedReport>().Select(item => item.Line));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void A_line_that_is_too_long_keeps_its_id_where_it_stands_first()
    {
        var line = "{\"id\":\"x1\",\"text\":\"" + new string('a', 200_000) + "\"}";
        var options = new ReadOptions { MaxCharacters = 1000 };
        Assert.Equal("x1", Assert.IsType<RejectedInput>(Assert.Single(Read.All(line, InputFormat.JsonLines, options))).GivenId);
        Assert.Equal("x1", Assert.IsType<RejectedInput>(Assert.Single(Read.All("[" + line + "]", InputFormat.Json, options))).GivenId);
    }

    [Fact]
    public void Two_reports_may_bear_one_id()
    {
        var items = Read.All("{\"id\":\"x1\",\"text\":\"One.\"}\n{\"id\":\"x1\",\"text\":\"Two.\"}");
        Assert.Equal(["x1", "x1"], items.OfType<AcceptedReport>().Select(item => item.Report.GivenId));
    }

    [Fact]
    public void Json_lines_are_streamed()
    {
        using var endless = new EndlessLines();
        Assert.Equal(100_000, new ReportReader().Read(endless, "endless").Take(100_000).Count());
    }

    [Fact]
    public void Any_text_that_a_sender_can_write_comes_back_as_it_was() =>
        Gen.String.Sample(text =>
        {
            var sent = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            if (string.IsNullOrWhiteSpace(sent))
            {
                return;
            }

            var line = JsonSerializer.Serialize(new { text = sent });
            Assert.Equal(sent.Replace('\0', '\uFFFD'), Read.One(line, InputFormat.JsonLines).Text);
        });

    [Fact]
    public void Any_damage_to_lines_loses_none_of_the_others() =>
        Gen.Select(Gen.Int[0, 60], Gen.Byte).Sample((at, value) =>
        {
            var middle = Encoding.UTF8.GetBytes("""{"id":"b","text":"The envoy left on Friday.","outlet":"D"}""");
            middle[Math.Min(at, middle.Length - 1)] = value == '\n' ? (byte)' ' : value;
            var items = Read.All([.. "{\"text\":\"One.\"}\n"u8, .. middle, .. "\n{\"text\":\"Two.\"}"u8], InputFormat.JsonLines);
            return items.Count == 3 && items[0] is AcceptedReport && items[2] is AcceptedReport;
        });

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class EndlessLines : Stream
    {
        private static readonly byte[] Line = "{\"text\":\"The envoy left on Friday.\"}\n"u8.ToArray();
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, _at++)
            {
                buffer[offset + i] = Line[_at % Line.Length];
            }

            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
