using System.Globalization;

namespace Dateline.Coding.Times;

/// <summary>TIMEX3 values of lengths of time.</summary>
internal static class TimeValue
{
    /// <summary>'P3D', 'PT30M', 'P20Y' for two decades; X where the number is vague.</summary>
    public static string Length(double? amount, TimeUnit unit)
    {
        if (amount is { } half && half % 1 == 0.5)
        {
            switch (unit)
            {
                case TimeUnit.Hour when half < 1:
                    return "PT30M";
                case TimeUnit.Day:
                    return "PT" + Number(half * 24) + "H";
                case TimeUnit.Year when half < 1:
                    return "P6M";
                case TimeUnit.Decade or TimeUnit.Century or TimeUnit.Fortnight:
                    break;
            }
        }

        return unit switch
        {
            TimeUnit.Second => "PT" + Number(amount) + "S",
            TimeUnit.Minute => "PT" + Number(amount) + "M",
            TimeUnit.Hour => "PT" + Number(amount) + "H",
            TimeUnit.Day => "P" + Number(amount) + "D",
            TimeUnit.Week => "P" + Number(amount) + "W",
            TimeUnit.Fortnight => "P" + Number(amount * 2) + "W",
            TimeUnit.Weekend => "P" + Number(amount) + "WE",
            TimeUnit.Month => "P" + Number(amount) + "M",
            TimeUnit.Quarter => "P" + Number(amount) + "Q",
            TimeUnit.Decade => "P" + Number(amount * 10) + "Y",
            TimeUnit.Century => "P" + Number(amount * 100) + "Y",
            _ => "P" + Number(amount) + "Y",
        };
    }

    private static string Number(double? amount) => amount is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "X";
}
