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
    [InlineData("Narendra Modi", "2013-05-01", "IND", "GOV")]
    [InlineData("Keir Starmer", "2023-05-01", "GBR", "OPP")]
    [InlineData("Angela Merkel", "2015-05-01", "DEU", "GOV")]
    [InlineData("Angela Merkel", "2023-05-01", "DEU", "ELI")]
    [InlineData("the Taliban", "2020-05-01", "AFG", "REB")]
    [InlineData("the Taliban", "2022-05-01", "AFG", "GOV")]
    [InlineData("Hezbollah fighters", "2024-01-01", "LBN", "REB")]
    [InlineData("a Pentagon spokesman", "2024-01-01", "USA", "MIL")]
    [InlineData("the NATO secretary general", "2024-01-01", "IGO", "MIL")]
    [InlineData("president of the Knesset", "2024-01-01", "ISR", "LEG")]
    [InlineData("us", "2024-01-01", null, null)]
    public void Says_whose_and_which_sector(string phrase, string on, string? country, string? sector)
    {
        var found = Resolver.ResolvePhrase(phrase, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((country, sector), (found?.Country, found?.Sector));
    }

    [Theory]
    [InlineData("the Indian prime minister", "2013-05-01", "Manmohan Singh")]
    [InlineData("the Indian prime minister", "2024-05-01", "Narendra Modi")]
    [InlineData("President Zelenskiy", "2024-05-01", "Volodymyr Zelensky")]
    [InlineData("Volodymyr Zelenskyy", "2024-05-01", "Volodymyr Zelensky")]
    [InlineData("Mr Putin", "2024-05-01", "Vladimir Putin")]
    [InlineData("an Indian prime minister", "2024-05-01", null)]
    public void Names_who_held_the_office_on_the_day(string phrase, string on, string? name) =>
        Assert.Equal(name, Resolver.ResolvePhrase(phrase, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture))?.Name);
}
