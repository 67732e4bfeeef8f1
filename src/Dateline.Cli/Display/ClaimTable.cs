using Dateline.Core.Claims;
using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>Claims as a table for people.</summary>
internal static class ClaimTable
{
    /// <summary>Claims of one report, in order of the text.</summary>
    public static Table Of(IReadOnlyList<Claim> claims) => Of(claims.Select(claim => ((string?)null, claim)), withReport: false);

    /// <summary>Claims of several reports; the first column names the report.</summary>
    public static Table Of(IEnumerable<(string? Report, Claim Claim)> claims, bool withReport)
    {
        var table = new Table().Border(TableBorder.Rounded).Expand();
        table.AddColumn(new TableColumn("claim").NoWrap());
        if (withReport)
        {
            table.AddColumn("report");
        }

        foreach (var column in new[] { "act", "who", "to whom", "status", "when", "where", "figures", "who says so" })
        {
            table.AddColumn(column);
        }

        foreach (var (report, claim) in claims)
        {
            var cells = new List<string> { $"[dim]{claim.Id[..8]}[/]" };
            if (withReport)
            {
                cells.Add(Markup.Escape(Plain.Line(report ?? "")));
            }

            cells.Add($"[bold]{ClaimWords.Act(claim)}[/]\n{Markup.Escape(Plain.Line(claim.Predicate.Text))}");
            cells.Add(Markup.Escape(ClaimWords.Participants(claim.Actors)));
            cells.Add(Markup.Escape(ClaimWords.Participants(claim.Recipients)));
            cells.Add($"{State(claim)} [dim]{Plain.Number(claim.Certainty)}[/]");
            cells.Add(Markup.Escape(ClaimWords.When(claim)));
            cells.Add(Markup.Escape(ClaimWords.Where(claim)));
            cells.Add(Markup.Escape(ClaimWords.Quantities(claim)));
            cells.Add(Markup.Escape(ClaimWords.Says(claim)));
            table.AddRow([.. cells]);
        }

        return table;
    }

    private static string State(Claim claim)
    {
        var words = Markup.Escape(ClaimWords.State(claim));
        return claim.Polarity == Polarity.Negated ? $"[red]{words}[/]"
            : claim.Status is Core.Claims.Status.Occurred or Core.Claims.Status.Ongoing ? $"[green]{words}[/]" : $"[yellow]{words}[/]";
    }
}
