using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tests;

public sealed class KappaTests
{
    [Fact]
    public void Fifty_by_hand()
    {
        // Both say yes of 20, both no of 15, one of 5 and of 10 each: they agree on 70 %, chance on 50 %.
        var kappa = new Kappa();
        Add(kappa, "yes", "yes", 20);
        Add(kappa, "yes", "no", 5);
        Add(kappa, "no", "yes", 10);
        Add(kappa, "no", "no", 15);
        Assert.Equal(0.4, kappa.Value!.Value, 12);
    }

    [Fact]
    public void Full_agreement_is_one()
    {
        var kappa = new Kappa();
        Add(kappa, "a", "a", 2);
        Add(kappa, "b", "b", 1);
        Assert.Equal(1, kappa.Value);
    }

    [Fact]
    public void Always_crosswise_is_minus_one()
    {
        var kappa = new Kappa();
        Add(kappa, "a", "b", 3);
        Add(kappa, "b", "a", 3);
        Assert.Equal(-1, kappa.Value);
    }

    [Fact]
    public void Nothing_to_compare_and_nothing_but_one_label_have_none()
    {
        var kappa = new Kappa();
        Assert.Null(kappa.Value);
        Add(kappa, "a", "a", 4);
        Assert.Null(kappa.Value);
    }

    private static void Add(Kappa kappa, string first, string second, int times)
    {
        for (var i = 0; i < times; i++)
        {
            kappa.Add(first, second);
        }
    }
}
