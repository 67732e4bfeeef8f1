using System.Globalization;

namespace Dateline.Evaluation.Gold;

/// <summary>Days as gold files write them.</summary>
public static class GoldDay
{
    /// <summary>The day at the head of 2024-08-23, 20240823 or 2024-08-23T17:00:00, or null when there is none.</summary>
    public static DateOnly? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, 10, "yyyy-MM-dd") ?? TryParse(text, 8, "yyyyMMdd");
    }

    private static DateOnly? TryParse(string text, int length, string format) =>
        text.Length >= length
        && DateOnly.TryParseExact(text.AsSpan(0, length), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
