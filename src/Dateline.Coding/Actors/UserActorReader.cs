using Dateline.Coding.Tables;

namespace Dateline.Coding.Actors;

/// <summary>Enters the rows of a user's own actor tables into <see cref="ActorTables"/>, which holds ours already.</summary>
internal sealed class UserActorReader(ActorTables tables, UserActors own)
{
    private static readonly Dictionary<string, NamedKind> Kinds = new(StringComparer.Ordinal)
    {
        ["country"] = NamedKind.Country,
        ["people"] = NamedKind.Demonym,
        ["capital"] = NamedKind.Capital,
        ["seat"] = NamedKind.Seat,
        ["place"] = NamedKind.Place,
        ["region"] = NamedKind.Territory,
        ["person"] = NamedKind.Person,
        ["body"] = NamedKind.Body,
        ["group"] = NamedKind.Group,
        ["identity"] = NamedKind.Identity,
        ["nobody"] = NamedKind.Nobody,
    };

    private readonly Dictionary<(NamedKind Kind, string Key), (NamedActor Actor, List<Term> Terms)> _actors = [];
    private readonly HashSet<(string Key, string Id, NamedKind Kind)> _named = [];
    private readonly RoleTableReader _roles = new(tables, own);

    public void ReadAll()
    {
        var rows = own.Rows.Where(row => !row.IsDash("country")).ToList();
        // The countries first, so that the other rows of any file may speak of them.
        rows.FindAll(row => UserActors.Kind(row) == "country").ForEach(Country);
        rows.FindAll(row => UserActors.Kind(row) == "role").ForEach(Role);
        rows.FindAll(row => UserActors.Kind(row) is not ("country" or "role")).ForEach(Named);
        foreach (var (actor, _) in _actors.Values.Where(known => known.Actor.Kind == NamedKind.Person))
        {
            var words = ActorWord.Split(actor.Name);
            tables.Index(actor, words.Count > 1 ? ActorTableReader.SkeletonOf(words) : null);
        }
    }

    private void Country(Table.Row row)
    {
        var code = Code(row, row.Need("country"));
        NoDays(row);
        if (tables.Country(code) is not { } country)
        {
            tables.AddCountry(country = new NamedActor(code, row.Need("name"), NamedKind.Country, code, []));
        }

        Names(row, country, NamedKind.Country);
    }

    private void Role(Table.Row row)
    {
        NoDays(row);
        if (row["country"] is not null)
        {
            throw row.Error("a role is a common noun and has no country of its own; leave 'country' empty, or make the row a 'group' or 'body'");
        }

        foreach (var word in UserActors.Names(row))
        {
            _roles.Add(tables.Roles, word, RoleKind.Role, Code(row, row.Need("sector")), row["office"], invariable: false);
        }
    }

    private void Named(Table.Row row)
    {
        var name = row.Need("name");
        if (!Kinds.TryGetValue(UserActors.Kind(row), out var kind))
        {
            throw row.Error($"'{row["kind"]}' in column 'kind' says not what '{name}' is; the kinds are: {string.Join(", ", Kinds.Keys)}, role");
        }

        var code = row["country"] is { } given ? CountryCode(row, given) : null;
        var sector = row["sector"] is { } cell ? Code(row, cell) : null;
        var key = (kind, ActorTableReader.Key(ActorTableReader.WordsOf(name)));
        if (kind is NamedKind.Demonym or NamedKind.Capital or NamedKind.Seat or NamedKind.Place or NamedKind.Territory)
        {
            NoDays(row);
            code ??= CountryCode(row, row.Need("country"));
        }

        NamedActor? actor = kind switch
        {
            NamedKind.Demonym or NamedKind.Capital or NamedKind.Seat when tables.Country(code!) is { } country => country,
            NamedKind.Demonym or NamedKind.Capital or NamedKind.Seat => new NamedActor(code!, name, kind, code, []),
            NamedKind.Place => new NamedActor(code!, name, kind, code, []),
            _ => null,
        };
        if (actor is null)
        {
            // A person may have a row for each office.
            if (!_actors.TryGetValue(key, out var known))
            {
                var terms = new List<Term>();
                var id = ActorTableReader.Id(kind.ToString().ToLowerInvariant(), name);
                _actors[key] = known = (new NamedActor(id, name, kind, code, terms) { Surname = kind == NamedKind.Person ? ActorWord.Split(name)[^1].Key : null, Table = Path.GetFileName(row.Table.Path), Rank = 0 }, terms);
            }

            actor = known.Actor;
            if (Term(row, sector, actor.Country == code ? null : code) is { } term)
            {
                known.Terms.Add(term);
            }
        }

        Names(row, actor, kind);
    }

