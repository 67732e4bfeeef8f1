namespace Dateline.Acceptance;

/// <summary>The main job: who did what to whom, where, when, who says so and how sure, by general rules.</summary>
public sealed class MainJobTests(MainJobTests.CodedOnce coded) : IClassFixture<MainJobTests.CodedOnce>
{
    private const string Armenia =
        """
        Armenia’s surprise thrust into western Azerbaijan is not expected to go any deeper into the country, European officials have said.
        In their first remarks on the operation, they suggested that the Yerevan government would mostly try to hold the villages it has already captured.
        There are hopes that talks could end the war after Kenya’s president William Ruto visited Yerevan yesterday.
        The Kenyan leader, who has offered to serve as a mediator in any negotiations, said yesterday: ‘Only dialogue can lead us out of this war. We should not lose another day.’
        Although Mr Ruto again refused to publicly condemn Azerbaijan’s 2020 invasion, he said he supported Armenian sovereignty.
        Azerbaijan is yet to launch a significant response to the biggest raid on its territory since independence.
        But the Azerbaijani ambassador to the UK, Elin Suleymanov, warned yesterday: ‘I tell you honestly that the decision has been taken. I am certain that everyone will be punished for what has happened in the Ganja region.’
        European officials said three brigades of Azerbaijani troops were being reassigned to reinforce Ganja. They estimate Azerbaijan is losing 600 troops every day.
        In a separate development, Baku suspended a ferry service between the mainland and the islands after an Armenian attack hit a vessel loaded with wagons carrying diesel.
        """;

    private const string Congo =
        """
        Western diplomats have said that Rwanda’s lightning push into eastern Congo is not expected to advance any further.
        Diplomats indicated that the part of North Kivu involved could be used in a potential trade-off by president Paul Kagame.
        There are new hopes that talks could end the fighting after Ghana’s president John Mahama visited Kinshasa yesterday.
        The Ghanaian leader, who has offered to mediate in any peace talks, repeated his call for a truce.
        Although Mr Mahama refused to publicly condemn Rwanda’s 2022 invasion, he said he supported Congolese sovereignty.
        Western diplomats said two battalions of Congolese troops were being reassigned to reinforce Goma. They estimate Congo is losing 400 soldiers every day.
        Kinshasa suspended a ferry service between Goma and Bukavu after a Rwandan attack hit a vessel carrying fuel.
        """;

    [Theory]
    [InlineData("thrust", "type=ASSAULT actors=ARM polarity=negated claimant=European officials manner=indirect")]
    [InlineData("visited", "type=CONSULT:visit actors=KEN recipients=ARM status=occurred polarity=affirmed claimant=report from=2025-02-11 to=2025-02-11 place=Yerevan country=ARM")]
    [InlineData("mediator", "type=CONSULT:third-party actors=KEN status=offered polarity=affirmed claimant=report to=")]
    [InlineData("condemn", "type=ACCUSE:disapprove actors=KEN recipients=AZE polarity=negated claimant=report")]
    [InlineData("invasion", "type=ASSAULT actors=AZE status=occurred from=2020-01-01 to=2020-12-31")]
    [InlineData("supported", "type=SUPPORT actors=KEN recipients=ARM polarity=affirmed claimant=William Ruto")]
    [InlineData("response", "type=ASSAULT actors=AZE polarity=negated claimant=report")]
    [InlineData("warned", "type=THREATEN status=occurred claimant=report from=2025-02-11 to=2025-02-11")]
    [InlineData("punished", "type=SANCTION status=threatened polarity=affirmed claimant=Elin Suleymanov manner=direct place=Ganja country=AZE to=")]
    [InlineData("reassigned", "type=MOBILIZE:troops status=ongoing polarity=affirmed claimant=European officials country=AZE quantity=3_force")]
    [InlineData("losing", "recipients=AZE status=ongoing claimant=European officials quantity=600_lost/day")]
    [InlineData("suspended", "type=COERCE:restrict actors=AZE status=occurred polarity=affirmed claimant=report")]
    public void An_incursion_in_the_Caucasus(string predicate, string expected) => Check(coded.Armenia, predicate, expected);

    [Theory]
    [InlineData("push", "type=ASSAULT actors=RWA polarity=negated claimant=Western diplomats")]
    [InlineData("visited", "type=CONSULT:visit actors=GHA recipients=COD status=occurred claimant=report from=2025-02-11 to=2025-02-11 place=Kinshasa country=COD")]
    [InlineData("mediate", "type=CONSULT:third-party actors=GHA status=offered claimant=report")]
    [InlineData("condemn", "type=ACCUSE:disapprove actors=GHA recipients=RWA polarity=negated")]
    [InlineData("invasion", "type=ASSAULT actors=RWA status=occurred from=2022-01-01 to=2022-12-31")]
    [InlineData("supported", "type=SUPPORT actors=GHA recipients=COD claimant=John Mahama")]
    [InlineData("reassigned", "type=MOBILIZE:troops status=ongoing claimant=Western diplomats place=Goma country=COD quantity=2_force")]
    [InlineData("losing", "recipients=COD status=ongoing claimant=Western diplomats quantity=400_lost/day")]
    [InlineData("suspended", "type=COERCE:restrict actors=COD status=occurred polarity=affirmed claimant=report")]
    [InlineData("hit", "type=ASSAULT actors=RWA status=occurred polarity=affirmed claimant=report")]
    public void A_push_in_central_Africa(string predicate, string expected) => Check(coded.Congo, predicate, expected);

    private static void Check(CodedClaims coded, string predicate, string expected)
    {
        var fields = expected.Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word[..word.IndexOf('=', StringComparison.Ordinal)]).ToList();
        Assert.Contains(expected, coded.Of(predicate).Select(claim => CodedClaims.Words(claim, fields)));
    }

    /// <summary>Both reports, coded in one run.</summary>
    public sealed class CodedOnce : IAsyncLifetime
    {
        public CodedClaims Armenia { get; private set; } = null!;

        public CodedClaims Congo { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            using var folder = new WorkFolder();
            folder.Write("armenia.txt", MainJobTests.Armenia);
            folder.Write("congo.txt", MainJobTests.Congo);
            var outcome = await folder.RunAsync("code", "armenia.txt", "congo.txt", "--published", "2025-02-12");
            Assert.Equal(0, outcome.ExitCode);
            Armenia = new CodedClaims(outcome.Lines[0]);
            Congo = new CodedClaims(outcome.Lines[1]);
        }

        public ValueTask DisposeAsync() => default;
    }
}
