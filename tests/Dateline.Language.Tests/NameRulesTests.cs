using Dateline.Core.Language;
using Dateline.Language.Names;
using Dateline.Language.Tokens;

namespace Dateline.Language.Tests;

/// <summary>What holds of names whatever the network says.</summary>
public sealed class NameRulesTests
{
    private static readonly NameRules Rules = new(new NameWords(
        new WordList(["president", "dr.", "director"]), new WordList(["Mali", "West Bank", "Jordan", "Guinea", "New Guinea", "Australia"]), new WordList(["Kansas"]),
        new WordList(["western", "of"]), new WordList(["Malian", "Kurd"])));

    [Theory]
    [InlineData("President Amina Sow 's", NameKind.Person, "Person Amina Sow")]
    [InlineData("Sow ’s", NameKind.Person, "Person Sow")]
    [InlineData("Dr. Bello bello@example.org", NameKind.Person, "Person Bello")]
    [InlineData("( Amina Sow", NameKind.Person, "Person Amina Sow")]
    [InlineData("President", NameKind.Person, "Person President")]
    [InlineData("'s", NameKind.Person, "")]
    [InlineData("https://example.org", NameKind.Person, "")]
    [InlineData("President Ford Library", NameKind.Organization, "Organization President Ford Library")]
    [InlineData("Gao , Mali", NameKind.Place, "Place Gao; Place Mali")]
    [InlineData("Sow , Diallo & Sons", NameKind.Organization, "Organization Sow , Diallo & Sons")]
    [InlineData("West Bank", NameKind.Organization, "Place West Bank")]
    [InlineData("Bank of Mali", NameKind.Organization, "Organization Bank of Mali")]
    [InlineData("Jordan", NameKind.Person, "Person Jordan")]
    [InlineData("Kurds", NameKind.Nationality, "Nationality Kurds")]
    [InlineData("Fritters", NameKind.Nationality, "")]
    [InlineData("Sow@EXAMPLE", NameKind.Person, "Person Sow@EXAMPLE")]
    [InlineData("bay", NameKind.Place, "")]
    [InlineData("Sat", NameKind.Place, "")]
    [InlineData("Old Town Kansas", NameKind.Place, "Place Old Town; Place Kansas")]
    [InlineData("Western Australia", NameKind.Place, "Place Western Australia")]
    [InlineData("New Guinea", NameKind.Place, "Place New Guinea")]
    [InlineData("Gulf of Guinea", NameKind.Place, "Place Gulf of Guinea")]
    [InlineData("Malian Kansas", NameKind.Place, "Place Malian Kansas")]
    [InlineData("Amina Sow - Director", NameKind.Person, "Person Amina Sow")]
    [InlineData("Ban Ki - moon", NameKind.Person, "Person Ban Ki - moon")]
    [InlineData("gao", NameKind.Place, "Place gao")]
    public void One_name(string words, NameKind kind, string expected)
    {
        var forms = words.Split(' ');
        var names = Rules.Apply([(0, forms.Length - 1, kind)], forms, forms.Select(f => f == "gao" ? Upos.Propn : Upos.Noun).ToArray());
        Assert.Equal(expected, string.Join("; ", names.Select(n => n.Kind + " " + string.Join(' ', forms[n.First..(n.Last + 1)]))));
    }

    [Theory]
    [InlineData("\" Sow , Amina \" < sow@example.org >", "Sow , Amina")]
    [InlineData("( Sow , Amina )", "Sow; Amina")]
    public void Surname_first(string words, string expected)
    {
        var forms = words.Split(' ');
        var names = Rules.Apply([(1, 1, NameKind.Person), (3, 3, NameKind.Person)], forms, new Upos[forms.Length]);
        Assert.Equal(expected, string.Join("; ", names.Select(n => string.Join(' ', forms[n.First..(n.Last + 1)]))));
    }
}
