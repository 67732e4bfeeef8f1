using System.Globalization;
using System.Text;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Tables;

namespace Dateline.Cli.Display;

/// <summary>docs/codebook.md: what the coder's tables of data/ontology say, as one page of Markdown.</summary>
internal sealed class CodebookPage
{
    private readonly StringBuilder _page = new();
    private readonly string _data;
    private readonly Codebook _codebook;
    private readonly Crosswalk _crosswalk;
    private readonly IReadOnlyList<Table.Row> _examples;
    private readonly IReadOnlyList<Table.Row> _notFor;

    private CodebookPage(string data)
    {
        _data = data;
        _codebook = Codebook.Load(data);
        _crosswalk = Crosswalk.Load(data, _codebook);
        _examples = Rows("examples.tsv", "type", "mode", "contexts", "text");
        _notFor = Rows("not-for.tsv", "type", "not", "rather");
    }

    /// <summary>Writes the page.</summary>
    /// <param name="data">The folder data/.</param>
    /// <exception cref="TableException">A table cannot be read.</exception>
    public static string Of(string data)
    {
        var page = new CodebookPage(data);
        page.Head();
        page.Types();
        page.Contexts();
        page.Fields();
        page.Actors();
        page.Derived();
        page.Readings();
        return page._page.ToString();
    }

    private void Head()
    {
        Line("# Codebook");
        Line();
        Line("<!-- Written by 'dateline codebook' from data/ontology: change the tables there, then run it again. -->");
        Line();
        Line("What the codes of a claim mean, from the tables that the coder reads. The ontology is that of PLOVER (manual, draft 2.0, of 2024);");
        Line("definitions are in our own words, and where PLOVER contradicts itself or is silent, [Readings](#readings) tells what Dateline does.");
        Line("The example sentences are invented; a test runs the coder over each.");
        Line();
        Line("A claim has one *type*, at most one *mode* (how the act is done), any number of *contexts* (what it is about), and apart from them");
        Line("its *status* and *polarity*: the type is that of the act described, whether it happened, is threatened or is denied. Who wants a");
        Line("record of the older kind, where a threatened attack is a THREATEN, takes the [single code](#derived-codes).");
    }

    private void Types()
    {
        Section("Types");
        Header("type", "quad class", "scale", "covers");
        foreach (var category in _codebook.Categories)
        {
            Cells($"[{category.Code}](#{category.Code.ToLowerInvariant()})", Quad(category.Quad), Number(category.Scale), category.Definition);
        }

        Line();
        Line("The scale is PLOVER's, in the manner of Goldstein: from -10, conflict, to 10, cooperation. Modes have values of their own.");
        foreach (var category in _codebook.Categories)
        {
            Type(category);
        }
    }

    private void Type(Category category)
    {
        Line();
        Line($"### {category.Code}");
        Line();
        Line(category.Definition);
        var others = _notFor.Where(row => row.Need("type") == category.Code).ToList();
        if (others.Count > 0)
        {
            Line();
            Line("Not for:");
            Line();
            others.ForEach(row => Line($"- {row.Need("not")}: {row.Need("rather")}"));
        }

        Examples(row => row["type"] == category.Code && row["mode"] is null);
        var modes = _codebook.Modes.Where(mode => mode.Type == category.Type).ToList();
        if (modes.Count == 0)
        {
            return;
        }

        Line();
        Header("mode", "scale", "CAMEO", "covers", "examples");
        foreach (var mode in modes)
        {
            var said = _examples.Where(row => row["type"] == category.Code && row["mode"] == mode.Name).Select(row => $"*{row.Need("text")}*");
            Cells(mode.Name, mode.Scale is { } scale ? Number(scale) : "", _crosswalk.CodeOf(category.Type, mode.Name), mode.Definition, string.Join("<br>", said));
        }
    }

    private void Contexts()
    {
        Section("Contexts");
        Line("A claim has the contexts that its own clause shows, a report those of its whole text. Words and phrases that show one stand in");
        Line("`data/ontology/context-words.tsv`.");
        Line();
        Header("context", "covers", "examples");
        foreach (var row in Rows("contexts.tsv", "context", "definition"))
        {
            var said = _examples.Where(example => example.List("contexts").Contains(row.Need("context"))).Take(3).Select(example => $"*{example.Need("text")}*");
            Cells(row.Need("context"), row.Need("definition"), string.Join("<br>", said));
        }
    }

    private void Fields()
    {
        Section("Status, polarity and the rest");
        Header("field", "value", "means");
        var last = string.Empty;
        foreach (var row in Rows("fields.tsv", "field", "value", "meaning"))
        {
            Cells(row.Need("field") == last ? "" : row.Need("field"), row.Need("value"), row.Need("meaning"));
            last = row.Need("field");
        }
    }

