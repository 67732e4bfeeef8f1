using System.Text;
using Dateline.Core.Reports;

namespace Dateline.Evaluation.Gold;

/// <summary>A text in which source and target stand in &lt;s&gt;…&lt;/s&gt; and &lt;t&gt;…&lt;/t&gt;.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Source">Where the source stands, or null.</param>
/// <param name="Target">Where the target stands, or null.</param>
public sealed record MarkedText(string Text, Span? Source, Span? Target)
{
    /// <summary>Takes the marks out.</summary>
    public static MarkedText Parse(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < marked.Length;)
        {
            var mark = new[] { "<s>", "</s>", "<t>", "</t>" }.FirstOrDefault(
                m => string.CompareOrdinal(marked, i, m, 0, m.Length) == 0);
            if (mark is null)
            {
                text.Append(marked[i++]);
                continue;
            }

            places.TryAdd(mark, text.Length);
            i += mark.Length;
        }

        Span? Between(string open, string close) =>
            places.TryGetValue(open, out var from) && places.TryGetValue(close, out var to) && from < to ? new Span(from, to) : null;
        return new MarkedText(text.ToString(), Between("<s>", "</s>"), Between("<t>", "</t>"));
    }
}
