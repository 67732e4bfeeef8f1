using Dateline.Coding.Places;

namespace Dateline.Coding.Tests.Places;

/// <summary>The gazetteer, loaded once for all tests.</summary>
internal static class Gazetteers
{
    private static readonly Lazy<Gazetteer> Loaded = new(() => Gazetteer.Load(Analysed.Data));

    public static Gazetteer Shipped => Loaded.Value;

    public static PlaceReader Reader { get; } = new(Shipped);

    public static ActPlace ActPlace { get; } = new(Shipped);
}
