namespace Dateline.Coding.Actors;

/// <summary>
/// Reads a mention by its words alone. The core (up to the first preposition or comma) gives head, titles and
/// demonyms; 'of', 'in', 'from' and 'at' phrases fill in what the core leaves open; 'to' and 'against' phrases never do.
/// </summary>
internal sealed class PhraseReader(ActorTables tables)
{
    private readonly PhraseItems _items = new(tables);
    private readonly CoreReader _cores = new(tables);
    private readonly SectorRules _sectors = new(tables);

    public ActorReading Read(List<ActorWord> words, DateOnly? on)
    {
        if (words.Count == 0)
        {
            return ActorReading.Nothing;
        }

        var items = _items.Cut(words, on);
        var end = EndOfCore(words, items, 0);
        if (end == 0)
        {
            return ActorReading.Nothing;
        }

        var reading = _cores.Read(words, items, 0, end, on);
        for (var i = end; i < items.Count;)
        {
            var preposition = words[items[i].At];
            var next = EndOfCore(words, items, i + (preposition.Break ? 0 : 1));
            if (preposition.Break && !IsPreposition(preposition.Key))
            {
                next = EndOfCore(words, items, i, ignoreBreakAt: i);
                reading = WithApposition(reading, () => _cores.Read(words, items, i, next, on));
            }
            else if (tables.HasWord("whose", preposition.Key) || tables.HasWord("whose-body", preposition.Key))
            {
                var from = i + 1;
                reading = WithComplement(reading, preposition.Key, () => from < next ? _cores.Read(words, items, from, next, on) : ActorReading.Nothing);
            }

            i = Math.Max(next, i + 1);
        }

        return _cores.Finish(reading, on);
    }

    private bool IsPreposition(string key) =>
        tables.HasWord("whose", key) || tables.HasWord("whose-body", key) || tables.HasWord("other-prepositions", key);

    private int EndOfCore(List<ActorWord> words, List<PhraseItem> items, int from, int ignoreBreakAt = -1)
    {
        for (var i = from; i < items.Count; i++)
        {
            var word = words[items[i].At];
            if (items[i].Unknown && IsPreposition(word.Key))
            {
                return i;
            }

            if (word.Break && i > from && i != ignoreBreakAt && !OnlyModifiersSoFar(items, from, i))
            {
                return i;
            }

            if (items[i].Unknown && word.Key is "and" or "or" or "as" && i > from && !OnlyModifiersSoFar(items, from, i))
            {
                return i;
            }
        }

        return items.Count;
    }

    // 'US, British and Israeli forces': the commas and the 'and' join modifiers of one head.
    private static bool OnlyModifiersSoFar(List<PhraseItem> items, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!items[i].GivesCountry && items[i].Modifier is null && !(items[i].Unknown && items[i].Length == 1 && i > from) && !items[i].IsA(NamedKind.Identity))
            {
                return false;
            }
        }

        return to < items.Count - 1 || items[^1].GivesCountry;
    }

    private ActorReading WithComplement(ActorReading core, string preposition, Func<ActorReading> read)
    {
        var body = preposition is "for" or "with" or "on";
        if (body && core.Role?.Kind != RoleKind.Borrow)
        {
            return core;
        }

        if (_sectors.IsOtherSide(core.Role))
        {
            var owner = preposition == "of" ? read() : ActorReading.Nothing;
            return _sectors.IsOpposition(core.Role!, owner.Sector) ? core with { Country = owner.Country ?? core.Country, Sector = "OPP" } : core;
        }

        // 'Western diplomats in Beijing' are not China's.
        var open = core.Country is null && !(core.Outside && preposition is "in" or "at" or "near");
        var borrows = core.Role is { Kind: RoleKind.Borrow or RoleKind.Neutral } && preposition is "of" or "for" or "in" or "from" or "at" or "with";
        if (!open && !borrows)
        {
            return core;
        }

        var inner = read();
        var sector = core.Sector;
        if (borrows && preposition is not "in" and not "from" && inner.Sector is not null)
        {
            sector = inner.Sector is "PRE" ? sector : core.Former && inner.Sector is "GOV" or "LEG" ? "ELI" : inner.Sector;
        }
        else if (preposition == "of" && core.Role?.Office == "president" && inner.Sector is "LEG" or "SOC" or "PTY" or "BUS" or "EDU" or "JUD" or "LAB" or "MED" or "REL")
        {
            // The president of a parliament, a league or a bank is no head of state.
            sector = inner.Sector;
        }

        return core with { Country = core.Country ?? inner.Country, Sector = sector };
    }

    private static ActorReading WithApposition(ActorReading core, Func<ActorReading> read)
    {
        if (core.Country is not null && core.Sector is not null && core.Name is not null)
        {
            return core;
        }

        var other = read();
        if (other.Empty || (core.Kind is NamedKind.Place && other.GivesOnlyCountry()))
        {
            return core with { Country = core.Country ?? other.Country };
        }

        return core with
        {
            Country = core.Country ?? other.Country,
            Sector = core.Sector ?? other.Sector,
            Name = core.Name ?? other.Name,
            Entity = core.Entity ?? other.Entity,
            Actor = core.Actor ?? other.Actor,
            Gender = core.Gender ?? other.Gender,
            PersonName = core.PersonName.Count > 0 ? core.PersonName : other.PersonName,
            Role = core.Role ?? other.Role,
        };
    }
}
