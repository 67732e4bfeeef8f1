using System.Globalization;

namespace Dateline.Reading;

/// <summary>
/// Reads a day of publication: 2024-08-23 (also with a time after it, whose zone is left as it was written), 20240823,
/// 2024/08/23, 23 August 2024, August 23, 2024 (months also short, a weekday before and a time after). Days written
/// with numbers whose order differs between countries (03/04/2024) are refused.
/// </summary>
public static class PublishedDay
{
    private static readonly string[] Words =
        ["d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The day, or null when the words are none.</summary>
    public static DateOnly? Parse(string? words)
    {
        if (words is null || words.Length > 100)
        {
            return null;
        }

        words = words.Trim();
        if (words.Length >= 10 && (words.Length == 10 || words[10] is 'T' or 't' or ' ')
            && Exact(words[..10], "yyyy-MM-dd", "yyyy/MM/dd") is { } day)
        {
            return day;
        }

        if (words.Length >= 8 && (words.Length == 8 || words[8] == 'T') && Exact(words[..8], "yyyyMMdd") is { } compact)
        {
            return compact;
        }

        var parts = words.Replace(".", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = parts.Length > 0 && IsWeekday(parts[0].TrimEnd(',')) ? 1 : 0;
        return parts.Length < first + 3 ? null : Exact(string.Join(' ', parts[first..(first + 3)]).TrimEnd(','), Words);
    }

    private static DateOnly? Exact(string words, params string[] formats) =>
        DateOnly.TryParseExact(words.Replace("Sept ", "Sep ", StringComparison.Ordinal), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static bool IsWeekday(string word) =>
        word.Length >= 3 && Array.Exists(Weekdays, day => day.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
