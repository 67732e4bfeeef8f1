using System.Globalization;
using Dateline.Core.Claims;
using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>A report's head line and its claims.</summary>
internal static class ReportView
{
    public static void Print(CodedReport coded)
    {
        var report = coded.Report;
        var head = new[] { report.Headline, report.Outlet, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        Terminal.Out.MarkupLine($"[bold]{Markup.Escape(Plain.Line(report.GivenId ?? report.Id))}[/]  {Markup.Escape(Plain.Line(string.Join(" · ", head.Where(h => h is not null))))}");
        if (report.Published is null)
        {
            Terminal.Out.MarkupLine("[yellow]No day of publication: 'yesterday' and the like stay unresolved. Give it with --published.[/]");
        }

        if (coded.Claims.Count == 0)
        {
            Terminal.Out.WriteLine("No claims: the report tells no act that Dateline codes.");
            return;
        }

        Terminal.Out.Write(ClaimTable.Of(coded.Claims));
        foreach (var note in coded.Notes)
        {
            Terminal.Out.MarkupLine($"[dim]{Markup.Escape(Plain.Line(note))}[/]");
        }
    }
}
