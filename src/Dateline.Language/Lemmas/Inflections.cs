namespace Dateline.Language.Lemmas;

/// <summary>
/// What English inflection allows: the irregular verb forms of data/language/irregular-verbs.tsv, and for regular
/// endings every base form that spelling permits.
/// </summary>
internal sealed class Inflections
{
    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);

    private Inflections()
    {
    }

    /// <summary>Reads the irregular forms: a verb, a tab, its forms separated by '|'.</summary>
    public static Inflections Read(string path)
    {
        var inflections = new Inflections();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#') || line.StartsWith("verb\t", StringComparison.Ordinal) || line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            foreach (var form in cells[1].Split('|'))
            {
                inflections._irregular.TryAdd(form, cells[0]);
            }
        }

        return inflections;
    }

    /// <summary>The verb of an irregular form, or null.</summary>
    public string? Irregular(string form) => _irregular.GetValueOrDefault(form);

    /// <summary>The base forms that spelling permits for a word with this Penn tag, likeliest first.</summary>
    public static IEnumerable<string> Bases(string word, string xpos)
    {
        switch (xpos)
        {
            case "VBD" or "VBN" when word.EndsWith("ied", StringComparison.Ordinal):
                return [word[..^3] + "y", word[..^1]];
            case "VBD" or "VBN" when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3:
                return Stems(word[..^2]);
            case "VBG" when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4:
                return Stems(word[..^3]);
            case "VBZ" or "NNS" when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4:
                return [word[..^3] + "y", word[..^1]];
            case "VBZ" or "NNS" when word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3:
                return [word[..^1], word[..^2]];
            case "VBZ" or "NNS" when word.EndsWith('s') && word.Length > 2:
                return [word[..^1]];
            default:
                return [];
        }
    }

    private static IEnumerable<string> Stems(string stem)
    {
        var doubled = stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'f' or 'z' or 'e' or 'o');
        return doubled ? [stem[..^1], stem, stem + "e"] : [stem, stem + "e"];
    }
}
