using Dateline.Core.Reports;
using Dateline.Reading.Errors;
using Dateline.Reading.Text;

namespace Dateline.Reading;

/// <summary>What an input says about one report, before it is checked and completed.</summary>
internal sealed record Draft(string Source, long Line, string Text)
{
    public string? GivenId { get; init; }

    public string? Headline { get; init; }

    public DateOnly? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }
}

/// <summary>Checks a draft against the limits, finds headline and dateline, and gives it its id.</summary>
internal static class ReportMaker
{
    public static ReadItem Make(Draft draft, ReadOptions options)
    {
        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return Reject(draft, ReadingErrors.Empty());
        }

        if (draft.Text.Length > options.MaxCharacters)
        {
            return Reject(draft, ReadingErrors.TooLong(options.MaxCharacters));
        }

        var given = string.IsNullOrWhiteSpace(draft.Headline) ? null : draft.Headline.Trim();
        var headline = given is null ? HeadlineFinder.Find(draft.Text) : HeadlineFinder.Find(draft.Text, given);
        return new AcceptedReport(draft.Source, draft.Line, new Report
        {
            Id = ReportId.Of(draft.Text),
            GivenId = draft.GivenId,
            Text = draft.Text,
            Headline = given ?? headline?.Of(draft.Text),
            HeadlineSpan = headline,
            Dateline = DatelineFinder.Find(draft.Text, headline?.End ?? 0),
            Published = draft.Published ?? options.Published,
            Outlet = Known(draft.Outlet) ?? options.Outlet,
            Url = Known(draft.Url) ?? options.Url,
        });
    }

    private static RejectedInput Reject(Draft draft, ReadError error) =>
        new(draft.Source, draft.Line, error, draft.GivenId, Excerpts.Of(draft.Text));

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
