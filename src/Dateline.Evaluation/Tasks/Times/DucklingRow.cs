using Dateline.Core.Reports;
using Dateline.Evaluation.Gold;

namespace Dateline.Evaluation.Tasks.Times;

/// <summary>Phrases in the shape of Duckling's corpus: the whole input is the expression; rows of hours and finer are not scored.</summary>
internal static class DucklingRow
{
    public static TimeRow? Of(GoldRow row)
    {
        var text = row.NeedText("input");
        var reference = row.Day("reference");
        if (row.Text("kind") == "none")
        {
            return new TimeRow(row.Id, text, reference, [], text.Length);
        }

        if (row.Text("start") is not { } first || GoldDay.Parse(first) is not { } start
            || LastDay(row.Text("grain"), start, row.Text("end")) is not { } range)
        {
            return null;
        }

        var meaning = row.Text("direction") switch
        {
            "after" => new DayRange(start, null),
            "before" => new DayRange(null, start.AddDays(-1)),
            _ => new DayRange(start, range),
        };
        return new TimeRow(row.Id, text, reference, [new GoldTime(new Span(0, text.Length), text, row.Text("grain")!, meaning)], text.Length);
    }

    // Ends are exclusive; without one, the grain says how long it lasts.
    private static DateOnly? LastDay(string? grain, DateOnly start, string? end) => grain switch
    {
        "day" or "week" or "month" or "quarter" or "year" when end is not null && GoldDay.Parse(end) is { } after => after.AddDays(-1),
        "day" => start,
        "week" => start.AddDays(6),
        "month" => start.AddMonths(1).AddDays(-1),
        "quarter" => start.AddMonths(3).AddDays(-1),
        "year" => start.AddYears(1).AddDays(-1),
        _ => null,
    };
}
