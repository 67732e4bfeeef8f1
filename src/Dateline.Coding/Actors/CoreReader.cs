namespace Dateline.Coding.Actors;

/// <summary>Reads the core of a mention: determiners, demonyms, titles, modifiers, head and name.</summary>
internal sealed class CoreReader(ActorTables tables)
{
    private readonly PersonFinder _people = new(tables);
    private readonly SectorRules _sectors = new(tables);

    public ActorReading Read(List<ActorWord> words, List<PhraseItem> items, int from, int to, DateOnly? on)
    {
        var first = words[items[from].At].Key;
        var definite = first is "the" or "this" or "that" or "these" or "those" or "his" or "her" or "its" or "their" or "our" or "both";
        var indefinite = first is "a" or "an" or "some" or "another" or "several" or "any" or "many" or "every" or "each";
        List<string> countries = [], owners = [];
        string? countryOfBody = null, weakCountry = null, possessorSector = null;
        NamedActor? countryActor = null;
        NamedKind? countryKind = null;
        PhraseItem body = default, person = default, identity = default, nobody = default;
        RoleWord? head = null, title = null;
        string? modifier = null, strong = null, adjacent = null;
        bool former = false, otherHolder = false, outside = false, ofStates = false, owned = false;
        int headAt = -1, lastUnknown = -1, lastAnything = -1;
        for (var i = from; i < to; i++)
        {
            var item = items[i];
            var word = words[item.At];
            owned |= item.Name is not null && words[item.End - 1].Possessive;
            if (item.GivesCountry)
            {
                if (!Ignored(words, item, out var weak))
                {
                    var code = item.Name!.Actor.Country!;
                    if (weak)
                    {
                        weakCountry ??= code;
                    }
                    else if (!countries.Contains(code))
                    {
                        // A town at the end of a name is a place, one before the head says whose it is.
                        countries.Add(code);
                        (countryActor, countryKind) = (item.Name.Actor, item.Name.Kind);
                    }

                    if (words[item.End - 1].Possessive)
                    {
                        owners.Add(code);
                    }

                    if (item.IsA(NamedKind.Seat) || (item.IsA(NamedKind.Capital) && words[item.End - 1].Possessive))
                    {
                        adjacent = "GOV";
                    }
                }

                lastAnything = i;
                continue;
            }

            switch (item.Name?.Kind)
            {
                case NamedKind.Body or NamedKind.Group:
                    if (words[item.End - 1].Possessive || body.Name is null || i == to - 1 || item.IsA(NamedKind.Group))
                    {
                        body = item;
                    }

                    countryOfBody = item.Name.Actor.On(on)?.Country ?? item.Name.Actor.Country;
                    if (countries.Count == 1 && item.IsA(NamedKind.Body) && countryOfBody is not null && tables.Country(countryOfBody) is not null)
                    {
                        // 'Jordan's Muslim Brotherhood', 'the Pakistani Supreme Court': who is named with it owns it.
                        countryOfBody = countries[0];
                    }

                    adjacent = item.Name.Actor.On(on)?.Sector;
                    (head, headAt, lastAnything) = (null, -1, i);
                    continue;
                case NamedKind.Person when words[item.End - 1].Possessive && i < to - 1:
                    (weakCountry, possessorSector) = (item.Name.Actor.On(on)?.Country ?? item.Name.Actor.Country, item.Name.Actor.On(on)?.Sector);
                    adjacent = possessorSector;
                    (head, lastAnything) = (null, i);
                    continue;
                case NamedKind.Person:
                    (person, title, lastAnything) = (item, head, i);
                    continue;
                case NamedKind.Identity:
                    (identity, lastAnything) = (item, i);
                    outside |= tables.HasWord("outside", word.Key);
                    ofStates |= tables.HasWord("of-states", word.Key);
                    adjacent ??= item.Name.Actor.Terms.Count > 0 ? item.Name.Actor.Terms[0].Sector : null;
                    continue;
                case NamedKind.Nobody:
                    (nobody, lastAnything) = (item, i);
                    continue;
                default:
                    break;
            }

            if (item.Role is { } role)
            {
                if (head is { } before && before.Kind is not RoleKind.Neutral)
                {
                    adjacent = before.Sector is not null && before.Kind is not RoleKind.Borrow ? before.Sector : adjacent;
                }

                if (item.Modifier is { Kind: RoleKind.Strong, Sector: { } force } && i < to - 1)
                {
                    strong ??= force;
                }

                (head, headAt, lastAnything) = (role, i, i);
                continue;
            }

            if (item.Modifier is { } give)
            {
                (strong, modifier) = give.Kind == RoleKind.Strong ? (strong ?? give.Sector, modifier) : (strong, give.Sector);
                adjacent = give.Sector ?? adjacent;
                lastAnything = i;
                continue;
            }

            former |= tables.HasWord("former", word.Key) && headAt < 0;
            if (tables.HasWord("outside", word.Key) && !(i + 1 < to && tables.HasWord("foreign-what", words[items[i + 1].At].Key)))
            {
                outside = true;
                ofStates |= tables.HasWord("of-states", word.Key);
            }

            otherHolder |= tables.HasWord("other-holder", word.Key);
            if (char.IsLetter(word.Form[0]) && word.Key is not ("the" or "a" or "an" or "and" or "or"))
            {
                lastUnknown = i;
            }
        }

        // 'the Chinese balloon': the last word heads the mention; a role noun before it only modifies.
        var headUnknown = lastUnknown > Math.Max(headAt, lastAnything) && !words[items[lastUnknown].At].Capital;
        if (headUnknown && head is { Sector: { } lent, Kind: not RoleKind.Borrow })
        {
            // 'army accountant', 'police horse'
            adjacent = lent;
        }

        var opposed = false;
        if (!headUnknown && _sectors.IsOtherSide(head))
        {
            opposed = _sectors.IsOpposition(head!, adjacent);
            if (owned && !opposed)
            {
                // 'Ukraine's allies' are not Ukraine's people.
                countries.RemoveAll(owners.Contains);
                (body, adjacent, possessorSector, countryOfBody, weakCountry) = (default, null, null, null, null);
            }
        }

        var country = countries.Count > 0 ? countries[0] : null;
        var reading = new ActorReading
        {
            Definite = definite,
            Indefinite = indefinite || otherHolder,
            Former = former,
            Outside = outside || nobody.Name is not null || identity.Name is { Actor.Country: null, Actor.Terms.Count: 0 },
            Role = headUnknown ? null : head,
            Countries = countries.Count > 1 && Joined(words, items, from, to) ? [.. countries] : [],
        };

        if (person.Name is not null || HasUnknownName(words, items, from, to, headAt, on, out _))
        {
            return Person(reading, words, items, from, to, person.Name?.Actor, title ?? head, headAt, country ?? weakCountry ?? countryOfBody, strong ?? adjacent, on);
        }

        var sector = opposed ? "OPP" : _sectors.Of(headUnknown ? null : head, strong, adjacent ?? modifier, former, country ?? countryOfBody, ofStates);
        if (body.Name is { Actor: var actor })
        {
            // 'the White House official', 'Hamas fighters', 'BJP lawmaker': the body's country, the role's sector if it has its own.
            var term = actor.On(on);
            var alone = headAt < 0 && !headUnknown;
            return reading with
            {
                Country = country is not null && IsSentTo(actor, countryOfBody, head) ? country : countryOfBody ?? country,
                Countries = [],
                Sector = alone ? term?.Sector ?? sector : sector,
                Actor = alone ? actor : null,
                Kind = alone ? body.Name.Kind : null,
                Name = alone ? actor.Name : null,
                Entity = alone ? actor.Id : null,
            };
        }

        if (identity.Name is { Actor: var group })
        {
            var alone = headAt < 0 && !headUnknown;
            return reading with
            {
                Country = country ?? group.Country,
                Sector = sector ?? (alone ? adjacent : null),
                Actor = alone ? group : null,
                Kind = alone ? NamedKind.Identity : null,
                Name = alone ? group.Name : null,
                Entity = alone ? group.Id : null,
            };
        }

        country ??= weakCountry ?? head?.Country;
        if (countryActor is not null && headAt < 0 && !headUnknown && modifier is null && strong is null)
        {
            var capital = countryKind == NamedKind.Capital;
            var place = countryKind == NamedKind.Place;
            return reading with
            {
                Country = country,
                Sector = capital || countryKind == NamedKind.Seat ? "GOV" : countryActor.Terms.Count > 0 ? countryActor.Terms[0].Sector : null,
                BareCapital = capital,
                Actor = countryActor,
                Kind = countryKind,
                Name = place ? null : countryActor.Name,
                Entity = place ? null : countryActor.Id,
            };
        }

        return reading with { Country = country, Sector = sector ?? possessorSector, Kind = nobody.Name is null ? null : NamedKind.Nobody };
    }

