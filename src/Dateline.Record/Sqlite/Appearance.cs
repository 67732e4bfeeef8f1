using Dateline.Core.Reports;

namespace Dateline.Record.Sqlite;

/// <summary>
/// Where and when a text appeared. Of several appearances of one text the record takes the first in this order as the
/// report, so that it does not depend on which was read first: earliest day, then outlet, address, id, headline, text;
/// what is unknown comes last.
/// </summary>
internal sealed record Appearance(string? Published, string? Outlet, string? Url, string? GivenId, string? Headline, string Text)
    : IComparable<Appearance>
{
    public static Appearance Of(Report report) =>
        new(Insert.Day(report.Published), report.Outlet, report.Url, report.GivenId, report.Headline, report.Text);

    public int CompareTo(Appearance? other)
    {
        if (other is null)
        {
            return 1;
        }

        Span<int> order =
        [
            Compare(Published, other.Published), Compare(Outlet, other.Outlet), Compare(Url, other.Url),
            Compare(GivenId, other.GivenId), Compare(Headline, other.Headline), Compare(Text, other.Text),
        ];
        foreach (var difference in order)
        {
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    /// <summary>Whether all but the text's white space agrees.</summary>
    public bool IsSamePlaceAs(Appearance other) => (this with { Text = "" }) == (other with { Text = "" });

    private static int Compare(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(left, right),
    };
}
