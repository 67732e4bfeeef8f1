using System.Text;

namespace Dateline.Coding.Tables;

/// <summary>
/// Reads a table that a user wrote by hand or saved from a spreadsheet: cells parted by tabs, commas or semicolons, whichever
/// the first line holds, quoted where a spreadsheet would. Lines that begin with '#' are comments.
/// </summary>
internal static class UserTableFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns there are; their order in the file is free, and most may be left out.</param>
    /// <param name="required">Those that must be there.</param>
    /// <exception cref="TableException">The file is no such table; the message names the line and the mend.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Table Read(string path, IReadOnlyList<string> columns, params IReadOnlyList<string> required)
    {
        var lines = Lines(path, File.ReadAllText(path, Encoding.UTF8));
        if (lines.Count == 0)
        {
            throw new TableException(path, 1, $"the table is empty; its first line names the columns, for example: {string.Join(", ", columns)}");
        }

        var (line, cells) = lines[0];
        List<string> names = [.. cells.Select(cell => cell.Trim().ToLowerInvariant())];
        while (names is [.., ""])
        {
            names.RemoveAt(names.Count - 1);
        }

        foreach (var name in names)
        {
            if (!columns.Contains(name, StringComparer.Ordinal))
            {
                throw new TableException(path, line, $"there is no column '{name}'; the first line names the columns, which are: {string.Join(", ", columns)}");
            }
        }

        foreach (var name in required)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new TableException(path, line, $"the column '{name}' is missing; the first line names the columns, which are: {string.Join(", ", columns)}");
            }
        }

        foreach (var row in lines.Skip(1))
        {
            if (row.Cells.Skip(names.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                throw new TableException(path, row.Line, $"the row has more cells than there are columns ({string.Join(", ", names)}); is a comma or tab too many there? A cell that holds one stands in \"quotation marks\"");
            }
        }

        return Table.Of(path, names, lines.Skip(1));
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Lines(string path, string text)
    {
        var rows = new List<(int, IReadOnlyList<string>)>();
        var separator = '\0';
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var start = line;
            separator = separator == '\0' && !IsSkipped(text, at) ? SeparatorOf(text, at) : separator;
            var cells = Row(path, text, separator, ref at, ref line);
            if (!cells.TrueForAll(string.IsNullOrWhiteSpace))
            {
                if (cells.Find(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)) is { } broken)
                {
                    throw new TableException(path, start, $"'{broken}' holds a letter that cannot be read; save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8')");
                }

                rows.Add((start, cells));
            }
        }

        return rows;
    }

    private static bool IsSkipped(string text, int at) => text[at] is '#' or '\r' or '\n' || text.AsSpan(at).StartsWith("\"#", StringComparison.Ordinal);

    // The line that names the columns shows how cells are parted.
    private static char SeparatorOf(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at);
        return line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
    }

    private static List<string> Row(string path, string text, char separator, ref int at, ref int line)
    {
        var cells = new List<string>();
        if (IsSkipped(text, at))
        {
            var end = text.IndexOf('\n', at);
            (at, line) = (end < 0 ? text.Length : end + 1, line + 1);
            return [string.Empty];
        }

        var cell = new StringBuilder();
        var (start, quoted) = (line, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c == '\n' ? ' ' : c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append(text[++at]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == '\n')
            {
                at++;
                break;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new TableException(path, start, "a quotation mark opens a cell here and is never closed; close it, or write it twice (\"\") where it belongs to the text");
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
