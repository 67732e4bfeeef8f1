using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Dateline.Reading.Html;

/// <summary>The article that a page describes in schema.org's JSON-LD; all null when it describes none.</summary>
internal sealed record SchemaArticle(string? Headline, string? Published, string? Publisher)
{
    private static readonly SchemaArticle None = new(null, null, null);

    public static SchemaArticle Of(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } article)
            {
                return article;
            }
        }

        return None;
    }

    private static SchemaArticle? Parse(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return Find(parsed.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // JsonDocument refuses more than 64 levels, so this ends.
    private static SchemaArticle? Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when IsArticle(element):
                var publisher = element.TryGetProperty("publisher", out var by) && by.ValueKind == JsonValueKind.Object ? String(by, "name") : null;
                return new SchemaArticle(String(element, "headline"), String(element, "datePublished"), publisher);
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (Find(property.Value) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (Find(item) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && type.ToString() is var name
        && (name.Contains("Article", StringComparison.Ordinal) || name.Contains("BlogPosting", StringComparison.Ordinal));

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
