namespace Dateline.Evaluation.Scoring;

/// <summary>One-to-one matching of gold items and coded items.</summary>
public static class Matching
{
    /// <summary>
    /// The largest one-to-one matching (Kuhn's augmenting paths): for each gold item the index of its coded item, or -1.
    /// Deterministic: earlier gold items take earlier coded items where both fit.
    /// </summary>
    /// <param name="gold">How many gold items there are.</param>
    /// <param name="coded">How many coded items there are.</param>
    /// <param name="fits">Whether a gold item and a coded item may be paired.</param>
    /// <param name="better">Pairs to take where that costs no other pair, or null.</param>
    public static int[] Largest(int gold, int coded, Func<int, int, bool> fits, Func<int, int, bool>? better = null)
    {
        ArgumentNullException.ThrowIfNull(fits);
        var ofCoded = new int[coded];
        Array.Fill(ofCoded, -1);
        if (better is not null)
        {
            // Augmenting later never takes an item out of the matching, it only moves it where another needs its place.
            for (var g = 0; g < gold; g++)
            {
                Augment(g, ofCoded, new bool[coded], (one, other) => fits(one, other) && better(one, other));
            }
        }

        for (var g = 0; g < gold; g++)
        {
            if (!ofCoded.Contains(g))
            {
                Augment(g, ofCoded, new bool[coded], fits);
            }
        }

        var ofGold = new int[gold];
        Array.Fill(ofGold, -1);
        for (var c = 0; c < coded; c++)
        {
            if (ofCoded[c] >= 0)
            {
                ofGold[ofCoded[c]] = c;
            }
        }

        return ofGold;
    }

    /// <summary>
    /// Takes pairs in order of falling <paramref name="weight"/> (0: never), each item at most once; ties go to the earlier
    /// gold item, then the earlier coded one. For each gold item the index of its coded item, or -1.
    /// </summary>
    public static int[] Greedy(int gold, int coded, Func<int, int, double> weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        var pairs = new List<(double Weight, int Gold, int Coded)>();
        for (var g = 0; g < gold; g++)
        {
            for (var c = 0; c < coded; c++)
            {
                if (weight(g, c) is var w and > 0)
                {
                    pairs.Add((w, g, c));
                }
            }
        }

        pairs.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight)
            : a.Gold != b.Gold ? a.Gold.CompareTo(b.Gold) : a.Coded.CompareTo(b.Coded));
        var ofGold = new int[gold];
        Array.Fill(ofGold, -1);
        var taken = new bool[coded];
        foreach (var (_, g, c) in pairs)
        {
            if (ofGold[g] < 0 && !taken[c])
            {
                ofGold[g] = c;
                taken[c] = true;
            }
        }

        return ofGold;
    }

    private static bool Augment(int gold, int[] ofCoded, bool[] seen, Func<int, int, bool> fits)
    {
        for (var c = 0; c < ofCoded.Length; c++)
        {
            if (seen[c] || !fits(gold, c))
            {
                continue;
            }

            seen[c] = true;
            if (ofCoded[c] < 0 || Augment(ofCoded[c], ofCoded, seen, fits))
            {
                ofCoded[c] = gold;
                return true;
            }
        }

        return false;
    }
}
