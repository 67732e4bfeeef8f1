using Dateline.Core.Language;

namespace Dateline.Coding.Actors;

/// <summary>
/// Whose people are, where one word serves several: 'Russian officials and lawmakers', 'lawmakers and officials in Chad',
/// 'the presidents of Chad, Niger and Mali'.
/// </summary>
internal sealed class SharedOwners(Func<Sentence, int, int, ActorReading> read)
{
    /// <summary>The reading with the countries that stand with a noun beside it, or with all of those that follow it.</summary>
    public ActorReading Complete(Sentence sentence, int head, int first, ActorReading reading)
    {
        if (reading.Role is null || reading.Countries.Count > 0)
        {
            return reading;
        }

        if (reading.Country is not null)
        {
            return Listed(sentence, head) is { Count: > 1 } all && all[0] == reading.Country ? reading with { Countries = all } : reading;
        }

        return sentence[head].Relation == "conj" ? WithSharedBefore(sentence, head, first, reading) : WithSharedAfter(sentence, head, reading);
    }

    // The demonym serves both, unless the second has a determiner of its own.
    private ActorReading WithSharedBefore(Sentence sentence, int head, int first, ActorReading reading)
    {
        if (sentence[head].Head < 0 || (first != head && sentence[first].Upos is Upos.Det or Upos.Pron))
        {
            return reading;
        }

        var of = sentence[head].Head;
        var (start, end) = MentionSpans.Of(sentence, of);
        var before = read(sentence, start, end);
        var listed = before.Countries.Count > 0 ? before.Countries : Listed(sentence, of);
        return before is { Role: not null, Name: null, Country: not null } ? With(reading, before.Country, listed)
            : listed.Count > 0 && sentence[of].Index < head ? With(reading, listed[0], listed)
            : WithSharedAfter(sentence, head, reading);
    }

    // 'protesters and police in Kenya': what follows the last of them.
    private ActorReading WithSharedAfter(Sentence sentence, int head, ActorReading reading)
    {
        foreach (var child in sentence.Children(head, "conj"))
        {
            var (start, end) = MentionSpans.Of(sentence, child.Index);
            if (start < child.Index && sentence[start].Upos is Upos.Det or Upos.Pron)
            {
                continue;
            }

            var after = read(sentence, start, end);
            if (after is { Role: not null, Name: null, Country: not null } && end > child.Index)
            {
                return With(reading, after.Country, Listed(sentence, child.Index));
            }

            if (Listed(sentence, head) is [var own, ..] all)
            {
                // The tree ties 'in Kenya' to the first, past the second.
                return With(reading, own, all);
            }
        }

        return reading;
    }

    private static ActorReading With(ActorReading reading, string? country, IReadOnlyList<string> all) =>
        reading with { Country = country, Countries = all.Count > 1 ? all : [] };

    // Every country of 'of Chad, Niger and Mali', where nothing but countries stands.
    private List<string> Listed(Sentence sentence, int head)
    {
        var found = new List<string>();
        if (!sentence[head].Has("Number=Plur"))
        {
            return found;
        }

        foreach (var child in sentence.Children(head, "nmod"))
        {
            if (child.Index < head || sentence.Child(child.Index, "case")?.Lower is not ("of" or "in" or "from") || CountryAt(sentence, child.Index) is not { } country)
            {
                continue;
            }

            found.Add(country);
            foreach (var other in sentence.Children(child.Index, "conj"))
            {
                if (CountryAt(sentence, other.Index) is not { } next)
                {
                    return [];
                }

                found.Add(next);
            }

            return found;
        }

        return found;
    }

    private string? CountryAt(Sentence sentence, int head)
    {
        var (start, end) = MentionSpans.Of(sentence, head);
        var reading = read(sentence, start, end);
        return reading is { Role: null, Kind: NamedKind.Country or NamedKind.Territory or NamedKind.Capital or NamedKind.Place } ? reading.Country : null;
    }
}
