using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Actions.Trees;
using Dateline.Coding.Tables;

namespace Dateline.Coding.Actions.Modes;

/// <summary>Reads the contexts of an act from its frame, its mode and the words of its clause (context-words.tsv). Immutable.</summary>
internal sealed class ContextReader
{
    private readonly Codebook _codebook;
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);

    private ContextReader(Codebook codebook) => _codebook = codebook;

    /// <summary>Reads the table of data/ontology.</summary>
    public static ContextReader Load(string folder, Codebook codebook)
    {
        var reader = new ContextReader(codebook);
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in Table.Read(Path.Combine(folder, "context-words.tsv"), "context", "words").Rows)
        {
            var context = row.Need("context");
            if (!codebook.HasContext(context))
            {
                throw row.Error($"there is no context '{context}'");
            }

            foreach (var word in row.List("words"))
            {
                if (!lists.TryGetValue(word, out var list))
                {
                    lists[word] = list = [];
                }

                list.Add(context);
            }
        }

        foreach (var (word, list) in lists)
        {
            reader._words[word] = [.. list];
        }

        return reader;
    }

    /// <summary>The contexts in the order of the codebook.</summary>
    public IReadOnlyList<string> Read(Found found, string? mode, Words words)
    {
        var contexts = new List<string>(found.Frame.Contexts);
        if (mode is "cyber" or "misinformation")
        {
            contexts.Add(mode);
        }
        else if (mode == "unconventional")
        {
            contexts.Add("cbrn");
        }

        // The clause of the act, not the clauses that it stands in.
        var (first, last) = words.Sentence.Extent(found.Trigger);
        for (var i = first; i <= last; i++)
        {
            var lemma = words.Sentence[i].LemmaLower;
            if (_words.TryGetValue(lemma, out var more) || (lemma.EndsWith('s') && _words.TryGetValue(lemma[..^1], out more)))
            {
                contexts.AddRange(more);
            }
        }

        return contexts.Count == 0 ? contexts : _codebook.InOrder(contexts);
    }
}
