using Dateline.Coding.Times;

namespace Dateline.Coding.Tests.Times;

/// <summary>What a sentence of a report of Wednesday, 13 March 2024 says about time.</summary>
public sealed class TimeReaderTests
{
    private const string Published = "2024-03-13";

    private static readonly TimeReader Reader = TimeReader.Load(Analysed.Data);

    public static TheoryData<string, string> Sentences() => new()
    {
        // Dates in every dress
        { "The treaty was signed on 12 March 2024.", "12 March 2024 = 2024-03-12" },
        { "The treaty was signed on March 12.", "March 12 = 2024-03-12" },
        { "The treaty was signed on Mar. 12, 2019, in Accra.", "Mar. 12, 2019 = 2019-03-12" },
        { "The treaty (12.03.2024) was signed late.", "12.03.2024 = 2024-03-12" },
        { "It was released 2024-03-12.", "2024-03-12 = 2024-03-12" },
        { "They met on the 3rd of May, 2021.", "the 3rd of May, 2021 = 2021-05-03" },
        { "They met on Friday, March 8, in Doha.", "Friday, March 8 = 2024-03-08" },
        { "The envoys sat from 3 to 5 February.", "3 = 2024-02-03; 5 February = 2024-02-05" },
        { "They sat from February 12 to 14, 2020.", "February 12 = 2020-02-12; 14, 2020 = 2020-02-14" },
        { "He was killed in July 2014.", "July 2014 = 2014-07" },
        { "The unrest peaked in late September 2022.", "late September 2022 = 2022-09" },
        { "Russia’s 2022 invasion changed Europe.", "2022 = 2022" },
        { "Exports collapsed in mid-2019.", "mid-2019 = 2019" },
        { "The 1990s were hard for the region.", "The 1990s = 199" },
        { "Revenue rose in the first quarter of 2023.", "the first quarter of 2023 = 2023-Q1" },
        { "The deficit grew in fiscal 2022.", "fiscal 2022 = FY2022" },
        { "It is a war of the 21st century.", "the 21st century = 20" },

        // Against the day of publication
        { "The minister resigned on Tuesday.", "Tuesday = 2024-03-12" },
        { "The minister resigned on Wednesday.", "Wednesday = 2024-03-13" },
        { "The minister will resign on Tuesday.", "Tuesday = 2024-03-19" },
        { "The minister is due to resign on Friday.", "Friday = 2024-03-15" },
        { "Parliament may declare an emergency on Saturday.", "Saturday = 2024-03-16" },
        { "The government is to free another 450 men on Sunday.", "Sunday = 2024-03-17" },
        { "The coalition has vowed to march to the palace on Monday.", "Monday = 2024-03-18" },
        { "Police banned the march that has been announced for Monday.", "Monday = 2024-03-18" },
        { "The measures take effect on Saturday.", "Saturday = 2024-03-16" },
        { "He was arrested on Monday and will be charged on Friday. On the same day a mob burned his house.", "Monday = 2024-03-11; Friday = 2024-03-15; the same day = 2024-03-11" },
        { "The talks collapsed last Friday.", "last Friday = 2024-03-08" },
        { "The court will rule next Monday.", "next Monday = 2024-03-18" },
        { "Rebels shelled the town yesterday.", "yesterday = 2024-03-12" },
        { "The president will speak tonight.", "tonight = 2024-03-13TNI" },
        { "He was arrested on Tuesday night.", "Tuesday night = 2024-03-12TNI" },
        { "Drones hit the port overnight.", "overnight = 2024-03-13TNI" },
        { "He was criticised last month.", "last month = 2024-02" },
        { "The clashes began earlier this month.", "earlier this month = 2024-03" },
        { "The harvest failed last summer.", "last summer = 2023-SU" },
        { "The army withdrew three weeks ago.", "three weeks ago = 2024-W08" },
        { "They will vote in two days.", "two days = 2024-03-15" },
        { "Parliament was dissolved on 1 March. Two days later the prime minister fled.", "1 March = 2024-03-01; Two days later = 2024-03-03" },
        { "The blockade has lasted since December.", "December = 2023-12" },

        // Lengths and sets
        { "The siege lasted three days.", "three days = P3D" },
        { "A two-week truce was agreed.", "two-week = P2W" },
        { "It lasted about two and a half years.", "about two and a half years = P2.5Y" },
        { "The army is losing 1,000 soldiers every day.", "every day = P1D" },
        { "The army loses 1,000 soldiers a day.", "a day = P1D" },
        { "The committee meets twice a week.", "twice a week = P1W" },
        { "They protest every Friday.", "every Friday = XXXX-WXX-5" },

        // Times of the day
        { "The blast struck at 3 p.m. on Tuesday.", "3 p.m. on Tuesday = 2024-03-12T15:00" },
        { "The blast struck at 14:30 GMT.", "14:30 GMT = 2024-03-13T14:30Z" },
        { "The blast struck on Tuesday at 8 a.m.", "Tuesday at 8 a.m. = 2024-03-12T08:00" },

        // Neither past nor future by the calendar
        { "The town is now under curfew.", "now = PRESENT_REF" },
        { "He was recently released.", "recently = PAST_REF" },

        // Feasts and named days
        { "Troops opened fire on Easter Monday 2021.", "Easter Monday 2021 = 2021-04-05" },
        { "He planned the 9/11 attacks.", "9/11 = 2001-09-11" },

        // Pairs and stretches
        { "The envoys sat from 3-5 February.", "3 = 2024-02-03; 5 February = 2024-02-05" },
        { "The army lost ground in August and September 2022.", "August = 2022-08; September 2022 = 2022-09" },
        { "Aid stopped in the last week of January.", "the last week of January = 2024-01" },
        { "It was signed in May last year.", "May last year = 2023-05" },
        { "He was shot in June 2016. In August of that year his killers were tried.", "June 2016 = 2016-06; August of that year = 2016-08" },
        { "The curfew will run between 9 p.m. and 11 p.m. on Friday.", "9 p.m. = 2024-03-15T21:00; 11 p.m. on Friday = 2024-03-15T23:00" },

        // What is no time
        { "Three quarters of the votes were counted.", "" },
        { "The war was soon lost.", "" },
        { "The rebels may march on the capital.", "" },
        { "Police detained a 35-year-old man.", "" },
        { "Officials counted 2000 soldiers in the camp.", "" },
        { "Prices fall as the second convoy arrives.", "" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_says_when(string sentence, string expected)
    {
        var found = Reader.Read(Analysed.Text(sentence, Published));
        Assert.Equal(expected, string.Join("; ", found.Select(time => $"{time.Text} = {time.Value}")));
    }

    [Fact]
    public void Nothing_is_guessed_without_a_day_of_publication()
    {
        var found = Reader.Read(Analysed.Text("He left on Tuesday, two days before 4 May 2021, and will return next month for three weeks."));
        Assert.Equal(["DATE:?", "DURATION:P2D", "DATE:2021-05-04", "DATE:?", "DURATION:P3W"], found.Select(time => $"{time.Kind}:{time.Value ?? "?"}"));
        Assert.All(found.Where(time => time.Value is null), time => Assert.Null(time.From ?? time.To));
    }

    [Fact]
    public void Periods_have_their_days()
    {
        var found = Reader.Read(Analysed.Text("Fighting grew in late March 2021 and again last month, then earlier this month.", Published));
        Assert.Equal([("2021-03-21", "2021-03-31"), ("2024-02-01", "2024-02-29"), ("2024-03-01", "2024-03-13")],
            found.Select(time => ($"{time.From:yyyy-MM-dd}", $"{time.To:yyyy-MM-dd}")));
    }
}
