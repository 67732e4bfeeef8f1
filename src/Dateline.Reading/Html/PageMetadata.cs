using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dateline.Reading.Html;

/// <summary>What a page's head says of it: schema.org data, Open Graph and the customary meta names, in that order.</summary>
internal sealed record PageMetadata(string? Title, DateOnly? Published, string? Outlet, string? Url)
{
    private static readonly string[] DayNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article.published",
        "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date",
        "dc.date.issued", "dcterms.created", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime", "article_date_original", "date",
    ];

    public static PageMetadata Of(IHtmlDocument document)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")!.Trim();
            if (name is not null && content.Length is > 0 and < 1000)
            {
                named.TryAdd(name.Trim(), content);
            }
        }

        var schema = SchemaArticle.Of(document);
        var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? named.GetValueOrDefault("og:url");
        return new PageMetadata(
            schema.Headline ?? named.GetValueOrDefault("og:title") ?? Text(document.QuerySelector("h1")),
            PublishedDay.Parse(schema.Published) ?? Day(named) ?? Day(document),
            named.GetValueOrDefault("og:site_name") ?? schema.Publisher ?? named.GetValueOrDefault("application-name"),
            address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null);
    }

    private static DateOnly? Day(Dictionary<string, string> named)
    {
        foreach (var name in DayNames)
        {
            if (named.TryGetValue(name, out var value) && PublishedDay.Parse(value) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Day(IHtmlDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime]");
        var first = times.FirstOrDefault(time => time.HasAttribute("pubdate")
            || string.Equals(time.GetAttribute("itemprop"), "datePublished", StringComparison.OrdinalIgnoreCase)) ?? times.FirstOrDefault();
        return PublishedDay.Parse(first?.GetAttribute("datetime"));
    }

    private static string? Text(IElement? element) =>
        HtmlText.Of(element) is { Length: > 0 and < 1000 } text ? text : null;
}
