using System.Globalization;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;

namespace Dateline.Coding.Status;

/// <summary>data/status/scale.tsv: readings on the scale from −3 (certainly did not happen) to 3 (certainly did).</summary>
internal sealed class ScaleTable
{
    private readonly Dictionary<(Core.Claims.Status Status, Polarity Polarity), (double Base, double Slope)> _lines = [];

    private ScaleTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong or a state is missing.</exception>
    public static ScaleTable Load(string path)
    {
        var result = new ScaleTable();
        foreach (var row in Table.Read(path, "status", "polarity", "base", "slope").Rows)
        {
            if (!Enum.TryParse<Core.Claims.Status>(row.Need("status"), ignoreCase: true, out var status)
                || !Enum.TryParse<Polarity>(row.Need("polarity"), ignoreCase: true, out var polarity)
                || !result._lines.TryAdd((status, polarity), (Number(row, "base"), Number(row, "slope"))))
            {
                throw row.Error("no such state, or one that stands twice");
            }
        }

        return result._lines.Count == 2 * Enum.GetValues<Core.Claims.Status>().Length
            ? result
            : throw new TableException(path, 1, "each status needs a row for affirmed and a row for negated");
    }

    /// <summary>The place of a reading on the scale, −3 to 3.</summary>
    public double Of(Factuality reading)
    {
        var (b, slope) = _lines[(reading.Status, reading.Polarity)];
        return Math.Clamp(b + (slope * reading.Certainty), -3, 3);
    }

    private static double Number(Table.Row row, string column) =>
        double.TryParse(row.Need(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw row.Error($"'{row[column]}' in column '{column}' is no number");
}
