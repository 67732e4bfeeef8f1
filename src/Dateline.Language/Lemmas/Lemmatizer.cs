using System.Globalization;

namespace Dateline.Language.Lemmas;

/// <summary>
/// Dictionary forms by tag and ending: the longest ending that has a rule for the tag decides what is cut off and
/// added; whole words with forms of their own come first. Rules are learned by training/export.py (model/lemmas.tsv).
/// </summary>
internal sealed class Lemmatizer
{
    private const int LongestEnding = 6;
    private readonly Dictionary<string, Dictionary<string, (int Strip, string Add)>> _byTag;

    private readonly Inflections _inflections;
    private readonly Func<string, bool> _isWord;

    private Lemmatizer(Dictionary<string, Dictionary<string, (int Strip, string Add)>> byTag, Inflections inflections, Func<string, bool> isWord) =>
        (_byTag, _inflections, _isWord) = (byTag, inflections, isWord);

    /// <summary>Reads the rules; <paramref name="isWord"/> knows the common words of English.</summary>
    /// <exception cref="InvalidDataException">A line has another shape.</exception>
    public static Lemmatizer Read(string path, Inflections inflections, Func<string, bool> isWord)
    {
        var byTag = new Dictionary<string, Dictionary<string, (int, string)>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 4 || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out var strip))
            {
                throw new InvalidDataException($"{path}:{number}: a lemma rule has four cells: tag, ending, number of characters, text");
            }

            if (!byTag.TryGetValue(cells[0], out var rules))
            {
                byTag[cells[0]] = rules = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
            }

            rules[cells[1]] = (strip, cells[3]);
        }

        return new Lemmatizer(byTag, inflections, isWord);
    }

    /// <summary>The dictionary form of a word with the Penn tag <paramref name="xpos"/>.</summary>
    public string Lemma(string form, string xpos)
    {
        var word = xpos is "NNP" or "NNPS" ? form : form.ToLowerInvariant();
        if (xpos is "VBD" or "VBN" or "VBZ" && _inflections.Irregular(word) is { } verb)
        {
            return verb;
        }

        // A rule learned from other words may make none of this one ('boycot'): then spelling has the say.
        var lemma = ByRule(word, xpos);
        if (lemma == word || _isWord(lemma))
        {
            return lemma;
        }

        return Inflections.Bases(word, xpos).FirstOrDefault(_isWord) ?? lemma;
    }

    private string ByRule(string word, string xpos)
    {
        if (!_byTag.TryGetValue(xpos, out var rules))
        {
            return word;
        }

        var find = rules.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!rules.TryGetValue("^" + word, out var rule))
        {
            for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
            {
                if (find.TryGetValue(word.AsSpan(word.Length - length), out rule))
                {
                    break;
                }
            }
        }

        return rule.Add is null || rule.Strip > word.Length ? word
            : rule is (0, "") ? word
            : string.Concat(word.AsSpan(0, word.Length - rule.Strip), rule.Add);
    }
}
