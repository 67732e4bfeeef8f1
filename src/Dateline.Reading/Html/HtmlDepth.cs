using AngleSharp.Dom;

namespace Dateline.Reading.Html;

/// <summary>How deeply a page's elements are nested; counted without recursion, since a hostile page nests without end.</summary>
internal static class HtmlDepth
{
    public static int Of(INode root)
    {
        int depth = 0, deepest = 0;
        for (INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                deepest = Math.Max(deepest, ++depth);
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        return deepest;
    }
}
