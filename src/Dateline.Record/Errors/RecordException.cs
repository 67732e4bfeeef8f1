namespace Dateline.Record.Errors;

/// <summary>The record cannot do what was asked; the message says why and what to do.</summary>
public sealed class RecordException : Exception
{
    /// <summary>An error without a code.</summary>
    public RecordException()
    {
    }

    /// <summary>An error without a code.</summary>
    public RecordException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a code.</summary>
    public RecordException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal RecordException(string code, string message, Exception? inner)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>'DL' and four digits; <see cref="RecordErrors"/> lists them all. Empty when there is none.</summary>
    public string Code { get; } = "";
}
