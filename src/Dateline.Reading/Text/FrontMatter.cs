namespace Dateline.Reading.Text;

/// <summary>
/// Lines at the head of a text file that say what it is, each 'Key: value', up to a blank line:
/// Published (or Date), Outlet (or Source), Url, Headline (or Title), Id. They are taken off the stored text.
/// The first line that is none ends them; a file whose first line is none has none, so running text is never cut.
/// </summary>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Outlet">Outlet, or null.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Headline">Headline beside the text, or null.</param>
/// <param name="Id">The sender's id, or null.</param>
public sealed record FrontMatter(DateOnly? Published, string? Outlet, string? Url, string? Headline, string? Id)
{
    /// <summary>No lines.</summary>
    public static FrontMatter None { get; } = new(null, null, null, null, null);

    /// <summary>Reads the lines, and gives the text that remains, from its first word on.</summary>
    public static FrontMatter Read(string text, out string rest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = None;
        var position = Line.SkipSpace(text, 0);
        while (position < text.Length)
        {
            var line = Line.At(text, position, out var next);
            if (line.Length == 0 || found.With(line.Of(text)) is not { } more)
            {
                break;
            }

            (found, position) = (more, next);
        }

        rest = ReferenceEquals(found, None) ? text : text[Line.SkipSpace(text, position)..];
        return found;
    }

    private FrontMatter? With(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || line.Length > 1000)
        {
            return null;
        }

        var value = line[(colon + 1)..].Trim();
        return value.Length == 0 ? null : line[..colon].ToUpperInvariant() switch
        {
            "PUBLISHED" or "DATE" when PublishedDay.Parse(value) is { } day => this with { Published = day },
            "OUTLET" or "SOURCE" when value.Length <= 100 => this with { Outlet = value },
            "URL" when value.StartsWith("http", StringComparison.Ordinal) => this with { Url = value },
            "HEADLINE" or "TITLE" => this with { Headline = value },
            "ID" => this with { Id = value },
            _ => null,
        };
    }
}
