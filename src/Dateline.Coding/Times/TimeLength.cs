using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>How many days a TIMEX3 length has.</summary>
internal static class TimeLength
{
    /// <summary>Whole days, rounded up ('PT48H' 2, 'P3W' 21, 'P2M' 61), or null when it is vague.</summary>
    public static int? Days(string value)
    {
        var clock = value.StartsWith("PT", StringComparison.Ordinal);
        var unit = value[^1];
        var number = value.AsSpan(clock ? 2 : 1, Math.Max(0, value.Length - (clock ? 3 : 2)));
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 100_000)
        {
            return null;
        }

        var days = (clock, unit) switch
        {
            (true, 'H') => amount / 24,
            (true, 'M') => amount / 1440,
            (true, _) => 1,
            (_, 'W') => amount * 7,
            (_, 'M') => amount * 30.44,
            (_, 'Q') => amount * 91.3,
            (_, 'Y') => amount * 365.25,
            _ => amount,
        };
        return (int)Math.Ceiling(Math.Min(days, 1_000_000));
    }
}
