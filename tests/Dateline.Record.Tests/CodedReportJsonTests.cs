using System.Text.Json;
using Dateline.Record.Errors;
using Dateline.Record.Exports;

namespace Dateline.Record.Tests;

/// <summary>The JSON Lines shape, letter by letter: a change here is a change of the format.</summary>
public sealed class CodedReportJsonTests
{
    private const string FullLine =
        """{"report":{"id":"sender-1","published":"2023-10-06","headline":"Troops “leave”","outlet":"The Daily","url":"https://example.org/1","language":"en","hash":"f0f1f2f3"},"claims":[{"id":"c-full","type":"RETREAT","mode":"withdraw","contexts":["military","territory"],"predicate":{"start":63,"end":67,"text":"left"},"sentence":{"start":48,"end":67},"actors":[{"start":54,"end":60,"text":"troops","name":"Israeli army","country":"ISR","sector":"GOV","entity":"E-Israeli army"},{"start":28,"end":31,"text":"The","name":null,"country":null,"sector":"GOV","entity":null}],"recipients":[{"start":68,"end":73,"text":"Rafah","name":"Palestine","country":"PSE","sector":"GOV","entity":"E-Palestine"}],"status":"planned","polarity":"negated","certainty":0.85,"attribution":[{"claimant":{"start":33,"end":41,"text":"minister","name":"Yoav Gallant","country":"ISR","sector":"GOV","entity":"E-Yoav Gallant"},"cue":{"start":43,"end":47,"text":"said"},"stance":"denies","manner":"mixed"},{"claimant":null,"cue":null,"stance":"relays","manner":"indirect"},{"claimant":{"start":2,"end":6,"text":"GAZA","name":"Gaza officials","country":"PSE","sector":"GOV","entity":"E-Gaza officials"},"cue":null,"stance":"doubts","manner":"direct"}],"when":{"from":"2023-10-06","to":"2023-10-08","start":74,"end":83,"text":"on Friday","basis":"text","precision":"week"},"where":{"start":68,"end":73,"text":"Rafah","name":"Rafah","country":"PSE","admin1":"Gaza Strip","lat":31.28,"lon":34.25,"geonames":281102,"precision":"admin2","basis":"sentence"},"quantities":[{"start":48,"end":53,"text":"1,000","value":1000,"low":900.5,"high":1100.5,"unit":null,"of":"troops","role":"force","per":"day"},{"start":48,"end":53,"text":"1,000","value":null,"low":900.5,"high":1100.5,"unit":"USD","of":null,"role":null,"per":null}],"rule":"frame:leave.retreat+tree"}""";

    private const string Layers =
        """"contexts":["military","territory"],"attributions":[{"source":{"start":33,"end":41},"cue":{"start":43,"end":47},"content":[{"start":63,"end":67},{"start":74,"end":83}],"manner":"direct"},{"source":null,"cue":null,"content":[],"manner":"indirect"}],"names":[{"start":68,"end":73,"text":"Rafah","kind":"place","country":"PSE","entity":"E-1"},{"start":33,"end":41,"text":"minister","kind":"person","country":null,"entity":null}],"places":[{"start":68,"end":73,"text":"Rafah","name":"Rafah","country":"PSE","admin1":"Gaza Strip","lat":31.28,"lon":34.25,"geonames":281102,"precision":"admin2"},{"start":68,"end":73,"text":"Rafah","name":"Rafah","country":null,"admin1":"Gaza Strip","lat":31.28,"lon":34.25,"geonames":281102,"precision":"admin2","metonym":true}],"times":[{"start":74,"end":83,"text":"on Friday","kind":"DATE","value":"2023-10-06","from":"2023-10-06","to":"2023-10-06","precision":"day"},{"start":8,"end":13,"text":"Oct 3","kind":"SET","value":null,"from":null,"to":null,"precision":"vague"}],"quantities":[{"start":48,"end":53,"text":"1,000","value":1000,"low":900.5,"high":1100.5,"unit":null,"of":"troops","role":"force","per":"day"}],"notes":["a sentence was cut"]}"""";

    [Fact]
    public void A_line_holds_every_field_in_its_order()
    {
        var line = CodedReportWriter.Line(Coded.Full);
        Assert.Equal(FullLine, line[..FullLine.Length]);
        Assert.Equal(Layers, line[^Layers.Length..]);
        Assert.Contains("""{"id":"c-bare","type":"RETREAT","mode":null,"contexts":[],""", line, StringComparison.Ordinal);
        Assert.Contains("""[],"when":null,"where":null,"whereReason":"none","quantities":[],""", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Without_a_senders_id_the_hash_is_the_id()
    {
        var line = CodedReportWriter.Line(Coded.Simple("abcd", null));
        Assert.Equal(
            """{"report":{"id":"abcd","published":null,"headline":null,"outlet":null,"url":null,"language":"en"},"claims":[],"contexts":[],"attributions":[],"names":[],"places":[],"times":[],"quantities":[]}""",
            line);
    }

    [Fact]
    public void An_error_line_has_id_code_and_message()
    {
        Assert.Equal(
            """{"id":"x1","report":{"id":"x1"},"error":{"code":"DL0110","message":"The JSON is “bad”.","source":"in.jsonl","line":3}}""",
            CodedReportWriter.ErrorLine("x1", "DL0110", "The JSON is “bad”.", "in.jsonl", 3));
        using var bare = JsonDocument.Parse(CodedReportWriter.ErrorLine(null, "DL0110", "Bad."));
        Assert.Equal(JsonValueKind.Null, bare.RootElement.GetProperty("id").ValueKind);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"report":{"id":"a"},"claims":[{"id":"c","type":"WALK"}]}""")]
    [InlineData("""{"id":"x1","report":{"id":"x1"},"error":{"code":"DL0110","message":"Bad."}}""")]
    public void A_line_of_another_shape_is_an_error(string line) =>
        Assert.Equal("DL0320", Assert.Throws<RecordException>(() => CodedReportReader.Read(line)).Code);
}
