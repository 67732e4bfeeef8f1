using System.Text;

namespace Dateline.Reading.Tests;

/// <summary>Pages: the article's words, its day, outlet and address; nothing of the page around it.</summary>
public sealed class HtmlTests
{
    private const string Body =
        """
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Rivals sign truce in the capital</h1>
        <p>Envoys of both sides met on <b>Tuesday</b>
        and signed, officials said, after weeks of delay and several long nights of talks.</p>
        <p>The truce, which begins on Friday, is to last for a month, according to a spokeswoman.<br>A second
        line, long enough to count as running text, stands here as well.</p>
        <figure><img src="x.jpg"><figcaption>Envoys shake hands, a caption says</figcaption></figure>
        <ul><li>Guns fall silent on Friday at noon</li><li>Roads open a week later</li></ul>
        <p>&ldquo;We are ready,&rdquo; she said, &ldquo;and we will stay for as long as it takes to get there.&rdquo;</p></article>
        <script>alert('never')</script><footer>All rights reserved</footer></body>
        """;

    private const string Head =
        """
        <head><title>Rivals sign truce in the capital | The Daily</title><meta property="og:site_name" content="The Daily">
        <link rel="canonical" href="https://daily.example/truce"><meta property="article:published_time" content="2024-03-12T23:30:00+05:00"></head>
        """;

    [Fact]
    public void The_article_is_found()
    {
        var report = Read.One("<!doctype html><html>" + Head + Body + "</html>");
        Assert.Equal(
            """
            Envoys of both sides met on Tuesday and signed, officials said, after weeks of delay and several long nights of talks.

            The truce, which begins on Friday, is to last for a month, according to a spokeswoman.
            A second line, long enough to count as running text, stands here as well.

            Guns fall silent on Friday at noon
            Roads open a week later

            “We are ready,” she said, “and we will stay for as long as it takes to get there.”
            """,
            report.Text);
        Assert.Equal("Rivals sign truce in the capital", report.Headline);
        Assert.Equal(new DateOnly(2024, 3, 12), report.Published);
        Assert.Equal(("The Daily", "https://daily.example/truce"), (report.Outlet, report.Url));
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2023-05-06T01:00:00Z","publisher":{"name":"The Daily"}}]}</script>""")]
    [InlineData("""<meta name="parsely-pub-date" content="2023-05-06">""")]
    [InlineData("""<meta itemprop="datePublished" content="Sat, 6 May 2023 01:00:00 GMT">""")]
    [InlineData("""<time datetime="2023-05-06T10:00">6 May</time>""")]
    public void The_day_is_found_where_pages_put_it(string mark) =>
        Assert.Equal(new DateOnly(2023, 5, 6), Read.One("<html><head></head>" + mark + Body + "</html>").Published);

    [Fact]
    public void The_encoding_that_a_page_names_is_taken_when_it_is_not_utf8()
    {
        var page = "<html><head><meta charset='windows-1250'></head><body><p>Prezident Petr Novák a ministr Dvořák jednali v Brně a Žďáru.</p></body></html>";
        Assert.Contains("Dvořák", Read.One(CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Dvořák", Read.One(Encoding.UTF8.GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_words_is_rejected() =>
        Assert.Equal("DL0120", Read.Error("<html><body><script>x</script><img src=y></body></html>").Code);

    [Fact]
    public void A_page_nested_without_end_is_rejected_quickly() =>
        Assert.Equal("DL0121", Read.Error(string.Concat(Enumerable.Repeat("<div>", 3_000)) + "Troops left.").Code);

    [Fact]
    public void A_page_of_very_many_elements_is_read_whole()
    {
        var report = Read.One("<html><body>" + string.Concat(Enumerable.Repeat("<p>Troops left.</p>", 21_000)) + "</body></html>");
        Assert.StartsWith("Troops left.\n\nTroops left.", report.Text, StringComparison.Ordinal);
        Assert.Equal((21_000 * 14) - 2, report.Text.Length);
    }

    [Fact]
    public void A_notice_about_cookies_is_not_the_article()
    {
        var notice = "<div role='dialog'>" + string.Concat(Enumerable.Repeat("<p>We use cookies, among other things, to store what you like, and you may object to it.</p>", 40)) + "</div>";
        Assert.StartsWith("Envoys of both sides", Read.One("<html>" + Head + notice + Body + "</html>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_may_hold_a_page()
    {
        var report = Read.One("""{"id":"p","format":"html","published":"2020-01-01","text":"<p>Troops left the town on Friday.</p><p>They came back.</p>"}""");
        Assert.Equal("Troops left the town on Friday.\n\nThey came back.", report.Text);
        Assert.Equal(new DateOnly(2020, 1, 1), report.Published);
    }
}
