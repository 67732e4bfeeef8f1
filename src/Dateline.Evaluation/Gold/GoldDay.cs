using System.Globalization;

namespace Dateline.Evaluation.Gold;

/// <summary>Days as gold files write them.</summary>
public static class GoldDay
{
    private static readonly string[] InWords = ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"];

    /// <summary>The day at the head of 2024-08-23, 20240823 or 2024-08-23T17:00:00, or 240823, or '23 August 2024'; null when there is none.</summary>
    public static DateOnly? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, 10, "yyyy-MM-dd") ?? TryParse(text, 8, "yyyyMMdd")
            ?? (text.Length == 6 ? TryParse(text, 6, "yyMMdd") : null)
            ?? (DateOnly.TryParseExact(text.Trim(), InWords, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    private static DateOnly? TryParse(string text, int length, string format) =>
        text.Length >= length
        && DateOnly.TryParseExact(text.AsSpan(0, length), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