    private void Actors()
    {
        Section("Actors");
        Line("An actor has a country, a sector, both or neither. The country is the code of ISO 3166 (alpha-3) of a state, with KOS for Kosovo;");
        Line("dependencies take the code of their owner. For those who belong to no state there stands instead:");
        Line();
        Table(Rows("bodies.tsv", "code", "definition"), "code", "definition");
        Line();
        Line("The areas that few or no states recognise take the code of the state that claims them, and the sector PRE:");
        Line();
        Header("area", "country");
        foreach (var row in Coding.Tables.Table.Read(Path.Combine(_data, "actors", "territories.tsv"), "name", "code", "sector").Rows.Where(row => row["sector"] == "PRE"))
        {
            Cells(row.Need("name"), row.Need("code"));
        }

        Line();
        Table(Rows("sectors.tsv", "sector", "definition"), "sector", "definition");
    }

    private void Derived()
    {
        Section("Derived codes");
        Line($"Codes of other schemes are computed from a claim by tables, now of version {_crosswalk.Version}, and never stored as truth:");
        Line("`explain` shows them, `claims --codes` and `export native --codes` write them.");
        Line();
        Line("**Single code.** Type, status and polarity folded into one PLOVER type, as a record without these fields would have it. What is not");
        Line("listed keeps its type. The mode of a REQUEST, REJECT or THREATEN so made is that of what is asked for, refused or threatened.");
        Line();
        Header("type", "status", "polarity", "single type");
        foreach (var row in Rows("folding.tsv", "types", "status", "polarity", "single"))
        {
            Cells(Listed(row, "types"), Listed(row, "status"), row.Need("polarity"), row.Need("single"));
        }

        Line();
        Header("of a", "about", "in words", "mode");
        foreach (var row in Rows("content-modes.tsv", "type", "content", "words", "mode").Where(row => row["type"] is not null))
        {
            Cells(row.Need("type"), row["content"] is null ? "anything else" : Listed(row, "content"), Listed(row, "words"), row.Need("mode"));
        }

        Line();
        Line("**Quad class and scale** are those of the single code. **CAMEO**: of the rows of a single type and mode, the first that fits.");
        Line("`data/ontology/cameo.tsv` gives PLOVER's type, mode and contexts for each of CAMEO's codes.");
        Line();
        Header("single type", "mode", "folded from", "any context of", "a word in", "CAMEO", "which covers");
        foreach (var row in Rows("plover-to-cameo.tsv", "type", "mode", "from", "contexts", "words", "code"))
        {
            Cells(row.Need("type"), row["mode"] ?? "", Listed(row, "from"), Listed(row, "contexts"), Beginnings(row, "words"), row.Need("code"), _crosswalk.Find(row.Need("code"))!.Name);
        }

        Line();
        Line("**POLECAT.** The modes of POLECAT's coder are those of the manual but for these:");
        Line();
        Header("type", "mode", "any context of", "POLECAT's mode");
        foreach (var row in Rows("polecat-modes.tsv", "type", "mode", "contexts", "polecat"))
        {
            Cells(row.Need("type"), row.Need("mode"), Listed(row, "contexts"), row.Need("polecat"));
        }

        Line();
        Line("Versions of these tables:");
        Line();
        Header("version", "of", "change");
        foreach (var row in Rows("versions.tsv", "version", "day", "change"))
        {
            Cells(row.Need("version"), row.Need("day"), row.Need("change"));
        }
    }

    private void Readings()
    {
        Section("Readings");
        Header("about", "PLOVER", "Dateline");
        foreach (var row in Rows("readings.tsv", "topic", "plover", "dateline"))
        {
            Cells(row.Need("topic"), row.Need("plover"), row.Need("dateline"));
        }
    }

    private void Examples(Func<Table.Row, bool> which)
    {
        var rows = _examples.Where(which).ToList();
        if (rows.Count > 0)
        {
            Line();
            Line("Examples:");
            Line();
            rows.ForEach(row => Line($"- *{row.Need("text")}*"));
        }
    }

    private void Table(IReadOnlyList<Table.Row> rows, params string[] columns)
    {
        Header(columns);
        foreach (var row in rows)
        {
            Cells([.. columns.Select(column => row[column] ?? "")]);
        }
    }

    private IReadOnlyList<Table.Row> Rows(string file, params ReadOnlySpan<string> columns) =>
        Coding.Tables.Table.Read(Path.Combine(_data, "ontology", file), columns).Rows;

    private void Section(string title)
    {
        Line();
        Line($"## {title}");
        Line();
    }

    private void Header(params string[] columns)
    {
        Cells(columns);
        Line("|" + string.Concat(Enumerable.Repeat("---|", columns.Length)));
    }

    private void Cells(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text = "") => _page.Append(text.TrimEnd()).Append('\n');

    private static string Listed(Table.Row row, string column) => string.Join(", ", row.List(column));

    private static string Beginnings(Table.Row row, string column) => string.Join(", ", row.List(column).Select(word => word + "…"));

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quad(int quad) => quad switch
    {
        1 => "1 verbal cooperation",
        2 => "2 material cooperation",
        3 => "3 verbal conflict",
        _ => "4 material conflict",
    };
}
