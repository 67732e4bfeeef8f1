namespace Dateline.Reading.Errors;

/// <summary>Turns what the operating system or a decompressor throws while reading into a reason.</summary>
internal static class InputFailure
{
    /// <summary>Does one step of reading; null when it went well.</summary>
    public static ReadError? Of<T>(Func<T> step, out T? result)
    {
        try
        {
            result = step();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            result = default;
            return ReadingErrors.Unreadable(Excerpts.Of(failure.Message));
        }
    }
}
