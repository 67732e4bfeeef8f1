using Dateline.Core.Claims;

namespace Dateline.Coding.Tests.Places;

/// <summary>Where an act is put: a text, the word of the act, the recipient's head word, the place expected ('-' for none).</summary>
public sealed class ActPlaceTests
{
    [Theory]
    // The tree ties the place to the act
    [InlineData("The Indian prime minister visited Kyiv on Friday.", "visited", "Kyiv", "Kyiv", "Act")]
    [InlineData("Protesters clashed with police in Tbilisi on Sunday.", "clashed", "police", "Tbilisi", "Act")]
    [InlineData("Ukraine's incursion into the Kursk region surprised Moscow.", "incursion", "-", "Kursk Oblast", "Act")]
    [InlineData("A Russian missile attack on Kharkiv killed six people.", "attack", "-", "Kharkiv", "Act")]
    [InlineData("Russian forces shelled Kharkiv overnight.", "shelled", "Kharkiv", "Kharkiv", "Act")]
    [InlineData("Kharkiv was shelled overnight.", "shelled", "Kharkiv", "Kharkiv", "Act")]
    [InlineData("Gunmen killed 12 farmers in the village of Moura in central Mali.", "killed", "farmers", "Moura", "Act")]
    [InlineData("Rebels launched an attack on Goma.", "attack", "-", "Goma", "Act")]
    [InlineData("Israel carried out air strikes in southern Lebanon on Monday.", "strikes", "-", "Lebanon", "Act")]
    [InlineData("A bomb hit a hospital in Idlib.", "hit", "hospital", "Idlib", "Act")]
    [InlineData("France sent troops to Mali.", "sent", "troops", "Mali", "Act")]
    [InlineData("Police arrested dozens of students in Dhaka, the capital of Bangladesh.", "arrested", "students", "Dhaka", "Act")]
    [InlineData("Iraq invaded Kuwait in 1990.", "invaded", "Kuwait", "Kuwait", "Act")]
    // The place of the actor, the target of words and the topic are no places of the act
    [InlineData("Germany sold weapons to Egypt.", "sold", "Egypt", "-", "-")]
    [InlineData("Washington accused Tehran of arming the rebels.", "accused", "Tehran", "-", "-")]
    [InlineData("The European Union imposed sanctions on Belarus.", "sanctions", "Belarus", "-", "-")]
    [InlineData("China condemned the decision.", "condemned", "-", "-", "-")]
    public void An_act_is_put_where_it_was_done(string text, string act, string recipient, string place, string basis)
    {
        var report = Analysed.Text(text);
        var sentence = report.Sentences[0];
        int Token(string form) => sentence.Tokens.First(t => t.Form == form).Index;
        var places = Gazetteers.Reader.Read(report);

        var (found, reason) = Gazetteers.ActPlace.Choose(report, 0, Token(act), recipient == "-" ? [] : [Token(recipient)], places);

        Assert.True(
            place == (found?.Place.Name ?? "-") && (found is null ? reason is not null : found.Basis.ToString() == basis),
            $"{found?.Place.Name} {found?.Basis} {reason}\n{string.Join('\n', places)}\n{Analysed.Trees(report)}");
    }

    [Fact]
    public void The_place_of_the_sentence_before_serves_where_the_sentence_has_none()
    {
        var report = Analysed.Text("A convoy was ambushed near Gao on Tuesday. Four soldiers died.");
        var last = report.Sentences[^1];
        var died = last.Tokens.First(t => t.Form == "died").Index;

        var (place, _) = Gazetteers.ActPlace.Choose(report, last.Index, died, [], Gazetteers.Reader.Read(report));

        Assert.Equal(("Gao", PlaceBasis.Paragraph), (place?.Place.Name, place?.Basis));
    }
}
