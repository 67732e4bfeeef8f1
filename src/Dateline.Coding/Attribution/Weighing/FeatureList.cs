namespace Dateline.Coding.Attribution.Weighing;

/// <summary>
/// Features as numbers: each is a name and up to three values, hashed (FNV-1a) into <see cref="Buckets"/>. Training writes the same numbers,
/// so nothing else has to know the names.
/// </summary>
internal sealed class FeatureList
{
    public const int Buckets = 1 << 18;

    private readonly List<int> _features = [];

    public IReadOnlyList<int> Numbers => _features;

    public void Add(string name, ReadOnlySpan<char> a, ReadOnlySpan<char> b = default, ReadOnlySpan<char> c = default)
    {
        var hash = Go(2166136261, name);
        hash = Go(hash, "=");
        hash = Go(hash, a);
        hash = Go(Go(hash, "|"), b);
        hash = Go(Go(hash, "|"), c);
        _features.Add((int)((hash ^ (hash >> 18)) & (Buckets - 1)));
    }

    private static uint Go(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }
}
