using Dateline.Core.Reports;

namespace Dateline.Coding.Times;

/// <summary>The outlook of a clause by its words alone, for text outside any sentence.</summary>
internal static class PlainOutlook
{
    private const int Reach = 90;

    private static readonly string[] Ahead = [" will ", "'ll ", "’ll ", " would ", " shall ", " due ", " scheduled ", " expected to ", " plans to ", " is set ", " are set ", " going to "];

    /// <summary>Future where a word of the future stands close before in the sentence; else past.</summary>
    public static Outlook Of(string text, Span span)
    {
        var start = Math.Max(0, span.Start - Reach);
        var before = text.AsSpan(start, span.Start - start);
        var stop = before.LastIndexOfAny(".!?\n");
        before = stop >= 0 ? before[stop..] : before;
        foreach (var word in Ahead)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return Outlook.Future;
            }
        }

        return Outlook.Past;
    }
}
