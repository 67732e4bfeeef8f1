namespace Dateline.Record.Exports;

/// <summary>
/// Cells of comma-separated values (RFC 4180, with '\n' as line end): quoted where they hold a comma, a quotation mark,
/// a line end or white space at either side.
/// </summary>
internal static class CsvText
{
    /// <summary>Writes one row.</summary>
    public static void WriteRow(TextWriter writer, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            WriteCell(writer, cells[i]);
        }

        writer.Write('\n');
    }

    /// <summary>
    /// The cell in a form that no spreadsheet takes for a formula: an apostrophe goes before a cell whose first sign, after
    /// any white space, is = + - @, and line ends and tabs, after which a cell may begin anew, become spaces.
    /// </summary>
    public static string? Guard(string? cell)
    {
        if (string.IsNullOrEmpty(cell))
        {
            return cell;
        }

        var line = cell.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
        return line.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + line : line;
    }

    private static void WriteCell(TextWriter writer, string? cell)
    {
        if (string.IsNullOrEmpty(cell))
        {
            return;
        }

        if (cell.AsSpan().IndexOfAny(",\"\n\r") < 0 && !char.IsWhiteSpace(cell[0]) && !char.IsWhiteSpace(cell[^1]))
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
