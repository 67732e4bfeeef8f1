using AngleSharp.Dom;

namespace Dateline.Reading.Html;

/// <summary>How many nodes a page has and how deeply they are nested; counted without recursion, since a hostile page nests without end.</summary>
internal static class PageSize
{
    public static (int Nodes, int Depth) Of(INode root)
    {
        int depth = 0, deepest = 0, nodes = 1;
        for (INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                deepest = Math.Max(deepest, ++depth);
                nodes++;
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node is null || node == root ? null : node.NextSibling;
            nodes++;
        }

        return (nodes, deepest);
    }
}
