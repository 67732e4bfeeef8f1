using System.Text;
using Dateline.Core.Claims;
using Dateline.Core.Reports;
using Spectre.Console;

namespace Dateline.Cli.Display;

/// <summary>Text with the words of its claims marked, as Spectre markup.</summary>
internal static class MarkedText
{
    /// <summary>The sentence of a claim.</summary>
    public static string Sentence(Report report, Claim claim) => Mark(report.Text, claim.Sentence, [claim]);

    /// <summary>The whole report.</summary>
    public static string Whole(CodedReport coded) => Mark(coded.Report.Text, new Span(0, coded.Report.Text.Length), coded.Claims);

    private static string Mark(string text, Span part, IReadOnlyList<Claim> claims)
    {
        var styles = new string?[part.Length];
        void Paint(Span span, string style)
        {
            for (var i = Math.Max(span.Start, part.Start); i < Math.Min(span.End, part.End); i++)
            {
                styles[i - part.Start] = style;
            }
        }

        foreach (var claim in claims)
        {
            foreach (var link in claim.Attribution)
            {
                if (link.Claimant is { } claimant)
                {
                    Paint(claimant.Span, "underline");
                }

                if (link.Cue is { } cue)
                {
                    Paint(cue.Span, "dim");
                }
            }

            foreach (var participant in claim.Actors.Concat(claim.Recipients))
            {
                Paint(participant.Span, "aqua");
            }
        }

        foreach (var claim in claims)
        {
            Paint(claim.Predicate.Span, "bold yellow");
        }

        var marked = new StringBuilder();
        for (var i = 0; i < styles.Length;)
        {
            var end = i + 1;
            while (end < styles.Length && styles[end] == styles[i])
            {
                end++;
            }

            var words = Markup.Escape(Plain.Text(text.Substring(part.Start + i, end - i)));
            marked.Append(styles[i] is { } style ? $"[{style}]{words}[/]" : words);
            i = end;
        }

        return marked.ToString();
    }
}
