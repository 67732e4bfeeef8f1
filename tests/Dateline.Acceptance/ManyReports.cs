using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Acceptance;

/// <summary>As many different reports as a test wants, the same each time.</summary>
public static class ManyReports
{
    private static readonly string[] Visitors = ["Kenya's president William Ruto", "Norway's foreign minister", "A Brazilian delegation", "The Turkish defence minister", "Ghana's president"];
    private static readonly string[] Capitals = ["Kigali", "Hanoi", "Tbilisi", "Lima", "Amman", "Nairobi", "Oslo"];
    private static readonly string[] Crowds = ["teachers", "farmers", "nurses", "dock workers", "students"];
    private static readonly string[] Towns = ["Lagos", "Porto", "Izmir", "Kumasi", "Cusco", "Gdansk", "Osaka", "Mombasa"];

    /// <summary>JSON Lines of reports number 0 to <paramref name="count"/>.</summary>
    public static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => Line(i) + "\n"));

    /// <summary>One report as a line of JSON.</summary>
    public static string Line(int number) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"r{number:0000}"),
        published = new DateOnly(2023, 3, 1).AddDays(number % 300).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        outlet = number % 2 == 0 ? "Harbour Wire" : "Daily Lantern",
        text = Text(number),
    });

    /// <summary>The text of a report.</summary>
    public static string Text(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Of(Visitors, number)} visited {Of(Capitals, number)} yesterday and offered to mediate in the border talks. ");
        text.Append(CultureInfo.InvariantCulture, $"Police said they had arrested {number + 3} {Of(Crowds, number)} who were marching in {Of(Towns, number)}. ");
        text.Append(CultureInfo.InvariantCulture, $"“At least {number % 40 + 2} people were injured,” a hospital spokesman told reporters on Monday.\n");
        text.Append(CultureInfo.InvariantCulture, $"The {Of(Crowds, number + 1)} warned that they would strike next week unless their demand number {number} is met.");
        return text.ToString();
    }

    private static string Of(string[] list, int number) => list[number % list.Length];
}