    // 'Kenya's UN ambassador' is Kenya's.
    private bool IsSentTo(NamedActor body, string? code, RoleWord? head) =>
        body.Kind == NamedKind.Body && code is "IGO" or "UNO" or "EUR" && head is { Kind: RoleKind.Role or RoleKind.Borrow } && !tables.HasWord("body-noun", head.Noun);

    /// <summary>Puts the holder of an office in the place of 'the Indian prime minister'.</summary>
    public ActorReading Finish(ActorReading reading, DateOnly? on)
    {
        if (reading is { Name: null, Role: { Office: { } office, Plural: false }, Country: { } country, Former: false, Indefinite: false, Countries.Count: 0 }
            && on is not null && tables.Holder(country, office, on) is { } holder)
        {
            return reading with { Actor = holder, Name = holder.Name, Entity = holder.Id, Kind = NamedKind.Person, Gender = holder.Gender };
        }

        return reading;
    }

    private ActorReading Person(
        ActorReading reading, List<ActorWord> words, List<PhraseItem> items, int from, int to, NamedActor? known, RoleWord? title, int headAt,
        string? country, string? borrowed, DateOnly? on)
    {
        HasUnknownName(words, items, from, to, headAt, on, out var given);
        var gender = GenderOf(words, items[from].At, items[to - 1].End, given);
        if (known is null && given.Count > 0)
        {
            known = _people.Find(given, title, country, gender, on);
        }
        else if (known is not null && title is not null && !reading.Former && IsNamesake(known, country))
        {
            (given, known) = (ActorWord.Split(known.Name), null);
        }

        var term = known?.On(on);
        var fromTitle = title is { Kind: RoleKind.Role } ? _sectors.Of(title, null, borrowed, reading.Former, country, ofStates: false) : null;
        if (fromTitle == "MIL" && term is { Sector: "GOV", Office: not null })
        {
            // 'Colonel Gaddafi', 'General Musharraf': a rank that heads of state keep.
            fromTitle = "GOV";
        }
        else if (fromTitle == "CVL" && term?.Sector is not null)
        {
            // 'his sister Kim Yo Jong', 'the author Václav Havel'
            fromTitle = null;
        }

        var sector = fromTitle ?? (reading.Former && term?.Sector == "GOV" ? "ELI" : term?.Sector)
            ?? (title is null || term is not null ? null : _sectors.Of(title, null, borrowed, reading.Former, country ?? known?.Country, ofStates: false));
        return reading with
        {
            Country = (fromTitle is null ? term?.Country : null) ?? known?.Country ?? country,
            Countries = [],
            Sector = sector,
            Actor = known,
            Kind = NamedKind.Person,
            Name = known?.Name ?? string.Join(' ', given.ConvertAll(word => word.Form)),
            Entity = known?.Id,
            PersonName = given.Count > 0 ? given.ConvertAll(word => word.Key) : [known!.Surname ?? ""],
            Role = title,
            Gender = known?.Gender ?? gender,
        };
    }

