using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Tables;
using Dateline.Core.Language;

namespace Dateline.Coding.Actions.Modes;

/// <summary>The words and phrases that show contexts (data/ontology/context-words.tsv). Immutable.</summary>
internal sealed class ContextWords
{
    /// <summary>Weight of a word that shows a context by itself.</summary>
    public const int Sure = 2;

    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    private ContextWords()
    {
    }

    /// <summary>Words, and the contexts that they show with their weights; none where they show nothing.</summary>
    private sealed record Entry(string[] Words, List<(string Context, int Weight)> Shows);

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">There is no such context, or a weight is neither 1 nor 2.</exception>
    public static ContextWords Load(string path, Codebook codebook)
    {
        var all = new ContextWords();
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in Table.Read(path, "context", "weight", "words").Rows)
        {
            var context = row["context"];
            if (context is not null)
            {
                codebook.ContextsOf(row, "context");
            }

            var weight = row["weight"] is { } cell ? int.Parse(cell, CultureInfo.InvariantCulture) : 0;
            if (weight is < 0 or > Sure || (weight == 0) != (context is null))
            {
                throw row.Error("the weight is 1 or 2, and '-' where the context is '-'");
            }

            foreach (var text in row.List("words"))
            {
                foreach (var words in Frames.Phrase.Forms(text))
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, string.Join(' ', words), out var known);
                    if (!known)
                    {
                        entry = new Entry(words, []);
                        if (!all._byFirst.TryGetValue(words[0], out var list))
                        {
                            all._byFirst[words[0]] = list = [];
                        }

                        list.Add(entry);
                    }

                    if (context is not null)
                    {
                        entry!.Shows.Add((context, weight));
                    }
                }
            }
        }

        foreach (var list in all._byFirst.Values)
        {
            list.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length.CompareTo(a.Words.Length) : string.CompareOrdinal(string.Join(' ', a.Words), string.Join(' ', b.Words)));
        }

        return all;
    }

    /// <summary>Calls back for each context that an entry shows; an entry is told by its words.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="outside">Tokens that do not count, or null.</param>
    /// <param name="found">Takes context, weight and entry.</param>
    public void Find(Sentence sentence, bool[]? outside, Action<string, int, string> found)
    {
        var last = sentence.Tokens.Count - 1;
        for (var i = 0; i <= last;)
        {
            var entry = outside?[i] == true ? null : At(sentence, i, last);
            if (entry is null)
            {
                i++;
                continue;
            }

            foreach (var (context, weight) in entry.Shows)
            {
                found(context, weight, entry.Words.Length == 1 ? sentence[i].LemmaLower : string.Join(' ', entry.Words));
            }

            i += entry.Words.Length;
        }
    }

    private Entry? At(Sentence sentence, int at, int last)
    {
        Entry? best = null;
        Try(sentence[at].Form);
        Try(sentence[at].Lower);
        Try(sentence[at].LemmaLower);
        if (sentence[at].LemmaLower is [.., 's'] plural)
        {
            Try(plural[..^1]);
        }

        return best;

        void Try(string first)
        {
            if (_byFirst.TryGetValue(first, out var entries))
            {
                foreach (var entry in entries)
                {
                    if (entry.Words.Length > (best?.Words.Length ?? 0) && at + entry.Words.Length - 1 <= last && Stands(sentence, at, entry.Words))
                    {
                        best = entry;
                        return;
                    }
                }
            }
        }
    }

    private static bool Stands(Sentence sentence, int at, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var token = sentence[at + i];
            if (token.Form != words[i] && token.Lower != words[i] && token.LemmaLower != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
