using Dateline.Coding.Tables;
using Dateline.Core.Language;

namespace Dateline.Coding.Status;

/// <summary>data/status/phrases.tsv: phrases right before an event word that settle its state.</summary>
internal sealed class PhraseTable
{
    // By the last word of the phrase; longer phrases first.
    private readonly Dictionary<string, List<(string[] Words, Implication Effect, string Name)>> _byLast = new(StringComparer.Ordinal);

    private PhraseTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static PhraseTable Load(string path)
    {
        var result = new PhraseTable();
        foreach (var row in Table.Read(path, "phrase", "effect").Rows)
        {
            var words = row.Need("phrase").Split(' ');
            if (!result._byLast.TryGetValue(words[^1], out var list))
            {
                result._byLast.Add(words[^1], list = []);
            }

            list.Add((words, Implication.Parse(row, "effect"), "phrase:" + row.Need("phrase")));
        }

        foreach (var list in result._byLast.Values)
        {
            list.Sort((a, b) => a.Words.Length != b.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(a.Name, b.Name));
        }

        return result;
    }

    /// <summary>The longest phrase that ends right before token <paramref name="start"/>, with the index of its first word; or null.</summary>
    public (Implication Effect, string Name, int First)? Before(Sentence sentence, int start)
    {
        if (start <= 0 || !_byLast.TryGetValue(sentence[start - 1].Lower, out var list))
        {
            return null;
        }

        foreach (var (words, effect, name) in list)
        {
            var at = start - 1;
            var w = words.Length - 1;
            for (; w >= 0 && at >= 0; w--, at--)
            {
                var token = sentence[at];
                // An adverb may stand inside ('is about finally to', 'has not yet to').
                while (w < words.Length - 1 && token.Upos == Upos.Adv && words[w] != token.Lower && at > 0)
                {
                    token = sentence[--at];
                }

                if (words[w] != token.Lower && words[w] != token.LemmaLower)
                {
                    break;
                }
            }

            if (w < 0)
            {
                return (effect, name, at + 1);
            }
        }

        return null;
    }
}
