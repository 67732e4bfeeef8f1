using Dateline.Core.Reports;

namespace Dateline.Language.Tests;

/// <summary>CoNLL-U as other programs read it: ten columns, contractions as multi-word tokens, the text to be had back.</summary>
public sealed class ConlluWriterTests
{
    [Fact]
    public void A_contraction_is_a_multi_word_token()
    {
        var lines = Lines("They didn't go to Mali's capital.");
        Assert.Equal(["1", "2-3", "2", "3", "4", "5", "6-7", "6", "7", "8", "9"], lines.Select(c => c[0]));
        Assert.Equal(["didn't", "did", "n't"], lines[1..4].Select(c => c[1]));
        Assert.Equal("_", lines[1][3]);
        Assert.Equal(("SpaceAfter=No", "_"), (lines[^2][9], lines[^1][9]));
    }

    [Theory]
    [InlineData("“We won’t sign,” she said (twice).")]
    [InlineData("He'd've paid $5m, or 4.5%; they cannot.")]
    [InlineData("Dr. Alami's e-mail: press@example.org.")]
    public void Forms_and_spacing_give_the_text_back(string text)
    {
        var back = new System.Text.StringBuilder();
        var inside = 0;
        foreach (var cells in Lines(text))
        {
            Assert.Equal(10, cells.Length);
            if (inside > 0)
            {
                inside--;
                continue;
            }

            if (cells[0].Split('-') is [var first, var last])
            {
                inside = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture) - int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) + 1;
            }

            back.Append(cells[1]).Append(cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
        }

        Assert.Equal(text, back.ToString().TrimEnd());
    }

    [Fact]
    public void Names_stand_in_the_last_column()
    {
        var lines = Lines("Alassane Ouattara flew to Abidjan.");
        Assert.Equal(["Name=B-Person", "Name=I-Person"], lines[..2].Select(c => c[9]));
        Assert.Equal("Name=B-Place|SpaceAfter=No", lines[4][9]);
    }

    [Fact]
    public void Words_alone_leave_the_other_columns_empty()
    {
        var into = new StringWriter();
        ConlluWriter.Write(Repository.Analyser.Words(new Report { Id = "w", Text = "It rained. We left." }), "w", into);
        Assert.Equal("# newdoc id = w\n1\tIt\t_\t_\t_\t_\t_\t_\t_\t_\n2\trained\t_\t_\t_\t_\t_\t_\t_\t_\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n", into.ToString()[..into.ToString().IndexOf("1\tWe", StringComparison.Ordinal)]);
    }

    private static string[][] Lines(string text)
    {
        var into = new StringWriter();
        ConlluWriter.Write(Repository.Analyser.Analyse(new Report { Id = "test", Text = text }), "test", into);
        return [.. into.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];
    }
}
