namespace Dateline.Coding.Actors;

/// <summary>Finds the person of the tables whom a surname, or a name in another spelling, means on a day.</summary>
internal sealed class PersonFinder(ActorTables tables)
{
    // 'President Duterte', 'Mr Modi', 'Trump': a surname alone is one who holds, or else held, an office that the tables know.
    public NamedActor? Find(List<ActorWord> name, RoleWord? title, string? country, string? gender, DateOnly? on)
    {
        if (name.Count == 2 && NameFolding.IsParticle(name[0].Key))
        {
            // 'al-Maliki'
            name = name[1..];
        }

        if (name.Count > 1)
        {
            return tables.Likest(name) is { } similar && (country is null || IsOf(similar, country, on)) ? similar : null;
        }

        NamedActor? best = null;
        var (rank, ties) = (0, 0);
        foreach (var person in tables.WithSurname(name[0].Key))
        {
            if ((country is not null && !IsOf(person, country, on)) || (gender is not null && person.Gender is { } known && known != gender))
            {
                continue;
            }

            var term = person.On(on);
            var fits = title?.Office is { } office
                ? person.Held(office, on) ? 4 : HeldEver(person, office) ? 2 : 0
                : term?.Office is "president" or "prime minister" or "chancellor" or "supreme leader" ? 3
                : country is not null && term is not null ? 2
                : 0;
            if (fits > rank)
            {
                (best, rank, ties) = (person, fits, 1);
            }
            else if (fits == rank && fits > 0)
            {
                ties++;
            }
        }

        return ties == 1 ? best : ties == 0 && title is not null ? InPast(name[0].Key, country, on) : null;
    }

    private static bool HeldEver(NamedActor person, string office)
    {
        foreach (var term in person.Terms)
        {
            if (term.Office == office)
            {
                return true;
            }
        }

        return false;
    }

    // A surname with a title and a country in an old report: the only one of it in office on the day.
    private NamedActor? InPast(string surname, string? country, DateOnly? on)
    {
        NamedActor? one = null;
        if (country is null || on is null || on >= PhraseItems.EndOfPast)
        {
            return null;
        }

        foreach (var person in tables.PastWithSurname(surname))
        {
            if (person.Country == country && person.On(on)?.Sector is not (null or "ELI"))
            {
                if (one is not null)
                {
                    return null;
                }

                one = person;
            }
        }

        return one;
    }

    // Of the country, or its office-holder on the day before or after working for another.
    private static bool IsOf(NamedActor person, string country, DateOnly? on) =>
        person.Country == country || person.On(on)?.Country == country;
}
