using Dateline.Coding.Tables;

namespace Dateline.Coding.Status;

/// <summary>data/status/embedding.tsv: what words imply for their complements.</summary>
internal sealed class EmbeddingTable
{
    private readonly Dictionary<(string Word, WordClass Class, string Frame), Signature> _signatures = [];

    private EmbeddingTable()
    {
    }

    /// <summary>Number of words and frames.</summary>
    public int Count => _signatures.Count;

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong, or names a word and frame twice.</exception>
    public static EmbeddingTable Load(string path)
    {
        var result = new EmbeddingTable();
        foreach (var row in Table.Read(path, "word", "class", "frames", "affirmed", "negated").Rows)
        {
            var signature = new Signature(Implication.Parse(row, "affirmed"), Implication.Parse(row, "negated"));
            var wordClass = row.Need("class") switch
            {
                "verb" => WordClass.Verb,
                "noun" => WordClass.Noun,
                "adj" => WordClass.Adjective,
                var other => throw row.Error($"class '{other}' is not verb, noun or adj"),
            };
            foreach (var frame in row.List("frames"))
            {
                if (!result._signatures.TryAdd((row.Need("word"), wordClass, string.Intern(frame)), signature))
                {
                    throw row.Error($"'{row.Need("word")}' with the frame '{frame}' stands twice");
                }
            }
        }

        return result;
    }

    /// <summary>What <paramref name="word"/> implies for a complement of the frame, or null when the table does not say.</summary>
    public Signature? Find(string word, WordClass wordClass, string frame) =>
        _signatures.TryGetValue((word, wordClass, frame), out var found) ? found : null;
}

/// <summary>Class of a governing word.</summary>
internal enum WordClass
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,
}

/// <summary>What a word implies for its complement.</summary>
/// <param name="Affirmed">When the word is affirmed.</param>
/// <param name="Negated">When the word is negated.</param>
internal sealed record Signature(Implication Affirmed, Implication Negated);
