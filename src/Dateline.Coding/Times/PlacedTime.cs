using Dateline.Core.Claims;
using Dateline.Core.Language;

namespace Dateline.Coding.Times;

/// <summary>A time with its place in a tree.</summary>
/// <param name="Mention">The time.</param>
/// <param name="Head">Token that heads its words: the one whose own head lies outside them.</param>
/// <param name="First">Index of its first token.</param>
internal sealed record PlacedTime(TimeMention Mention, int Head, int First)
{
    /// <summary>The times of a sentence, in order.</summary>
    public static List<PlacedTime> In(Sentence sentence, IReadOnlyList<TimeMention> all)
    {
        var placed = new List<PlacedTime>();
        foreach (var mention in all)
        {
            if (mention.Span.Start >= sentence.Span.End)
            {
                break;
            }

            if (!mention.Span.Overlaps(sentence.Span))
            {
                continue;
            }

            var (head, first) = (-1, -1);
            foreach (var token in sentence.Tokens)
            {
                if (!token.Span.Overlaps(mention.Span))
                {
                    continue;
                }

                first = first < 0 ? token.Index : first;
                if (head < 0 && (token.Head < 0 || !sentence[token.Head].Span.Overlaps(mention.Span)))
                {
                    head = token.Index;
                }
            }

            if (head >= 0)
            {
                placed.Add(new PlacedTime(mention, head, first));
            }
        }

        return placed;
    }
}
