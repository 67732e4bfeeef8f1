using CsCheck;
using Dateline.Record.Exports;
using Sylvan.Data.Csv;

namespace Dateline.Record.Tests;

/// <summary>The table of claims, read back by a library that did not write it.</summary>
public sealed class CsvTests : RecordFolder
{
    [Fact]
    public void A_claim_is_a_row_and_lists_are_joined()
    {
        var row = Rows(guard: false).Single(cells => cells["claim"] == "c-full");
        Assert.Equal("sender-1", row["report"]);
        Assert.Equal("Troops “leave”", row["headline"]);
        Assert.Equal("Israeli army; The", row["actors"]);
        Assert.Equal("ISR; ", row["actor_countries"]);
        Assert.Equal("Yoav Gallant; ; Gaza officials", row["claimants"]);
        Assert.Equal("denies; relays; doubts", row["stances"]);
        Assert.Equal("1000; ", row["quantity_values"]);
        Assert.Equal("900.5; 900.5", row["quantity_lows"]);
        Assert.Equal("31.28", row["latitude"]);
        Assert.Equal("0.85", row["certainty"]);
        Assert.Equal(("2023-10-06", "2023-10-08"), (row["from"], row["to"]));
        var start = int.Parse(row["predicate_start"], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("left", string.Concat(Coded.Full.Report.Text.EnumerateRunes().Skip(start).Take(4)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  +1", "'  +1")]
    [InlineData("\u00A0-1", "'\u00A0-1")]
    [InlineData("a\n=1+1", "a =1+1")]
    [InlineData("\t=1", "' =1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void Formulas_are_disarmed(string cell, string guarded) => Assert.Equal(guarded, CsvText.Guard(cell));

    [Fact]
    public void Numbers_stay_numbers_when_formulas_are_disarmed()
    {
        var place = Coded.Full.Claims[0].Where!;
        using var record = Open();
        record.Save(
            Coded.Full with { Report = Coded.Full.Report with { Outlet = "=cmd" }, Claims = [Coded.Full.Claims[0] with { Where = place with { Place = place.Place with { Latitude = -33.9 } } }] }, Coded.Run);
        using var text = new StringWriter();
        Assert.Equal(1, NativeExport.WriteCsv(record, text, guardFormulas: true));
        Assert.Contains(",-33.9,", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(",'=cmd,", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_cell_comes_back() => CsCheck.Check.Sample(
        Gen.String[Gen.Char["ab,\"\n\r ;é"], 0, 12].Array[2, 5],
        cells =>
        {
            using var text = new StringWriter();
            CsvText.WriteRow(text, [.. cells.Select((_, i) => "c" + i)]);
            CsvText.WriteRow(text, [.. cells, .. Array.Empty<string>()]);
            using var csv = CsvDataReader.Create(new StringReader(text.ToString()), new CsvDataReaderOptions { Delimiter = ',' });
            if (string.IsNullOrEmpty(string.Concat(cells)))
            {
                return;
            }

            Assert.True(csv.Read());
            Assert.Equal(cells, cells.Select((_, i) => csv.GetString(i)));
        });

    [Fact]
    public void Every_column_has_a_name_of_its_own_and_a_meaning()
    {
        Assert.Distinct(ClaimColumns.All.Select(column => column.Name));
        Assert.All(ClaimColumns.All, column => Assert.NotEmpty(column.Meaning));
    }

    private List<Dictionary<string, string>> Rows(bool guard)
    {
        using var record = Open();
        record.Save(Coded.Full, Coded.Run);
        using var text = new StringWriter();
        Assert.Equal(3, NativeExport.WriteCsv(record, text, guardFormulas: guard));
        using var csv = CsvDataReader.Create(new StringReader(text.ToString()));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        }

        return rows;
    }
}
