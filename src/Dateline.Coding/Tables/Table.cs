using System.Globalization;
using System.Text;

namespace Dateline.Coding.Tables;

/// <summary>
/// A knowledge table of data/: UTF-8 text, columns separated by tabs, the first line that is not a comment names the
/// columns, lines that begin with '#' are comments (sources and licences stand there), blank lines are skipped,
/// cells are trimmed, an empty cell or '-' is null. A row may leave out cells at its end.
/// </summary>
public sealed class Table
{
    private readonly Dictionary<string, int> _columns;

    private Table(string path, Dictionary<string, int> columns, List<Row> rows)
    {
        (Path, _columns, Rows) = (path, columns, rows);
    }

    /// <summary>Where the table was read from; stands in every error.</summary>
    public string Path { get; }

    /// <summary>The rows in the order of the file.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Reads a table from a file.</summary>
    /// <exception cref="TableException">A row has more cells than there are columns, or the columns are not those named.</exception>
    public static Table Read(string path, params ReadOnlySpan<string> required)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return Read(reader, path, required);
    }

    /// <summary>Reads a table from text; <paramref name="path"/> stands in errors.</summary>
    /// <exception cref="TableException">A row has more cells than there are columns, or a required column is missing.</exception>
    public static Table Read(TextReader reader, string path, params ReadOnlySpan<string> required)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Dictionary<string, int>? columns = null;
        var rows = new List<Row>();
        Table? table = null;
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.StartsWith('#') || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var cells = text.Split('\t');
            if (columns is null)
            {
                columns = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < cells.Length; i++)
                {
                    columns[cells[i].Trim()] = i;
                }

                foreach (var name in required)
                {
                    if (!columns.ContainsKey(name))
                    {
                        throw new TableException(path, line, $"column '{name}' is missing; the columns are: {string.Join(", ", columns.Keys)}");
                    }
                }

                table = new Table(path, columns, rows);
                continue;
            }

            if (cells.Length > columns.Count)
            {
                throw new TableException(path, line, $"the row has {cells.Length.ToString(CultureInfo.InvariantCulture)} cells but there are {columns.Count.ToString(CultureInfo.InvariantCulture)} columns; is there a tab too many?");
            }

            rows.Add(new Row(table!, line, cells));
        }

        return table ?? throw new TableException(path, line, "the table is empty; its first line names the columns");
    }

    /// <summary>A table whose rows are already cut into cells.</summary>
    internal static Table Of(string path, IReadOnlyList<string> columns, IEnumerable<(int Line, IReadOnlyList<string> Cells)> rows)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            places.TryAdd(columns[i], i);
        }

        var filled = new List<Row>();
        var table = new Table(path, places, filled);
        filled.AddRange(rows.Select(row => new Row(table, row.Line, row.Cells)));
        return table;
    }

    /// <summary>One row of a table.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Line">Its line in the file, from 1.</param>
    /// <param name="Cells">The cells as written.</param>
    public sealed record Row(Table Table, int Line, IReadOnlyList<string> Cells)
    {
        /// <summary>The cell of a column, trimmed, or null when it is empty, '-' or left out.</summary>
        public string? this[string column]
        {
            get
            {
                if (!Table._columns.TryGetValue(column, out var i) || i >= Cells.Count)
                {
                    return null;
                }

                var cell = Cells[i].Trim();
                return cell.Length == 0 || cell == "-" ? null : cell;
            }
        }

        /// <summary>Whether the cell of a column holds '-' and not merely nothing.</summary>
        public bool IsDash(string column) =>
            Table._columns.TryGetValue(column, out var i) && i < Cells.Count && Cells[i].AsSpan().Trim() is "-";

        /// <summary>The cell of a column that must not be empty.</summary>
        /// <exception cref="TableException">The cell is empty.</exception>
        public string Need(string column) => this[column] ?? throw Error($"column '{column}' must not be empty");

        /// <summary>The values of a cell that lists several, separated by '|'.</summary>
        public IReadOnlyList<string> List(string column) =>
            this[column]?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        /// <summary>The day of a cell (YYYY-MM-DD), or null.</summary>
        /// <exception cref="TableException">The cell is no day.</exception>
        public DateOnly? Day(string column)
        {
            if (this[column] is not { } cell)
            {
                return null;
            }

            return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Error($"'{cell}' in column '{column}' is not a day such as 2024-08-23");
        }

        /// <summary>An error at this row.</summary>
        public TableException Error(string message) => new(Table.Path, Line, message);
    }
}
