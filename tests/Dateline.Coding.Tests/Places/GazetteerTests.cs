using Dateline.Coding.Places;

namespace Dateline.Coding.Tests.Places;

/// <summary>What the gazetteer holds and how it is looked into.</summary>
public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Kharkiv", null, "Kharkiv", "UKR", 706483L)]
    [InlineData("Kharkov", null, "Kharkiv", "UKR", 706483L)]
    [InlineData("KHARKIV", null, "Kharkiv", "UKR", 706483L)]
    [InlineData("Paris", null, "Paris", "FRA", 2988507L)]
    [InlineData("Paris", "Texas", "Paris", "USA", 4717560L)]
    [InlineData("Kursk region", null, "Kursk Oblast", "RUS", 538555L)]
    [InlineData("Tripoli", "Lebanon", "Tripoli", "LBN", 266826L)]
    [InlineData("São Paulo", null, "São Paulo", "BRA", 3448439L)]
    [InlineData("Sao Paulo", null, "São Paulo", "BRA", 3448439L)]
    [InlineData("St. Petersburg", "Russia", "Saint Petersburg", "RUS", 498817L)]
    [InlineData("Ivory Coast", null, "Ivory Coast", "CIV", 2287781L)]
    [InlineData("DRC", null, "Democratic Republic of the Congo", "COD", 203312L)]
    [InlineData("Tigray", null, "Tigray Region", "ETH", 444187L)]
    public void A_name_finds_its_likeliest_place(string name, string? near, string expected, string country, long geonames)
    {
        var place = Gazetteers.Reader.Lookup(name, near)[0];
        Assert.Equal((expected, country, geonames), (place.Name, place.Country, place.GeoNames));
    }

    [Theory]
    [InlineData("Ukrainian", "UKR")]
    [InlineData("Iraqis", "IRQ")]
    [InlineData("Sahrawi", "ESH")]
    [InlineData("Martian", null)]
    public void A_demonym_finds_its_country(string demonym, string? country) =>
        Assert.Equal(country, Gazetteers.Shipped.CountryOfDemonym(demonym));

    [Fact]
    public void A_name_that_no_place_bears_finds_nothing() => Assert.Empty(Gazetteers.Reader.Lookup("Xyzzyville", null));

    [Fact]
    public void Every_point_of_the_tables_is_on_the_globe_and_every_country_has_a_code_of_three_letters()
    {
        foreach (var name in (string[])["Sahel", "Donbas", "Strait of Hormuz", "Hindu Kush", "Bagram", "Crimea", "West Bank", "France"])
        {
            foreach (var entry in Gazetteers.Shipped.Find(name))
            {
                Assert.InRange(entry.Latitude, -90, 90);
                Assert.InRange(entry.Longitude, -180, 180);
                Assert.True(entry.Country is null or { Length: 3 }, entry.Name);
            }
        }
    }

    [Fact]
    public void A_file_that_is_no_gazetteer_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("dateline-places");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "places"));
            File.WriteAllText(Path.Combine(folder.FullName, "places", "gazetteer.bin"), "nothing of the sort, but long enough");
            Assert.Throws<InvalidDataException>(() => Gazetteer.Load(folder.FullName));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
