using Dateline.Reading.Errors;
using Dateline.Reading.Text;

namespace Dateline.Reading.Html;

/// <summary>A page as one report: the article's text, and what the page says of its title, day, outlet and address.</summary>
internal static class HtmlReport
{
    /// <summary>The report of a draft whose text is a page. What the draft says goes before what the page says.</summary>
    public static ReadItem Make(Draft draft, ReadOptions options)
    {
        var page = HtmlPage.Read(draft.Text, out var error);
        if (page is null)
        {
            return new RejectedInput(draft.Source, draft.Line, error!, draft.GivenId, Excerpts.Of(draft.Text));
        }

        return ReportMaker.Make(
            draft with
            {
                Text = PlainText.Normalise(page.Text).Trim(),
                Headline = draft.Headline ?? page.Title,
                Published = draft.Published ?? page.Published,
                Outlet = draft.Outlet ?? page.Outlet,
                Url = draft.Url ?? page.Url,
            },
            options);
    }
}
