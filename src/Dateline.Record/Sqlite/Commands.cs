using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Sqlite;

/// <summary>Short ways to say SQL. Values from outside are always parameters: $0, $1 and so on, null for NULL.</summary>
internal static class Commands
{
    [SuppressMessage("Security", "CA2100", Justification = "The words are this project's own; values are parameters.")]
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(NameOf(i), values[i] ?? DBNull.Value);
        }

        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    public static string NameOf(int parameter) => "$" + parameter.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Integer(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static double? Real(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
