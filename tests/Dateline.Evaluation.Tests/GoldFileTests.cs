using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tests;

public sealed class GoldFileTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.jsonl.gz")]
    public void Rows_plain_and_compressed(string name)
    {
        var rows = GoldRow.Read(_files.Write(name, "{\"id\":\"x\",\"date\":\"20080804\"}\n\n{\"doc_id\":\"y\"}\n"));
        Assert.Equal(["x", "y"], rows.Select(row => row.Id));
        Assert.Equal(new DateOnly(2008, 8, 4), rows[0].Day("published", "date"));
    }

    [Theory]
    [InlineData("2022-04-12")]
    [InlineData("20220412")]
    [InlineData("2022-04-12T17:00:00")]
    [InlineData("220412")]
    [InlineData("12 April 2022")]
    [InlineData("April 12, 2022")]
    public void Days(string text) => Assert.Equal(new DateOnly(2022, 4, 12), GoldDay.Parse(text));

    [Fact]
    public void No_day() => Assert.Null(GoldDay.Parse("last spring"));

    [Fact]
    public void A_line_that_is_no_object_is_named()
    {
        var error = Assert.Throws<EvaluationException>(() => GoldRow.Read(_files.Write("a.jsonl", "{}\nOslo\n")));
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_is_an_error_not_a_crash()
    {
        var whole = _files.Write("a.jsonl.gz", string.Concat(Enumerable.Repeat("{\"id\":\"a\"}\n", 9000)));
        var bytes = File.ReadAllBytes(whole.Path);
        File.WriteAllBytes(whole.Path, bytes[..5]);
        Assert.Throws<EvaluationException>(() => GoldRow.Read(whole));
    }

    [Fact]
    public void A_folder_gives_its_gold_files_in_order()
    {
        _files.Write("b.jsonl", "{}");
        _files.Write("a.conllu.gz", "");
        _files.Write("notes.md", "");
        Assert.Equal(["a.conllu.gz", "b.jsonl"], GoldFile.Find(_files.Folder).Select(file => file.Name));
    }

    [Fact]
    public void What_is_not_there_is_an_error() =>
        Assert.Throws<EvaluationException>(() => GoldFile.Find(Path.Combine(_files.Folder, "none.jsonl")));

    [Theory]
    [InlineData("test.conllu.gz", true)]
    [InlineData("uw.test.jsonl", true)]
    [InlineData("en_ewt-ud-test.conllu", true)]
    [InlineData("polnear.dev.jsonl.gz", true)]
    [InlineData("polnear.train.jsonl.gz", false)]
    [InlineData("uw.dev.jsonl.gz", false)]
    [InlineData("claims-unseen.jsonl", true)]
    [InlineData("contest.jsonl", false)]
    public void Test_and_unseen_files_are_not_read_row_by_row(string name, bool isSealed) => Assert.Equal(isSealed, new GoldFile(name).IsSealed);

    [Fact]
    public void Places_count_code_points()
    {
        var row = GoldRow.Read(_files.Write("a.jsonl", "{\"text\":\"😀 Oslo\",\"at\":{\"start\":2,\"end\":6}}"))[0];
        var text = row.NeedText("text");
        Assert.Equal("Oslo", row.NeedSpan(row["at"]!.Value, new Core.Reports.TextMap(text)).Of(text));
    }

    [Fact]
    public void Marks_are_taken_out()
    {
        var marked = MarkedText.Parse("On Monday <s>Norway</s> thanked the <t>Swedes</t>.");
        Assert.Equal("On Monday Norway thanked the Swedes.", marked.Text);
        Assert.Equal("Norway", marked.Source!.Value.Of(marked.Text));
        Assert.Equal("Swedes", marked.Target!.Value.Of(marked.Text));
    }

    [Fact]
    public void Treebank_with_a_multiword_token_an_empty_node_and_two_paragraphs()
    {
        var bank = Treebank.Read(_files.Write("a.conllu.gz", Conllu(
            "# newdoc id = d",
            "# newpar",
            "1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\t_",
            "2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\t_",
            "2\tcan\tcan\tAUX\tMD\t_\t4\taux\t_\t_",
            "3\tnot\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
            "3.1\tx\tx\tX\tX\t_\t_\t_\t_\t_",
            "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
            "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
            "",
            "# newpar",
            "1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No",
            "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_",
            "")));
        Assert.Equal("Theycannotgo.Why?", bank.Text.Characters);
        Assert.Equal("They cannot go. \n\nWhy? ", bank.RawText);
        Assert.Equal([(0, 13), (13, 17)], bank.Text.Sentences);
        Assert.Equal(7, bank.Text.Words.Count);
        Assert.Equal((4, 10, true), (bank.Text.Words[1].Start, bank.Text.Words[1].End, bank.Text.Words[1].IsMultiword));
        Assert.Equal((4, 10, true), (bank.Text.Words[2].Start, bank.Text.Words[2].End, bank.Text.Words[2].IsMultiword));
        Assert.Equal(-1, bank.Text.Words[5].Head);
        Assert.Equal(5, bank.Text.Words[6].Head);
    }

    [Fact]
    public void A_json_file_is_no_treebank() =>
        Assert.Throws<EvaluationException>(() => Treebank.Read(_files.Write("a.conllu", "{\"text\":\"x\"}\n")));

    [Fact]
    public void Raw_text_lies_beside_the_treebank()
    {
        var bank = _files.Write("dev.conllu.gz", "");
        Assert.Null(bank.RawTextPath());
        _files.Write("dev.txt.gz", "Hello");
        Assert.Equal("Hello", GoldFile.ReadAll(bank.RawTextPath()!));
    }

    [Fact]
    public void Tags_to_spans_as_conlleval_reads_them()
    {
        var sentence = Assert.Single(TaggedSentence.Read(_files.Write(
            "a.conll", "Anna\tB-PER\nLee\tI-PER\nKim\tB-PER\nmet\tO\nNew\tI-LOC\nYork\tI-LOC\nTimes\tI-ORG\n")));
        Assert.Equal([(0, 1, "PER"), (2, 2, "PER"), (4, 5, "LOC"), (6, 6, "ORG")], sentence.Spans);
    }

    [Fact]
    public void A_tag_that_is_none_is_named() =>
        Assert.Contains("line 1", Assert.Throws<EvaluationException>(
            () => TaggedSentence.Read(_files.Write("a.conll", "Anna\tperson\n"))).Message, StringComparison.Ordinal);

    private static string Conllu(params string[] lines) => string.Join('\n', lines);
}
