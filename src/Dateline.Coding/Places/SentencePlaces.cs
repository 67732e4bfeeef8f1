using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>The resolved toponyms of one sentence that stand for places, with the tokens that head them.</summary>
internal static class SentencePlaces
{
    /// <summary>In order of the text; names of governments and names that the gazetteer lacks are left out.</summary>
    public static List<(PlaceMention Mention, int Token)> Of(Sentence sentence, IReadOnlyList<PlaceMention> all)
    {
        var found = new List<(PlaceMention, int)>();
        foreach (var mention in all)
        {
            if (mention.Name is null || mention.Metonym || !sentence.Span.Contains(mention.Span))
            {
                continue;
            }

            int first = -1, last = -1;
            foreach (var token in sentence.Tokens)
            {
                if (token.Span.Overlaps(mention.Span))
                {
                    first = first < 0 ? token.Index : first;
                    last = token.Index;
                }
            }

            if (first >= 0)
            {
                found.Add((mention, Metonymy.Head(sentence, first, last)));
            }
        }

        return found;
    }
}
