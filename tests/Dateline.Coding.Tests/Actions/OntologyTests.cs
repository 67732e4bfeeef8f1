using Dateline.Coding.Actions.Ontology;
using Dateline.Core.Claims;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Tests.Actions;

/// <summary>The codebook, the crosswalk to CAMEO and the folding into single categories.</summary>
public sealed class OntologyTests
{
    private static readonly Codebook Book = Codebook.Load(Analysed.Data);
    private static readonly Crosswalk Crosswalk = Crosswalk.Load(Analysed.Data, Book);
    private static readonly DerivedCodes Derived = DerivedCodes.Load(Analysed.Data);
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
            foreach (var contexts in Book.Contexts.Select(context => new[] { context }).Append([]))
            {
                var code = Crosswalk.CodeOf(type, mode, contexts);
                // A resignation has no code of its own in CAMEO: it is the yielding of one; shots at demonstrators are repression.
                Assert.True(Crosswalk.Find(code)!.Type == type || mode == "resign", $"{type}:{mode} [{string.Join(' ', contexts)}] → {code}");
            }
        }
    }

    [Fact]
    public void Every_code_of_cameo_leads_to_a_category_and_back_to_its_root()
    {
        // Codes whose category is of another root than they are: their root is that of what they are in PLOVER.
        string[] moved = ["02", "0812", "192", "116", "1712", "175", "191", "201"];
        foreach (var code in Crosswalk.Codes.Where(code => code.Type is not null && !moved.Contains(code.Code) && !moved.Contains(code.Code[..2])))
        {
            var back = Crosswalk.CodeOf(code.Type!.Value, code.Mode, code.Contexts);
            var (root, roots) = (code.Code[..2], back[..2]);
            // 09 and 11 are ACCUSE, 18, 19 and 20 ASSAULT, 05 and 08 share what is conceded.
            var family = new[] { "09 11", "18 19 20 17", "05 08", "19 17" };
            Assert.True(root == roots || family.Any(one => one.Contains(root, StringComparison.Ordinal) && one.Contains(roots, StringComparison.Ordinal)), $"{code.Code} → {code.Type}:{code.Mode} → {back}");
        }
    }

    [Theory]
    [InlineData(EventType.Aid, null, "military", Core.Claims.Status.Occurred, EventType.Aid, null, "072")]
    [InlineData(EventType.Aid, null, "economic", Core.Claims.Status.Planned, EventType.Agree, null, "0331")]
    [InlineData(EventType.Assault, "aerial", "military", Core.Claims.Status.Occurred, EventType.Assault, "aerial", "195")]
    [InlineData(EventType.Assault, "aerial", "military", Core.Claims.Status.Threatened, EventType.Threaten, "violence", "1384")]
    [InlineData(EventType.Coerce, "curfew", "", Core.Claims.Status.Threatened, EventType.Threaten, "restrict", "1323")]
    [InlineData(EventType.Sanction, "withdraw", "economic", Core.Claims.Status.Planned, EventType.Threaten, "relations", "1311")]
    [InlineData(EventType.Request, "assist", "economic", Core.Claims.Status.Occurred, EventType.Request, "assist", "1031")]
    [InlineData(EventType.Retreat, "release", "", Core.Claims.Status.Demanded, EventType.Request, "yield", "1053")]
    [InlineData(EventType.Retreat, "resign", "", Core.Claims.Status.Demanded, EventType.Request, "change", "1041")]
    [InlineData(EventType.Consult, "visit", "", Core.Claims.Status.Planned, EventType.Agree, null, "036")]
    [InlineData(EventType.Cooperate, null, "military", Core.Claims.Status.Occurred, EventType.Cooperate, null, "062")]
    public void Contexts_and_what_was_folded_give_a_finer_code(
        EventType type, string? mode, string context, Core.Claims.Status status, EventType single, string? singleMode, string cameo)
    {
        var codes = Derived.Of(type, mode, context.Length == 0 ? [] : [context], status, Polarity.Affirmed, "");
        Assert.Equal((single, singleMode, cameo), (codes.Type, codes.Mode, codes.Cameo));
        Assert.Equal((cameo[..2], Crosswalk.QuadOf(single), Crosswalk.ScaleOf(single, singleMode)), (codes.CameoRoot, codes.Quad, codes.Scale));
    }

    [Theory]
    [InlineData(EventType.Coerce, "martial-law", "", "curfew")]
    [InlineData(EventType.Coerce, "restrict", "political_institutions", "ban")]
    [InlineData(EventType.Coerce, "restrict", "territory", "restrict")]
    [InlineData(EventType.Assault, "targeted", "legal", "execute")]
    [InlineData(EventType.Assault, "drone", "", "drone")]
    public void Modes_of_polecat_differ_where_the_table_says(EventType type, string mode, string context, string expected) =>
        Assert.Equal(expected, Crosswalk.PolecatModeOf(type, mode, context.Length == 0 ? [] : [context]));

    [Theory]
    [InlineData(EventType.Support, null, "signed a treaty", "057")]
    [InlineData(EventType.Concede, null, "Apologised", "055")]
    [InlineData(EventType.Concede, null, "unsigned", "080")]
    [InlineData(EventType.Assault, null, "captured", "192")]
    [InlineData(EventType.Assault, null, "killed", "190")]
    public void Words_of_the_predicate_give_a_finer_code(EventType type, string? mode, string predicate, string cameo) =>
        Assert.Equal(cameo, Derived.Of(type, mode, ["territory"], Core.Claims.Status.Occurred, Polarity.Affirmed, predicate).Cameo);

    [Fact]
    public void A_threatened_annexation_is_a_threat_to_territory() =>
        Assert.Equal("1382", Derived.Of(EventType.Assault, null, ["territory"], Core.Claims.Status.Threatened, Polarity.Affirmed, "threatened to annex").Cameo);

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
