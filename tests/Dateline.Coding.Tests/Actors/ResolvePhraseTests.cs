using System.Globalization;
using Dateline.Coding.Actors;

namespace Dateline.Coding.Tests.Actors;

/// <summary>A bare mention and a day → country and sector.</summary>
public sealed class ResolvePhraseTests
{
    private static readonly ActorResolver Resolver = new(ActorTables.Load(Analysed.Data));

    [Theory]
    [InlineData("Indian foreign minister", "2024-01-01", "IND", "GOV")]
    [InlineData("police in Lagos", "2024-01-01", "NGA", "COP")]
    [InlineData("Western officials", "2024-01-01", null, "GOV")]
    [InlineData("the Kyiv regime", "2024-01-01", "UKR", "GOV")]
    [InlineData("Ukraine's army chief", "2024-01-01", "UKR", "MIL")]
    [InlineData("French troops in Chad", "2024-01-01", "FRA", "MIL")]
    [InlineData("South Korean lawmakers", "2024-01-01", "KOR", "LEG")]
    [InlineData("a former Peruvian president", "2024-01-01", "PER", "ELI")]
    [InlineData("pro-Russian separatists", "2024-01-01", null, "REB")]
    [InlineData("Iran-backed militia", "2024-01-01", null, "UAF")]
    [InlineData("the Kremlin", "2024-01-01", "RUS", "GOV")]
    [InlineData("Bolivian miners", "2024-01-01", "BOL", "LAB")]
    [InlineData("South Ossetia", "2024-01-01", "GEO", "PRE")]
    [InlineData("Russia's ambassador to Latvia", "2024-01-01", "RUS", "GOV")]
    public void Says_whose_and_which_sector(string phrase, string on, string? country, string? sector)
    {
        var found = Resolver.ResolvePhrase(phrase, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((country, sector), (found?.Country, found?.Sector));
    }
}
