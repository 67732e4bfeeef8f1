using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// Marks the names of a user's own actor tables in a report: the network learned from real news and may not take an invented
/// name for a name, or for one of another kind.
/// </summary>
internal static class OwnNames
{
    /// <summary>The report with these names marked. A longer name that the network found around one stays ('University of …').</summary>
    public static AnalysedReport Mark(AnalysedReport report, ActorTables tables)
    {
        if (!tables.HasOwn)
        {
            return report;
        }

        var names = new List<NameMention>(report.Names);
        foreach (var sentence in report.Sentences)
        {
            foreach (var own in In(sentence, tables))
            {
                if (names.TrueForAll(name => !Holds(name, own)))
                {
                    names.RemoveAll(name => name.Sentence == own.Sentence && name.First <= own.Last && own.First <= name.Last);
                    names.Add(own);
                }
            }
        }

        names.Sort((a, b) => a.Span.CompareTo(b.Span));
        return report with { Names = names };
    }

    private static bool Holds(NameMention name, NameMention own) =>
        name.Sentence == own.Sentence && name.First <= own.First && own.Last <= name.Last && name.Last - name.First > own.Last - own.First;

    private static IEnumerable<NameMention> In(Sentence sentence, ActorTables tables)
    {
        var words = ActorWord.Of(sentence, 0, sentence.Tokens.Count - 1);
        var found = new List<(int Length, List<Naming> Values)>();
        for (var i = 0; i < words.Count;)
        {
            tables.OwnNames.Matches(words, i, found);
            var (naming, length) = PhraseItems.Longest(words, i, found, lower: false, on: null);
            if (naming is not null && KindOf(naming.Kind) is { } kind)
            {
                var (first, last) = (words[i].Token, words[i + length - 1].Token);
                yield return new NameMention(sentence[first].Span.Cover(sentence[last].Span), kind, sentence.Index, first, last);
            }

            i += Math.Max(length, 1);
        }
    }

    private static NameKind? KindOf(NamedKind kind) => kind switch
    {
        NamedKind.Person => NameKind.Person,
        NamedKind.Country or NamedKind.Territory or NamedKind.Capital or NamedKind.Place => NameKind.Place,
        NamedKind.Demonym or NamedKind.Identity => NameKind.Nationality,
        NamedKind.Body or NamedKind.Group or NamedKind.Seat => NameKind.Organization,
        _ => null,
    };
}
