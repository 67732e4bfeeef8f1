using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dateline.Reading.Errors;
using SmartReader;

namespace Dateline.Reading.Html;

/// <summary>What a reader sees of a page: its article. Scripts are never run and nothing is fetched.</summary>
/// <param name="Text">Paragraphs with a blank line between them.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Outlet">Outlet, or null.</param>
/// <param name="Url">The page's own address, or null.</param>
public sealed record HtmlPage(string Text, string? Title, DateOnly? Published, string? Outlet, string? Url)
{
    // Pages for readers stay below a hundred; the article finder takes time with the square of the depth.
    private const int Deepest = 400;

    // Articles stay below ten thousand nodes. Finding the article takes time with the square of them, so of a larger page
    // all its text is taken.
    private const int MostNodes = 40_000;

    /// <summary>Finds the article of a page; null, with a reason, when there is none.</summary>
    public static HtmlPage? Read(string html, out ReadError? error)
    {
        ArgumentNullException.ThrowIfNull(html);
        var parser = new HtmlParser();
        using var document = parser.ParseDocument(html);
        var size = PageSize.Of(document);
        if (size.Depth > Deepest)
        {
            error = ReadingErrors.TooDeep(Deepest);
            return null;
        }

        var metadata = PageMetadata.Of(document);
        RemoveDialogs(document);
        var whole = HtmlText.Of(document.Body);
        var article = size.Nodes > MostNodes ? null : new Reader("https://page.invalid/", document).GetArticle();
        var text = article is { Completed: true, Content.Length: > 0 } ? HtmlText.Of(parser.ParseDocument(article.Content).Body) : "";
        text = string.IsNullOrWhiteSpace(text) ? whole : text;
        error = string.IsNullOrWhiteSpace(text) ? ReadingErrors.NoArticle() : null;
        var title = string.IsNullOrWhiteSpace(article?.Title) ? metadata.Title : article.Title.Trim();
        return error is null ? new HtmlPage(text, title, metadata.Published, metadata.Outlet, metadata.Url) : null;
    }

    // Notices about cookies can be longer than the article.
    private static void RemoveDialogs(IHtmlDocument document)
    {
        foreach (var dialog in document.QuerySelectorAll(
            "[role=dialog],[role=alertdialog],[aria-modal=true],[id*=onetrust],[id*=cookie-],[class*=cookie-],[id*=gdpr],[class*=gdpr]").ToList())
        {
            if (dialog.LocalName is not ("html" or "body" or "main" or "article"))
            {
                dialog.Remove();
            }
        }
    }
}
