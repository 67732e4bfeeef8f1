using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Acceptance;

/// <summary>Bad input stops nothing, and as many things come out as went in.</summary>
public sealed class RobustnessTests
{
    private const string Good = "Ghana and Togo signed a border treaty in Accra on Monday.";

    // File, and the code of its error; null for a report that is good.
    private static readonly (string File, string? Code)[] Inputs =
    [
        ("in/a-good.txt", null),
        ("in/b-empty.txt", "DL0104"),
        ("in/c-blank.txt", "DL0104"),
        ("in/d-binary.txt", "DL0105"),
        ("in/e-gap.jsonl", null), // its second line ends early, its third line is good
        ("in/f-latin1.txt", null),
        ("in/g-page.html", null),
        ("in/h-empty.html", "DL0120"),
        ("in/i-kind.xyz", "DL0103"),
        ("in/j-broken-link.txt", "DL0102"),
        ("in/k-utf16.txt", null),
        ("in/l-good.txt", null),
    ];

    // A line of e-gap.jsonl and the code of its error; null for a good one.
    private static readonly (string Line, string? Code)[] Lines =
    [
        ("{\"id\":\"one\",\"text\":\"Peru recalled its envoy from Quito on Friday.\",\"published\":\"2024-03-15\"}", null),
        ("{\"id\":\"two\",\"text\":\"Peru rec", "DL0110"),
        ("{\"id\":\"three\",\"text\":\"Chile expelled two diplomats on Friday.\",\"published\":\"2024-03-15\"}", null),
        ("{\"id\":\"four\",\"text\":17}", "DL0113"),
        ("{\"id\":\"five\",\"headline\":\"No text\"}", "DL0114"),
        ("[\"a\",\"list\"]", "DL0112"),
        ("{\"id\":\"six\",\"text\":\"Peru.\",\"published\":\"last week\"}", "DL0115"),
        ("{\"id\":\"seven\",\"text\":\"   \"}", "DL0104"),
        ("{\"id\":\"eight\",\"x\":" + new string('[', 5000) + new string(']', 5000) + "}", "DL0110"),
        ("not json at all", "DL0110"),
        ("{\"id\":\"nine\",\"text\":\"Bolivia condemned the strike.\",\"published\":\"2024-03-15\"}", null),
    ];

    [Fact]
    public async Task Bad_inputs_among_good_ones_are_refused_with_code_and_place_and_stop_nothing()
    {
        using var folder = new WorkFolder();
        Fill(folder);
        var (good, bad) = Expected();

        var code = await folder.RunAsync("code", "in", "nowhere.txt", "--published", "2024-03-18");
        Assert.Equal(1, code.ExitCode);
        Assert.Equal(good + bad.Count, code.Lines.Length);
        var errors = code.Lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("error", out _)).ToList();
        Assert.Equal(bad, errors.Select(Place));
        Assert.All(errors, error => Assert.False(string.IsNullOrWhiteSpace(error.GetProperty("error").GetProperty("message").GetString())));
        Assert.Contains(errors, error => error.GetProperty("id").ValueKind == JsonValueKind.String && error.GetProperty("id").GetString() == "four");
        Assert.DoesNotContain("alert(", code.Output, StringComparison.Ordinal);

