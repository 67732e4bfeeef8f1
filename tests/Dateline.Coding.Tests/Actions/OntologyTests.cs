using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Tests.Actions;

/// <summary>The codebook, the crosswalk to CAMEO and the folding into single categories.</summary>
public sealed class OntologyTests
{
    private static readonly Codebook Book = Codebook.Load(Analysed.Data);
    private static readonly Crosswalk Crosswalk = Crosswalk.Load(Analysed.Data, Book);
    private static readonly Folding Folding = Folding.Load(Analysed.Data, Book);

    [Fact]
    public void The_codebook_is_whole()
    {
        Assert.Equal(Enum.GetValues<EventType>().Order(), Book.Categories.Select(category => category.Type).Order());
        Assert.Equal(37, Book.Contexts.Count);
    }

    [Theory]
    [InlineData("042", EventType.Consult, "visit")]
    [InlineData("055", EventType.Concede, null)]
    [InlineData("0871", EventType.Retreat, "ceasefire")]
    [InlineData("116", EventType.Sanction, "convict")]
    [InlineData("1384", EventType.Threaten, "violence")]
    [InlineData("1952", EventType.Assault, "drone")]
    [InlineData("1959", EventType.Assault, "aerial")]
    public void A_code_of_cameo_has_its_category(string code, EventType type, string? mode)
    {
        var found = Crosswalk.Find(code);
        Assert.Equal((type, mode), (found!.Type!.Value, found.Mode));
    }

    [Fact]
    public void Statements_are_dropped() => Assert.Null(Crosswalk.Find("010")!.Type);

    [Fact]
    public void Every_category_and_mode_has_a_code_that_leads_back_to_the_category()
    {
        foreach (var (type, mode) in Book.Categories.Select(category => (category.Type, (string?)null)).Concat(Book.Modes.Select(mode => (mode.Type, (string?)mode.Name))))
        {
            var code = Crosswalk.CodeOf(type, mode);
            // A resignation has no code of its own in CAMEO: it is the yielding of one.
            Assert.True(Crosswalk.Find(code)!.Type == type || mode == "resign", $"{type}:{mode} → {code}");
        }
    }

    [Fact]
    public void Quads_and_scales_are_those_of_plover()
    {
        Assert.Equal(4, Crosswalk.QuadOf(EventType.Assault));
        Assert.Equal(-9.5, Crosswalk.ScaleOf(EventType.Assault, "aerial"));
        Assert.Equal(-5, Crosswalk.ScaleOf(EventType.Protest, "vandalize"));
    }

    [Theory]
    [InlineData(EventType.Cooperate, Core.Claims.Status.Planned, Polarity.Affirmed, EventType.Agree)]
    [InlineData(EventType.Assault, Core.Claims.Status.Threatened, Polarity.Affirmed, EventType.Threaten)]
    [InlineData(EventType.Retreat, Core.Claims.Status.Planned, Polarity.Negated, EventType.Reject)]
    [InlineData(EventType.Aid, Core.Claims.Status.Demanded, Polarity.Affirmed, EventType.Request)]
    [InlineData(EventType.Assault, Core.Claims.Status.Occurred, Polarity.Affirmed, EventType.Assault)]
    public void Status_folds_into_a_single_category(EventType type, Core.Claims.Status status, Polarity polarity, EventType single) =>
        Assert.Equal(single, Folding.Fold(type, status, polarity));
}
