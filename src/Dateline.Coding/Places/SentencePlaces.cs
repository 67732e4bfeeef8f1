using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Places;

/// <summary>The toponyms of one sentence that stand for places, with the tokens that head them.</summary>
internal static class SentencePlaces
{
    /// <summary>In order of the text; names of governments are left out.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="all">The toponyms of the report.</param>
    /// <param name="resolved">Whether those that the gazetteer has are wanted, or those that it lacks.</param>
    public static List<(PlaceMention Mention, int Token)> Of(Sentence sentence, IReadOnlyList<PlaceMention> all, bool resolved = true)
    {
        var found = new List<(PlaceMention, int)>();
        foreach (var mention in all)
        {
            if (mention.Name is null == resolved || mention.Metonym || !sentence.Span.Contains(mention.Span))
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