    // The office is written as the news says it; 'queen' and 'king' are one office to the rules.
    private Term? Term(Table.Row row, string? sector, string? country)
    {
        var (from, until) = (ActorTableReader.Day(row, row["from"] ?? "", end: false), ActorTableReader.Day(row, row["until"] ?? "", end: true));
        if (until < from)
        {
            throw row.Error("'until' is before 'from'");
        }

        var office = row["office"];
        if (office is not null)
        {
            var found = new List<(int Length, List<RoleWord> Values)>();
            var words = ActorWord.Split(office);
            tables.Roles.Matches(words, 0, found);
            if (found.Count > 0 && found[^1].Length == words.Count)
            {
                office = found[^1].Values[0].Office ?? office;
            }
            else
            {
                _roles.Add(tables.Roles, office, RoleKind.Role, sector ?? "GOV", office, invariable: false);
            }
        }

        return sector is null && office is null && from is null && until is null && country is null ? null : new Term(sector, office, from, until, country);
    }

    private void Names(Table.Row row, NamedActor actor, NamedKind kind)
    {
        foreach (var name in UserActors.Names(row))
        {
            Name(name, actor, kind);
            if (kind == NamedKind.Demonym && ActorTableReader.PluralOf(name) is { } plural)
            {
                Name(plural, actor, kind);
            }
        }
    }

    private void Name(string name, NamedActor actor, NamedKind kind)
    {
        var words = ActorTableReader.WordsOf(name);
        if (words.Count > 0 && _named.Add((ActorTableReader.Key(words), actor.Id, kind)))
        {
            var naming = new Naming(actor, kind, ActorTableReader.IsAcronym(words), AnyCase: words.TrueForAll(word => !word.Capital));
            tables.Names.Add(words, naming);
            tables.OwnNames.Add(words, naming);
        }
    }

    /// <summary>The code of a country, which may be given by its code or by its name.</summary>
    private string CountryCode(Table.Row row, string cell)
    {
        if (IsCode(cell))
        {
            return cell;
        }

        var found = new List<(int Length, List<Naming> Values)>();
        var words = ActorTableReader.WordsOf(cell);
        tables.Names.Matches(words, 0, found);
        return found.Count > 0 && found[^1].Length == words.Count && found[^1].Values.Find(naming => naming.Kind == NamedKind.Country) is { } naming
            ? naming.Actor.Country!
            : throw row.Error($"no country is called '{cell}'; write its code, such as FRA, or give it a row of the kind 'country' with a code of your own");
    }

    private static string Code(Table.Row row, string cell) =>
        IsCode(cell) ? cell : throw row.Error($"'{cell}' is no code; a code is written in capitals without blanks, such as FRA or GOV");

    private static bool IsCode(string cell) => cell.Length is >= 2 and <= 12 && cell.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_');

    private static void NoDays(Table.Row row)
    {
        if (row["from"] is not null || row["until"] is not null)
        {
            throw row.Error($"'from' and 'until' are for persons, bodies and groups; a {UserActors.Kind(row)} is always one");
        }
    }
}
