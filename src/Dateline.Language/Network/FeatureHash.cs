namespace Dateline.Language.Network;

/// <summary>FNV-1a over UTF-8, as training/features.py computes it (Fowler, Noll, Vo; public domain).</summary>
internal static class FeatureHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>32-bit hash of <paramref name="text"/>.</summary>
    public static uint Of(ReadOnlySpan<char> text) => Continue(Offset, text);

    /// <summary>Goes on with a hash; Of("ab") equals Continue(Of("a"), "b").</summary>
    public static uint Continue(uint hash, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                hash = (hash ^ (uint)rune.Value) * Prime;
                continue;
            }

            var n = rune.EncodeToUtf8(bytes);
            for (var i = 0; i < n; i++)
            {
                hash = (hash ^ bytes[i]) * Prime;
            }
        }

        return hash;
    }

    /// <summary>64-bit hash, for keys that stand for the word itself.</summary>
    public static ulong Of64(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var n = rune.EncodeToUtf8(bytes);
            for (var i = 0; i < n; i++)
            {
                hash = (hash ^ bytes[i]) * 1099511628211UL;
            }
        }

        return hash;
    }
}
