using Dateline.Coding.Status;
using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Tests.Status;

/// <summary>A sentence, an event word in it, and the state in which the sentence puts it. A '-' means negated.</summary>
public sealed class FactualityReaderTests
{
    private static readonly FactualityReader Reader = FactualityReader.Load(Analysed.Data);

    [Theory]
    // tense and aspect
    [InlineData("The prime minister visited the capital yesterday.", "visited", "Occurred")]
    [InlineData("The president has made a decision.", "made", "Occurred")]
    [InlineData("The army is losing 500 troops every day.", "losing", "Ongoing")]
    [InlineData("The government continues to detain journalists.", "detain", "Ongoing")]
    [InlineData("The prime minister will visit China next week.", "visit", "Planned")]
    [InlineData("The president is to meet the envoy on Friday.", "meet", "Planned")]
    [InlineData("The king is about to resign.", "resign", "Planned")]
    [InlineData("The ministry said it would expel two diplomats.", "expel", "Planned")]
    // negation
    [InlineData("The army did not attack the village.", "attack", "Occurred-")]
    [InlineData("The rebels have yet to launch a response.", "launch", "Occurred-")]
    [InlineData("The rebels have yet to launch a response.", "response", "Occurred-")]
    [InlineData("Nobody was arrested.", "arrested", "Occurred-")]
    [InlineData("No agreement was reached.", "agreement", "Occurred-")]
    [InlineData("The soldiers left without firing a shot.", "firing", "Occurred-")]
    [InlineData("There was no sign of an attack.", "attack", "Occurred-")]
    [InlineData("We are not going to send troops.", "send", "Planned-")]
    // words that imply
    [InlineData("The minister refused to condemn the invasion.", "condemn", "Occurred-")]
    [InlineData("The minister refused to condemn the invasion.", "invasion", "Occurred")]
    [InlineData("The two sides failed to reach an agreement.", "agreement", "Occurred-")]
    [InlineData("Protesters managed to enter the parliament.", "enter", "Occurred")]
    [InlineData("The strikes forced thousands to flee.", "flee", "Occurred")]
    [InlineData("The army denied that it had shelled the town.", "shelled", "Occurred-")]
    [InlineData("The United States stopped short of imposing sanctions.", "imposing", "Occurred-")]
    [InlineData("They were unable to evacuate the wounded.", "evacuate", "Occurred-")]
    [InlineData("The army has so far avoided a confrontation.", "confrontation", "Occurred-")]
    [InlineData("He was widely criticised for hugging the leader.", "hugging", "Occurred")]
    [InlineData("The general turned to face the crowd.", "face", "Occurred")]
    [InlineData("Investigators did not find that the army had shelled the town.", "shelled", "Possible-")]
    [InlineData("Ministers were not impressed that the envoy had resigned.", "resigned", "Occurred")]
    [InlineData("Residents were not elated that the talks had resumed.", "resumed", "Occurred")]
    // offers, threats, demands, plans
    [InlineData("The leader has offered to act as a mediator.", "act", "Offered")]
    [InlineData("The parties agreed to hold talks.", "talks", "Offered")]
    [InlineData("The junta threatened to close the strait.", "close", "Threatened")]
    [InlineData("The general warned that his forces will strike the capital.", "strike", "Threatened")]
    [InlineData("Everyone will be punished for what happened in the region.", "punished", "Threatened")]
    [InlineData("The union threatened a strike.", "strike", "Threatened")]
    [InlineData("Germany urged Turkey to release the journalist.", "release", "Demanded")]
    [InlineData("The president called on Israel to halt the attacks.", "halt", "Demanded")]
    [InlineData("The council demanded that the troops leave.", "leave", "Demanded")]
    [InlineData("Both sides should sit together.", "sit", "Demanded")]
    [InlineData("The government plans to deport the migrants.", "deport", "Planned")]
    [InlineData("France pledged to send tanks to Ukraine.", "send", "Planned")]
    // forecasts and possibilities
    [InlineData("Talks are expected to resume on Monday.", "resume", "Predicted")]
    [InlineData("The offensive is not expected to push any further.", "push", "Predicted-")]
    [InlineData("Negotiators are unlikely to meet this week.", "meet", "Predicted-")]
    [InlineData("Officials said the rebels could withdraw.", "withdraw", "Possible")]
    [InlineData("The militia allegedly killed six villagers.", "killed", "Possible")]
    [InlineData("The rebels may have shot down the plane.", "shot", "Possible")]
    [InlineData("There are fears of an attack on the city.", "attack", "Possible")]
    [InlineData("Will the army attack the town?", "attack", "Possible")]
    [InlineData("Villagers fear that the militia will return.", "return", "Possible")]
    // conditions
    [InlineData("The army would have attacked the port.", "attacked", "Conditional-")]
    [InlineData("If the talks fail, the army will respond.", "respond", "Conditional")]
    // what is taken for granted
    [InlineData("The president condemned the attack on the school.", "attack", "Occurred")]
    [InlineData("The council demanded that the militia halt the attacks.", "attacks", "Occurred")]
    [InlineData("Parliament rejected a proposal to ban the party.", "proposal", "Occurred")]
    [InlineData("Rebels accused the army of bombing a market.", "bombing", "Occurred")]
    public void Reads(string text, string word, string state)
    {
        var report = Analysed.Text(text);
        var reading = Read(report, word);
        var found = reading.Status + (reading.Polarity == Polarity.Negated ? "-" : string.Empty);
        Assert.True(found == state, $"{found} by {reading.Rule}, not {state}\n{Analysed.Trees(report)}");
        Assert.InRange(reading.Certainty, 0, 1);
    }

    [Fact]
    public void RanksBySureness()
    {
        var asserted = Read(Analysed.Text("The army shelled the town."), "shelled").Certainty;
        var apparent = Read(Analysed.Text("The army apparently shelled the town."), "shelled").Certainty;
        var possible = Read(Analysed.Text("The army may have shelled the town."), "shelled").Certainty;
        Assert.True(asserted > apparent && apparent > possible, $"{asserted} {apparent} {possible}");
    }

    [Theory]
    [InlineData("The army shelled the town.", "shelled", 2, 3)]
    [InlineData("The army did not shell the town.", "shell", -3, 0.5)]
    [InlineData("The army may shell the town.", "shell", -2, 2)]
    public void LaysTheReadingOnTheScale(string text, string word, double low, double high) =>
        Assert.InRange(Reader.ToScale(Read(Analysed.Text(text), word)), low, high);

    [Fact]
    public void ReadsAHeadlineInItsOwnTenses()
    {
        var report = Analysed.Text("Premier to visit capital\n\nThe premier is in talks.", headline: "Premier to visit capital");
        Assert.Equal(Core.Claims.Status.Planned, Read(report, "visit").Status);
    }

    private static Factuality Read(AnalysedReport report, string word)
    {
        foreach (var sentence in report.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Form == word)
                {
                    return Reader.Read(report, sentence.Index, token.Index);
                }
            }
        }

        throw new InvalidOperationException($"no '{word}' in the text");
    }
}
