using Dateline.Coding.Actors;

namespace Dateline.Coding.Tests.Actors;

/// <summary>The sentences of who-is-who.tsv: whom a word of a report means on its day.</summary>
public sealed class WhoIsWhoTests
{
    private static readonly ActorResolver Resolver = new(ActorTables.Load(Analysed.Data));

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Analysed.Root, "tests", "Dateline.Coding.Tests", "Actors", "who-is-who.tsv")))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 4 && cells[0] != "day")
            {
                rows.Add(cells[0], cells[1], cells[2], cells[3], cells.ElementAtOrDefault(4) ?? string.Empty);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Says_who_is_meant(string day, string text, string word, string who, string name)
    {
        var report = Analysed.Text(text, day);
        var (sentence, token) = Analysed.Find(report, word);
        var tokens = report.Sentences[sentence];
        while (tokens[token].Relation is "flat" && tokens[token].Head >= 0)
        {
            // The rest of a name stands for the whole name.
            token = tokens[token].Head;
        }

        var found = Resolver.ForReport(report).ResolveAll(sentence, token);
        var said = string.Join(", ", found.Select(party => $"{party.Country ?? "-"} {party.Sector ?? "-"}"));
        Assert.True(who == said && (name.Length == 0 || name == found[0].Name), $"{who} {name} | {said} | {found[0].Name} | {found[0].Text}\n{Analysed.Trees(report)}");
    }
}