    // 'the Kenyan minister Carlos Slim' is not the one whom the tables know.
    private bool IsNamesake(NamedActor known, string? country)
    {
        if (country is null || known.Country is null || country == known.Country || tables.Country(country) is null || tables.Country(known.Country) is null)
        {
            return false;
        }

        foreach (var term in known.Terms)
        {
            if (term.Country == country)
            {
                return false;
            }
        }

        return true;
    }

    private string? GenderOf(List<ActorWord> words, int from, int to, List<ActorWord> name)
    {
        for (var i = from; i < to; i++)
        {
            if (tables.HasWord("title-male", words[i].Key))
            {
                return "m";
            }

            if (tables.HasWord("title-female", words[i].Key))
            {
                return "f";
            }
        }

        return name.Count > 1 ? tables.GenderOf(name[0].Key) : null;
    }

    private bool HasUnknownName(List<ActorWord> words, List<PhraseItem> items, int from, int to, int headAt, DateOnly? on, out List<ActorWord> name)
    {
        name = [];
        for (var i = to - 1; i >= from; i--)
        {
            var word = words[items[i].At];
            var partOfName = items[i].Unknown && word.Capital && !tables.HasWord("courtesy", word.Key)
                || (name.Count > 0 && word.Key is "al" or "el" or "bin" or "ibn" or "von" or "van" or "de" or "der" or "da" or "dos" or "la" or "abu" or "ould");
            if (!partOfName)
            {
                break;
            }

            name.Insert(0, word);
        }

        // Without a title or a courtesy, one capital word may be anything; two are taken for a name only by the tables.
        while (name.Count > 0 && !name[0].Capital)
        {
            name.RemoveAt(0);
        }

        if (name.Count == 0)
        {
            return false;
        }

        var start = to - name.Count;
        if (name.TrueForAll(word => word.InPerson > 0))
        {
            return true;
        }

        var titled = start > from && ((headAt == start - 1 && (items[headAt].Role is not { Kind: RoleKind.Body } || name[^1].InPerson > 0)) || tables.HasWord("courtesy", words[items[start - 1].At].Key));
        var found = name.Count == 1 ? _people.Find(name, null, null, null, on) : null;
        if (!titled && name.Count == 1 && found is null)
        {
            name = [];
        }

        return titled || found is not null || (name.Count > 1 && tables.Likest(name) is not null) || (name.Count is 2 or 3 && start == from && tables.GenderOf(name[0].Key) is not null);
    }

