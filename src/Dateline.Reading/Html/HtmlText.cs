using System.Text;
using AngleSharp.Dom;

namespace Dateline.Reading.Html;

/// <summary>
/// The text of an element as it is seen: blocks apart by a blank line, list items and table rows by a line end, white
/// space collapsed as a browser does; what is no running text (scripts, forms, captions, navigation) left out.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas", "audio", "video", "picture",
        "head", "nav", "aside", "footer", "form", "button", "select", "input", "textarea", "figcaption", "dialog", "menu",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl",
        "table", "figure", "pre", "hr", "address", "details", "summary",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase) { "li", "tr", "dt", "dd", "br", "caption" };

    public static string Of(IElement? root)
    {
        if (root is null)
        {
            return "";
        }

        var text = new StringBuilder();
        Collect(root, text, new Gap());
        return text.ToString();
    }

    // The space owed before the next word: the widest asked for since the last one.
    private sealed class Gap
    {
        public string Owed { get; private set; } = "";

        public void Ask(string gap) => Owed = gap.Length > Owed.Length || (gap == "\n" && Owed == " ") ? gap : Owed;

        public void Paid() => Owed = "";
    }

    // The depth was checked before.
    private static void Collect(INode parent, StringBuilder text, Gap gap)
    {
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
            {
                Write(words.Data, text, gap);
            }
            else if (node is IElement element && !Hidden.Contains(element.LocalName) && !element.HasAttribute("hidden"))
            {
                var around = Blocks.Contains(element.LocalName) ? "\n\n" : Lines.Contains(element.LocalName) ? "\n"
                    : element.LocalName is "td" or "th" ? " " : "";
                gap.Ask(around);
                Collect(element, text, gap);
                gap.Ask(around);
            }
        }
    }

    private static void Write(string words, StringBuilder text, Gap gap)
    {
        foreach (var unit in words)
        {
            if (unit is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                gap.Ask(" ");
                continue;
            }

            if (text.Length > 0)
            {
                text.Append(gap.Owed);
            }

            gap.Paid();
            text.Append(unit);
        }
    }
}
