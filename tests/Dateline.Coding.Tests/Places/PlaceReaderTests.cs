namespace Dateline.Coding.Tests.Places;

/// <summary>What toponyms mean: a text, and for each toponym 'words = name, country'; '*' marks a name used for a government.</summary>
public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("The march began in Paris, Texas, on Friday.", "Paris = Paris, USA", "Texas = Texas, USA")]
    [InlineData("Talks were held in Paris on Friday.", "Paris = Paris, FRA")]
    [InlineData("Shells fell on villages in the Kursk region.", "Kursk = Kursk Oblast, RUS")]
    [InlineData("A drone hit a depot in the city of Kursk.", "Kursk = Kursk, RUS")]
    [InlineData("Fighting continued in Donetsk oblast.", "Donetsk oblast = Donetsk Oblast, UKR")]
    [InlineData("Aid reached Rafah in the Gaza Strip.", "Rafah = Rafah, PSE", "Gaza Strip = Gaza Strip, PSE")]
    [InlineData("Soldiers withdrew from El Fasher in North Darfur.", "El Fasher = El Fasher, SDN", "North Darfur = North Darfur, SDN")]
    [InlineData("Troops were flown to Columbus, Ohio.", "Columbus = Columbus, USA", "Ohio = Ohio, USA")]
    [InlineData("The ship was seized in the Strait of Hormuz.", "Strait of Hormuz = Strait of Hormuz, ")]
    [InlineData("He was born in Kobani, a town in northern Syria.", "Kobani = Kobani, SYR", "Syria = Syria, SYR")]
    [InlineData("Police in Birmingham, Alabama, arrested three men.", "Birmingham = Birmingham, USA", "Alabama = Alabama, USA")]
    public void A_toponym_means_a_place(string text, params string[] expected)
    {
        var report = Analysed.Text(text);
        var found = Gazetteers.Reader.Read(report).Select(p => $"{p.Text} = {p.Name}, {p.Country}");
        Assert.True(expected.SequenceEqual(found), $"{string.Join(" | ", found)}\n{Analysed.Trees(report)}");
    }

    [Theory]
    [InlineData("Washington said the talks had failed.", "Washington", true)]
    [InlineData("The minister flew to Washington on Monday.", "Washington", false)]
    [InlineData("Moscow has accused Kyiv of shelling the plant.", "Moscow", true)]
    [InlineData("Moscow has accused Kyiv of shelling the plant.", "Kyiv", true)]
    [InlineData("Thousands marched through Moscow.", "Moscow", false)]
    [InlineData("The parliament approved sanctions against Iran.", "Iran", true)]
    [InlineData("Thousands of refugees remain in Iran.", "Iran", false)]
    public void A_capital_may_stand_for_its_government(string text, string words, bool government)
    {
        var report = Analysed.Text(text);
        var place = Gazetteers.Reader.Read(report).Single(p => p.Text == words);
        Assert.True(place.Metonym == government, Analysed.Trees(report));
    }

    [Theory]
    [InlineData("Paris Hilton thanked the crowd.")]
    [InlineData("The Washington Post published the letter.")]
    [InlineData("Ukrainian and Kurdish officials met.")]
    public void Persons_papers_and_peoples_are_no_places(string text) =>
        Assert.Empty(Gazetteers.Reader.Read(Analysed.Text(text)));
}
