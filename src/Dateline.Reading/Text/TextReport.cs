namespace Dateline.Reading.Text;

/// <summary>A text file as one report: normalised, its front matter taken off.</summary>
internal static class TextReport
{
    public static ReadItem Make(string source, string decoded, ReadOptions options)
    {
        var front = FrontMatter.Read(PlainText.Normalise(decoded), out var text);
        return ReportMaker.Make(
            new Draft(source, 0, text)
            {
                GivenId = front.Id,
                Headline = front.Headline,
                Published = front.Published,
                Outlet = front.Outlet,
                Url = front.Url,
            },
            options);
    }
}
