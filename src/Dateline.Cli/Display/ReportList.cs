using System.Globalization;
using Dateline.Core.Claims;
using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>A few reports, a row each: what was read and what kinds of claims it holds.</summary>
internal static class ReportList
{
    /// <summary>More reports than this are only counted.</summary>
    public const int Most = 25;

    public static void Print(IReadOnlyList<CodedReport> reports)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(new TableColumn("report").NoWrap()).AddColumn(new TableColumn("day").NoWrap()).AddColumn("outlet").AddColumn("headline");
        foreach (var column in new[] { "claims", "said by others", "not done or not yet" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var coded in reports)
        {
            var report = coded.Report;
            var others = coded.Claims.Count(claim => claim.Attribution.Count > 0);
            var undone = coded.Claims.Count(claim => claim.Polarity == Polarity.Negated || claim.Status is not (Core.Claims.Status.Occurred or Core.Claims.Status.Ongoing));
            table.AddRow(new[]
            {
                report.GivenId ?? report.Id[..8],
                report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                report.Outlet ?? "",
                report.Headline ?? "",
                coded.Claims.Count.ToString(CultureInfo.InvariantCulture),
                others.ToString(CultureInfo.InvariantCulture),
                undone.ToString(CultureInfo.InvariantCulture),
            }.Select(cell => Markup.Escape(Plain.Line(cell))).ToArray());
        }

        Terminal.Out.Write(table);
        Terminal.Out.MarkupLine("[dim]Next: dateline show REPORT, dateline claims --status planned, dateline claims --help[/]");
    }
}
