using Dateline.Cli.Display;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Cli.Tests;

public sealed class ClaimWordsTests
{
    [Theory]
    [InlineData("2024-08-24", "2024-08-24", "2024-08-24 (publication)")]
    [InlineData("2024-08-01", "2024-08-31", "2024-08-01 to 2024-08-31 (publication)")]
    [InlineData("2024-08-24", "9999-12-31", "from 2024-08-24 (publication)")]
    [InlineData("0001-01-01", "2024-08-24", "until 2024-08-24 (publication)")]
    public void Open_ends_are_shown_as_such(string from, string to, string words)
    {
        var claim = new Claim
        {
            Id = "0",
            Type = EventType.Assault,
            Predicate = new Phrase(new Span(0, 6), "attack"),
            Sentence = new Span(0, 6),
            Status = Core.Claims.Status.Occurred,
            Polarity = Polarity.Affirmed,
            Certainty = 1,
            When = new TimeReference(DateOnly.Parse(from, null), DateOnly.Parse(to, null), null, TimeBasis.Publication, TimePrecision.Day),
            Rule = "",
        };
        Assert.Equal(words, ClaimWords.When(claim));
    }

    [Theory]
    [InlineData("a\u001B[31mb", "a\uFFFD[31mb")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("a\u202Eb\u009Bc", "a\uFFFDb\uFFFDc")]
    public void Text_from_outside_is_made_harmless(string text, string shown) => Assert.Equal(shown, Plain.Line(text));
}
