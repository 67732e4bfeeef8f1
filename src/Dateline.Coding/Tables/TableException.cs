using System.Globalization;

namespace Dateline.Coding.Tables;

/// <summary>A knowledge table (ours or a user's) that cannot be read; the message names the file and the line.</summary>
public sealed class TableException : Exception
{
    /// <summary>An error without a place.</summary>
    public TableException()
    {
    }

    /// <summary>An error without a place.</summary>
    public TableException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a place.</summary>
    public TableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error at a line of a file.</summary>
    public TableException(string path, int line, string message)
        : base($"{path}:{line.ToString(CultureInfo.InvariantCulture)}: {message}")
    {
    }
}
