namespace Dateline.Coding.Tests.Status;

/// <summary>What somebody expects.</summary>
public sealed class PredictedTests
{
    [Theory]
    [InlineData("Analysts expect the rebels to attack before winter.", "attack", "Predicted")]
    [InlineData("Analysts said the army would attack within days.", "attack", "Predicted")]
    [InlineData("The currency will collapse, economists say.", "collapse", "Predicted")]
    [InlineData("The vote is likely to fail.", "fail", "Predicted")]
    [InlineData("The king is expected to abdicate.", "abdicate", "Predicted")]
    [InlineData("A deal is only hours away.", "deal", "Predicted")]
    [InlineData("Clashes are bound to follow.", "follow", "Predicted")]
    [InlineData("War looms in the north.", "War", "Predicted")]
    [InlineData("An attack is imminent.", "attack", "Predicted")]
    [InlineData("The truce is unlikely to hold.", "hold", "Predicted-")]
    [InlineData("Nobody expects the governor to resign.", "resign", "Predicted-")]
    [InlineData("The navy is not expected to intervene.", "intervene", "Predicted-")]
    [InlineData("A vote is expected on Tuesday.", "vote", "Predicted|Planned")]
    [InlineData("A vote is unlikely.", "vote", "Predicted-")]
    [InlineData("A ceasefire will save lives, the envoy said.", "ceasefire", "Predicted|Planned")]
    public void Reads(string text, string word, string states) => States.Expect(text, word, states);
}
