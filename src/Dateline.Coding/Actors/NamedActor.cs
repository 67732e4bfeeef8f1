namespace Dateline.Coding.Actors;

/// <summary>What a name of the tables names.</summary>
internal enum NamedKind
{
    /// <summary>A state.</summary>
    Country,

    /// <summary>A dependency, breakaway area or well-known region.</summary>
    Territory,

    /// <summary>The adjective or the people of a country or territory.</summary>
    Demonym,

    /// <summary>A capital: government or city.</summary>
    Capital,

    /// <summary>A building or street that always means the government ('the Kremlin').</summary>
    Seat,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, party, company or state body.</summary>
    Body,

    /// <summary>An armed group.</summary>
    Group,

    /// <summary>A religious or ethnic group.</summary>
    Identity,

    /// <summary>A town or region.</summary>
    Place,

    /// <summary>Not an actor, though it is written like one ('the West'); nothing is resolved.</summary>
    Nobody,
}

/// <summary>A span of time in which an actor has a sector; open ends are null, both days belong to it.</summary>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Office">Office held, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
/// <param name="Country">Code in this term where it is not the actor's own ('UNO' for a minister who went to the UN), or null.</param>
internal sealed record Term(string? Sector, string? Office, DateOnly? From, DateOnly? Until, string? Country)
{
    /// <summary>Whether the term says nothing about time: it holds when no other does.</summary>
    public bool Undated => From is null && Until is null;

    /// <summary>Whether <paramref name="day"/> lies in it.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>An actor with a name.</summary>
internal sealed record NamedActor(string Id, string Name, NamedKind Kind, string? Country, IReadOnlyList<Term> Terms)
{
    /// <summary>'f', 'm' or null.</summary>
    public string? Gender { get; init; }

    /// <summary>File whose row it is, without its folder; null for the names of places.</summary>
    public string? Table { get; init; }

    /// <summary>Which tables come first: 0 the user's own, 1 those written by hand, 2 those derived from other data.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Words under which a person is meant when only part of the name is given, folded; null when unknown.</summary>
    public string? Surname { get; init; }

    /// <summary>
    /// The term that holds on a day. Without a day: the last. After the last: that of a former holder (ELI for people);
    /// before the first: null. Terms without dates hold when no dated one does.
    /// </summary>
    public Term? On(DateOnly? day)
    {
        Term? held = null, undated = null;
        var (any, over) = (false, false);
        foreach (var term in Terms)
        {
            if (term.Undated)
            {
                undated ??= term;
                continue;
            }

            any = true;
            if (day is null)
            {
                held = held is null || IsLater(term, held) ? term : held;
            }
            else if (term.Holds(day.Value))
            {
                held ??= term;
            }
            else
            {
                over |= term.Until < day;
            }
        }

        if (held is not null)
        {
            return held;
        }

        if (undated is not null && !(over && Kind == NamedKind.Person && undated.Sector == "GOV"))
        {
            return undated;
        }

        return any && over && Kind == NamedKind.Person ? new Term("ELI", null, null, null, null) : undated;
    }

    // The last is the one that ends last, and of those the one that began last.
    private static bool IsLater(Term term, Term held)
    {
        var (until, had) = (term.Until ?? DateOnly.MaxValue, held.Until ?? DateOnly.MaxValue);
        return until > had || (until == had && (term.From ?? DateOnly.MinValue) >= (held.From ?? DateOnly.MinValue));
    }

    /// <summary>Whether the office was held on the day (or ever, without a day).</summary>
    public bool Held(string office, DateOnly? day)
    {
        foreach (var term in Terms)
        {
            if (term.Office == office && (day is null ? term.Until is null : term.Holds(day.Value)))
            {
                return true;
            }
        }

        return false;
    }
}