        var read = await folder.RunAsync("read", "in", "nowhere.txt", "--published", "2024-03-18");
        Assert.Equal(1, read.ExitCode);
        Assert.Contains($"{Number(good + bad.Count)} read: {Number(good)} reports", read.Error, StringComparison.Ordinal);
        Assert.Contains($"{Number(bad.Count)} in quarantine", read.Error, StringComparison.Ordinal);
        Assert.Equal(good, (await folder.ExportAsync("jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var quarantine = await folder.RunAsync("quarantine", "--json");
        Assert.Equal(0, quarantine.ExitCode);
        Assert.Equal(bad.Order(StringComparer.Ordinal), quarantine.Lines.Select(line => Words(JsonDocument.Parse(line).RootElement)).Order(StringComparer.Ordinal));
        var table = await folder.RunAsync("quarantine");
        Assert.Contains("DL0105", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line.jsonl", "{\"id\":\"big\",\"text\":\"", "\"}", "DL0108")]
    [InlineData("text.txt", "", "", "DL0107")]
    public async Task Fifty_megabytes_in_one_line_are_refused_within_bounded_memory(string name, string before, string after, string code)
    {
        using var folder = new WorkFolder();
        using (var file = new StreamWriter(folder[name], append: false, new UTF8Encoding(false)))
        {
            file.Write(before);
            for (var i = 0; i < 50_000; i++)
            {
                file.Write(string.Concat(Enumerable.Repeat("The army shelled the town again. ", 32)));
            }

            file.Write(after);
        }

        folder.Write("z-good.txt", Good);
        var outcome = await folder.RunAsync("code", name, "z-good.txt", "--published", "2024-03-18");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Lines.Length);
        Assert.Equal(code, JsonDocument.Parse(outcome.Lines[0]).RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("\"claims\":[{", outcome.Lines[1], StringComparison.Ordinal);
        Assert.InRange(outcome.PeakMemory, 1, 700L << 20);
    }

    private static void Fill(WorkFolder folder)
    {
        folder.Write("in/a-good.txt", Good);
        folder.Write("in/b-empty.txt", []);
        folder.Write("in/c-blank.txt", " \n\t\r\n  \n");
        folder.Write("in/d-binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0, 1, 0xFF, 0xFE, 0, 3, 0, 0, 9, 0x80, 0x81, 0, 0, 0]);
        folder.Write("in/e-gap.jsonl", string.Join('\n', Lines.Select(line => line.Line)) + "\n");
        folder.Write("in/f-latin1.txt", Encoding.Latin1.GetBytes("Le Havre dockers struck again on Friday, André Müller of the port union said."));
        folder.Write("in/g-page.html", $"<html><head><title>Treaty</title><script>alert('shelled Paris')</script></head><body><article><h1>Treaty signed</h1><p>{Good} The two presidents met for three hours before the ceremony.</p><p>Togo's president thanked Ghana for its patience and said that the commission would meet again in May.</p><script>alert(1)</script></article></body></html>");
        folder.Write("in/h-empty.html", "<html><head><script>var a = 'Iran attacked Iraq.';</script></head><body></body></html>");
        folder.Write("in/i-kind.xyz", Good);
        File.CreateSymbolicLink(folder["in/j-broken-link.txt"], folder["gone.txt"]);
        folder.Write("in/k-utf16.txt", Encoding.Unicode.GetBytes("Nepal reopened its border with India on Thursday, the interior minister said."));
        // A good text whose last letter was cut in the middle of its bytes.
        folder.Write("in/l-good.txt", [.. Encoding.UTF8.GetBytes(Good + " The café in Lom"), 0xC3]);
    }

    private static (int Good, List<string> Bad) Expected()
    {
        var bad = new List<string>();
        var good = 0;
        foreach (var (file, code) in Inputs)
        {
            if (file.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                bad.AddRange(Lines.Select((line, i) => (line.Code, i)).Where(line => line.Code is not null).Select(line => $"{file}:{Number(line.i + 1)} {line.Code}"));
                good += Lines.Count(line => line.Code is null);
            }
            else if (code is null)
            {
                good++;
            }
            else
            {
                bad.Add($"{file} {code}");
            }
        }

        bad.Add("nowhere.txt DL0101");
        return (good, bad);
    }

    private static string Place(JsonElement line) => Words(line.GetProperty("error"));

    private static string Words(JsonElement error) =>
        error.GetProperty("source").GetString()
        + (error.TryGetProperty("line", out var line) && line.ValueKind == JsonValueKind.Number ? ":" + line.GetRawText() : "")
        + " " + error.GetProperty("code").GetString();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
