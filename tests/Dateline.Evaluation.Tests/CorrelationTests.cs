using Dateline.Core.Language;
using Dateline.Core.Reports;
using Dateline.Evaluation.Scoring;
using Dateline.Evaluation.Tasks.Factuality;

namespace Dateline.Evaluation.Tests;

public sealed class CorrelationTests
{
    [Fact]
    public void By_hand()
    {
        // gold 3, −3, 0; coded 3, 0, 0: errors 0, 3, 0; covariance 9 over √(18 · 6).
        var scores = new Correlation();
        scores.Add(3, 3);
        scores.Add(-3, 0);
        scores.Add(0, 0);
        Assert.Equal(1, scores.MeanAbsoluteError!.Value, 9);
        Assert.Equal(9 / Math.Sqrt(108), scores.Pearson!.Value, 9);
    }

    [Fact]
    public void A_constant_has_no_correlation()
    {
        var scores = new Correlation();
        scores.Add(3, 1);
        scores.Add(-3, 1);
        Assert.Null(scores.Pearson);
        Assert.Equal(3, scores.MeanAbsoluteError);
    }

    [Fact]
    public void A_gold_word_of_two_tokens_is_the_upper_one()
    {
        var text = "They re-elected her";
        var sentence = new Sentence(0, 0, new Span(0, text.Length), false,
        [
            Token(0, 0, 4, "They", 2), Token(1, 5, 8, "re-", 2), Token(2, 8, 15, "elected", -1), Token(3, 16, 19, "her", 2),
        ]);
        var report = new AnalysedReport(new Report { Id = "r", Text = text }, [sentence], []);
        Assert.Equal((0, 2), FactualityTask.TokenAt(report, new Span(5, 15)));
        Assert.Null(FactualityTask.TokenAt(report, new Span(4, 5)));
    }

    private static Token Token(int index, int start, int end, string form, int head) => new()
    {
        Index = index, Span = new Span(start, end), Form = form, Lemma = form, Upos = Upos.X, Xpos = "X", Feats = "_", Head = head, Deprel = "dep",
    };
}
