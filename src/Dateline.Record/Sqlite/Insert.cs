using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>A prepared INSERT into one table, run once a row.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand _command;

    [SuppressMessage("Security", "CA2100", Justification = "Table and columns are this project's own words; values are parameters.")]
    public Insert(SqliteConnection connection, string table, string columns)
    {
        var count = columns.Split(',').Length;
        _command = connection.CreateCommand();
        _command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", Enumerable.Range(0, count).Select(Commands.NameOf))})";
        for (var i = 0; i < count; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = Commands.NameOf(i) });
        }
    }

    /// <summary>Adds a row within the transaction.</summary>
    public void Run(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateOnly day => Day(day),
                decimal number => number.ToString(CultureInfo.InvariantCulture),
                var value => value,
            };
        }

        _command.ExecuteNonQuery();
    }

    /// <summary>A day as the record writes it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _command.Dispose();
}
