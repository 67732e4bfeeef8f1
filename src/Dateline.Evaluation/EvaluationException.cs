namespace Dateline.Evaluation;

/// <summary>A gold file that cannot be scored: missing, damaged, or of another task. The message says what to do.</summary>
public sealed class EvaluationException : Exception
{
    /// <summary>An error that names no file.</summary>
    public EvaluationException()
    {
    }

    /// <summary>An error that names no file.</summary>
    public EvaluationException(string message)
        : base(message)
    {
    }

    /// <summary>An error that names no file, with its cause.</summary>
    public EvaluationException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>An error about a whole file.</summary>
    public EvaluationException(string path, string message)
        : base($"{path}: {message}")
    {
    }

    /// <summary>An error at a line of a file.</summary>
    public EvaluationException(string path, int line, string message)
        : base($"{path}, line {line}: {message}")
    {
    }
}
