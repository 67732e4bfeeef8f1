namespace Dateline.Language.Network;

/// <summary>
/// The vectors of the words met last: of running text nine words in ten were met shortly before. For one thread at a time.
/// </summary>
internal sealed class RecentWords(int width)
{
    private const int Most = 4096;
    private readonly Dictionary<string, int> _rows = new(Most, StringComparer.Ordinal);
    private readonly float[] _vectors = new float[Most * width];

    /// <summary>The word's place for its vector; false if it has just been given that place and the vector is to be written there.</summary>
    public bool TryFind(string form, out Span<float> vector)
    {
        var known = _rows.TryGetValue(form, out var row);
        if (!known)
        {
            if (_rows.Count == Most)
            {
                _rows.Clear();
            }

            row = _rows.Count;
            _rows.Add(form, row);
        }

        vector = _vectors.AsSpan(row * width, width);
        return known;
    }
}
