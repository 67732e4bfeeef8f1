using System.Globalization;
using Dateline.Coding.Tables;

namespace Dateline.Coding.Quantities;

/// <summary>What a number word does.</summary>
internal enum NumberWord
{
    /// <summary>Below twenty.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Ten,

    /// <summary>Multiplies.</summary>
    Scale,

    /// <summary>Multiplies, right behind digits.</summary>
    Letter,

    /// <summary>'dozens'.</summary>
    Plural,

    /// <summary>'several'.</summary>
    Few,

    /// <summary>'a couple'.</summary>
    Pair,

    /// <summary>The lower half of a fraction.</summary>
    Part,
}

/// <summary>data/quantities/numbers.tsv.</summary>
internal sealed class NumberTable
{
    private readonly Dictionary<string, (NumberWord Kind, decimal Value)> _words = new(StringComparer.Ordinal);

    private NumberTable()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static NumberTable Load(string path)
    {
        var result = new NumberTable();
        foreach (var row in Table.Read(path, "word", "value", "kind").Rows)
        {
            if (!Enum.TryParse<NumberWord>(row.Need("kind"), ignoreCase: true, out var kind)
                || !decimal.TryParse(row.Need("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || !result._words.TryAdd(row.Need("word"), (kind, value)))
            {
                throw row.Error("the kind or the value is wrong, or the word stands twice");
            }
        }

        return result;
    }

    /// <summary>What the word means, or null.</summary>
    public (NumberWord Kind, decimal Value)? Find(string word) => _words.TryGetValue(word, out var found) ? found : null;

    /// <summary>The value of a word of this kind, or null.</summary>
    public decimal? Find(string word, NumberWord kind) => _words.TryGetValue(word, out var found) && found.Kind == kind ? found.Value : null;
}
