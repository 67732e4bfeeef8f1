using System.Globalization;

namespace Dateline.Reading.Text;

/// <summary>Unicode's combining classes and canonical decompositions, read once from canonical-forms.tsv.</summary>
internal static class CanonicalForms
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    private sealed record Tables(
        Dictionary<int, int> Classes, Dictionary<int, int[]> Decompositions, Dictionary<(int First, int Second), int> Compositions);

    /// <summary>The combining class of a code point: 0 for all but marks.</summary>
    public static int CombiningClass(int rune) => rune < 0x300 ? 0 : Loaded.Value.Classes.GetValueOrDefault(rune);

    /// <summary>One or two code points that it is made of, or null.</summary>
    public static int[]? Decomposition(int rune) => Loaded.Value.Decompositions.GetValueOrDefault(rune);

    /// <summary>The code point that two make together, or null.</summary>
    public static int? Composition(int first, int second) =>
        Loaded.Value.Compositions.TryGetValue((first, second), out var whole) ? whole : null;

    private static Tables Load()
    {
        var tables = new Tables([], [], []);
        using var stream = typeof(CanonicalForms).Assembly.GetManifestResourceStream("canonical-forms.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var cells = line.Split('\t');
            var rune = Hex(cells[0]);
            if (cells[1] != "0")
            {
                tables.Classes[rune] = int.Parse(cells[1], CultureInfo.InvariantCulture);
            }

            if (cells[2].Length > 0)
            {
                var parts = Array.ConvertAll(cells[2].Split(' '), Hex);
                tables.Decompositions[rune] = parts;
                if (parts.Length == 2 && cells.Length < 4)
                {
                    tables.Compositions[(parts[0], parts[1])] = rune;
                }
            }
        }

        return tables;
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
