using Dateline.Coding.Actions.Weighing;
using Dateline.Coding.Tables;
using Dateline.Core.Ontology;
using Dateline.Core.Reports;

namespace Dateline.Coding.Tests.Actions;

/// <summary>A model of types learns, keeps its weights in a table, and says why.</summary>
public sealed class TypeModelTests
{
    // 'charge' is said of crimes and of prices; what it is said of decides.
    private static readonly TypeExample[] Toy =
    [
        new(EventType.Accuse, ["t=charge", "o=theft"]), new(EventType.Accuse, ["t=charge", "o=theft", "w=court"]),
        new(EventType.Assault, ["t=charge", "o=enemy"]), new(EventType.Assault, ["t=charge", "o=enemy", "w=hill"]),
        new(EventType.Concede, ["t=free", "o=enemy"]), new(EventType.Retreat, ["t=free", "w=hill"]),
    ];

    [Theory]
    [InlineData("t=charge o=theft", EventType.Accuse)]
    [InlineData("t=charge o=enemy", EventType.Assault)]
    [InlineData("t=free o=theft", EventType.Retreat)]
    public void What_the_examples_share_is_learned(string features, EventType type) =>
        Assert.Equal(type, TypeTrainer.Train(Toy).Choose(Reading(features)).Type);

    [Fact]
    public void The_reasons_are_the_features_that_made_the_difference() =>
        Assert.Equal(["o=theft"], TypeTrainer.Train(Toy).Reasons(["t=charge", "o=theft"], EventType.Accuse, EventType.Assault, 1));

    [Fact]
    public void A_concession_in_words_stays_one_when_the_rules_say_so() =>
        Assert.Equal(EventType.Concede, TypeTrainer.Train(Toy).Choose(Reading("t=free") with { Rule = EventType.Concede }).Type);

    [Fact]
    public void Probabilities_add_up_to_one() => Assert.Equal(1, TypeTrainer.Train(Toy).Probabilities(["t=charge", "unheard"]).Sum(), 9);

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Assert.Equal(Written(TypeTrainer.Train(Toy)), Written(TypeTrainer.Train(Toy)));

    [Fact]
    public void A_model_read_back_decides_as_the_one_learned()
    {
        var model = TypeTrainer.Train(Toy);
        var back = ReadBack(Written(model));
        Assert.Equal("digest", back.LearnedFrom);
        Assert.Equal(model.Probabilities(Toy[0].Features), back.Probabilities(Toy[0].Features));
        Assert.Equal(Written(model), Written(back));
    }

    [Theory]
    [InlineData("feature\tACCUSE\tNONSENSE\nw=a\t1\t2\n", "line 1|:1")]
    [InlineData("feature\tACCUSE\tAID\nw=a\tmuch\n", "line 2|:2")]
    public void A_wrong_table_is_refused_with_its_line(string table, string place)
    {
        var error = Assert.Throws<TableException>(() => ReadBack(table));
        Assert.Contains(place.Split('|'), error.Message.Contains);
    }

    [Fact]
    public void A_folder_without_a_model_has_none() => Assert.Null(TypeModel.LoadIfThere(Path.Combine(Path.GetTempPath(), "no-such-folder")));

    [Fact]
    public void Features_tell_of_words_and_never_of_names()
    {
        var features = Read("Kenya accused Norway of stealing fish off Mombasa.", "Kenya", "Norway").Features;
        Assert.Contains("rule=ACCUSE/ar", features);
        Assert.Contains("t=accuse", features);
        Assert.DoesNotContain(features, feature => new[] { "kenya", "norway", "mombasa" }.Any(name => feature.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("Kenya condemned Norway for its fishing policy.", "Kenya", "Norway", EventType.Accuse)]
    [InlineData("Chad will send blankets to Niger next week.", "Chad", "Niger", EventType.Agree)]
    [InlineData("Peru rejected an offer of talks from Chile.", "Peru", "Chile", EventType.Reject)]
    [InlineData("Peru freed forty prisoners from Chile.", "Peru", "Chile", EventType.Retreat)]
    public void The_model_that_is_shipped_knows_what_is_plain(string text, string source, string target, EventType type)
    {
        var model = TypeModel.LoadIfThere(Path.Combine(Analysed.Root, "model"));
        Assert.Equal(type, model!.Choose(Read(text, source, target)).Type);
    }

    private static DyadReading Reading(string features) => new(null, null, features.Split(' '));

    private static DyadReading Read(string text, string source, string target) =>
        FoundActs.Finder.Read(Analysed.Text(text), 0, Place(text, source), Place(text, target));

    private static Span Place(string text, string words) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at ? new(at, at + words.Length) : default;

    private static string Written(TypeModel model)
    {
        using var text = new StringWriter();
        model.Write(text, "digest");
        return text.ToString();
    }

    private static TypeModel ReadBack(string table)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, table);
            return TypeModel.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
