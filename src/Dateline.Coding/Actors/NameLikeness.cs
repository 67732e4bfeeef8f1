namespace Dateline.Coding.Actors;

/// <summary>
/// Whether two spellings may be one name in two transliterations: the same consonants (<see cref="NameFolding.Skeleton"/>)
/// and few letters apart. 'Qaddafi' is Gaddafi; 'Rono' is not Ryan, though both are r and n.
/// </summary>
internal static class NameLikeness
{
    /// <summary>Compares word by word, without 'al', 'bin' and the like; a name of another number of words is another name.</summary>
    public static bool Alike(IReadOnlyList<ActorWord> name, string other)
    {
        var words = ActorWord.Split(other);
        var (i, j) = (Next(name, 0), Next(words, 0));
        while (i < name.Count && j < words.Count)
        {
            if (!Alike(name[i].Key, words[j].Key))
            {
                return false;
            }

            (i, j) = (Next(name, i + 1), Next(words, j + 1));
        }

        return i >= name.Count && j >= words.Count;
    }

    private static int Next(IReadOnlyList<ActorWord> words, int at)
    {
        while (at < words.Count && NameFolding.IsParticle(words[at].Key))
        {
            at++;
        }

        return at;
    }

    private static bool Alike(string a, string b) => a == b || Distance(a, b) <= Math.Max(1, Math.Min(a.Length, b.Length) / 3);

    /// <summary>How many letters have to be added, left out or changed.</summary>
    public static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[b.Length];
    }
}