    private bool Ignored(List<ActorWord> words, PhraseItem item, out bool weak)
    {
        var before = item.At > 0 ? words[item.At - 1].Key : "";
        var after = item.End < words.Count && words[item.End].Hyphened ? words[item.End].Key : "";
        weak = tables.HasWord("weak-of-after", after);
        return tables.HasWord("not-of-before", before) || tables.HasWord("not-of-after", after);
    }

    private static bool Joined(List<ActorWord> words, List<PhraseItem> items, int from, int to)
    {
        var last = -1;
        for (var i = from; i < to; i++)
        {
            if (!items[i].GivesCountry)
            {
                continue;
            }

            if (last >= 0)
            {
                var hyphen = words[items[i].At].Hyphened && i == last + 1;
                var between = i == last + 2 && words[items[last + 1].At].Key is "and" or "or";
                var comma = i == last + 1 && words[items[i].At].Break;
                if (!hyphen && !between && !comma)
                {
                    return false;
                }
            }

            last = i;
        }

        return true;
    }
}

/// <summary>Small questions to a reading.</summary>
internal static class ActorReadings
{
    /// <summary>Whether nothing but a country was found.</summary>
    public static bool GivesOnlyCountry(this ActorReading reading) => reading is { Country: not null, Sector: null, Role: null };
}
