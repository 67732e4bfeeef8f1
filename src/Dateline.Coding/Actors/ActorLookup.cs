namespace Dateline.Coding.Actors;

/// <summary>What the tables of actors say of a phrase.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Candidates">Whom it may mean, the one that is taken for it first; empty when the tables know none.</param>
/// <param name="Suggestions">Names of the tables that are written much like it; only where there is no candidate.</param>
public sealed record ActorAnswer(string Phrase, IReadOnlyList<ActorCandidate> Candidates, IReadOnlyList<string> Suggestions);

/// <summary>Somebody whom a phrase may mean, as of a day.</summary>
public sealed record ActorCandidate
{
    /// <summary>Whether claims take the phrase to mean this one when nothing else in the report tells.</summary>
    public required bool Taken { get; init; }

    /// <summary>What it is: person, country, body, group …; 'description' where words such as 'police in Lagos' mean nobody of that name.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the tables, or null for a mere description.</summary>
    public string? Name { get; init; }

    /// <summary>Country or one of PLOVER's codes, or null.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Identifier of claims, or null.</summary>
    public string? Entity { get; init; }

    /// <summary>The office or sector held on the day, with its first and last day; null where the tables know of none.</summary>
    public ActorTerm? Held { get; init; }

    /// <summary>Every office or sector that the tables know of, in their order.</summary>
    public IReadOnlyList<ActorTerm> Terms { get; init; } = [];

    /// <summary>The table whose row it is, without its folder; null for a description.</summary>
    public string? Table { get; init; }
}

/// <summary>A sector or office and the days on which it was taken and left; null days are open.</summary>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Office">Office, or null.</param>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
public sealed record ActorTerm(string? Sector, string? Office, DateOnly? From, DateOnly? Until);

/// <summary>Looks up who a phrase may mean, for people who ask the tables. Immutable, safe for parallel use.</summary>
public sealed class ActorLookup
{
    private const int MostCandidates = 12;

    private readonly ActorTables _tables;
    private readonly PhraseReader _phrases;

    /// <summary>Looks up in these tables.</summary>
    public ActorLookup(ActorTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        (_tables, _phrases) = (tables, new PhraseReader(tables));
    }

    /// <summary>Who a phrase may mean.</summary>
    /// <param name="phrase">A name or a description.</param>
    /// <param name="on">The day as of which offices hold; null takes the last known.</param>
    public ActorAnswer Find(string phrase, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var words = ActorTableReader.WordsOf(phrase);
        var reading = _phrases.Read(ActorWord.Split(phrase), on);
        var candidates = new List<ActorCandidate>();
        if (!reading.Empty && (reading.Actor is not null || reading.Country is not null || reading.Sector is not null))
        {
            candidates.Add(Taken(reading, on));
        }

        foreach (var actor in Named(words, on))
        {
            if (actor != reading.Actor && candidates.Count < MostCandidates)
            {
                candidates.Add(Of(actor, on));
            }
        }

        return new ActorAnswer(phrase, candidates, candidates.Count > 0 ? [] : NameSuggestions.For(words, _tables));
    }

    // Everybody of the same name or surname, in the order of the tables.
    private IEnumerable<NamedActor> Named(List<ActorWord> words, DateOnly? on)
    {
        var seen = new HashSet<(string, NamedKind)>();
        var found = new List<(int Length, List<Naming> Values)>();
        foreach (var names in on < PhraseItems.EndOfPast ? new[] { _tables.Names, _tables.PastNames } : [_tables.Names])
        {
            names.Matches(words, 0, found);
            foreach (var naming in found.Count > 0 && found[^1].Length == words.Count ? found[^1].Values : [])
            {
                if (naming.Kind != NamedKind.Nobody && seen.Add((naming.Actor.Id, naming.Actor.Kind)))
                {
                    yield return naming.Actor;
                }
            }
        }

        foreach (var person in words.Count == 1 ? _tables.WithSurname(words[0].Key) : [])
        {
            if (seen.Add((person.Id, person.Kind)))
            {
                yield return person;
            }
        }
    }

    private static ActorCandidate Taken(ActorReading reading, DateOnly? on) =>
        (reading.Actor is { } actor ? Of(actor, on) : new ActorCandidate { Taken = true, Kind = "description" }) with
        {
            Taken = true,
            Name = reading.Name,
            Country = reading.Country,
            Sector = reading.Sector,
            Entity = reading.Entity,
        };

    private static ActorCandidate Of(NamedActor actor, DateOnly? on)
    {
        var term = actor.On(on);
        return new ActorCandidate
        {
            Taken = false,
            Kind = actor.Kind.ToString().ToLowerInvariant(),
            Name = actor.Name,
            Country = term?.Country ?? actor.Country,
            Sector = term?.Sector,
            Entity = actor.Id,
            Held = term is null or { Undated: true, Office: null } ? null : Public(term),
            Terms = [.. actor.Terms.Select(Public)],
            Table = actor.Table,
        };
    }

    private static ActorTerm Public(Term term) => new(term.Sector, term.Office, term.From, term.Until);
}
