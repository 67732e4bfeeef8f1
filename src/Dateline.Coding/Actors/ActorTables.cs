using Dateline.Coding.Tables;

namespace Dateline.Coding.Actors;

/// <summary>The knowledge of data/actors, read once. Immutable afterwards and safe for parallel use.</summary>
public sealed class ActorTables
{
    private readonly Dictionary<string, List<NamedActor>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedActor>> _bySkeleton = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Office), List<NamedActor>> _byOffice = [];
    private readonly Dictionary<string, string> _gender = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedActor> _countries = new(StringComparer.Ordinal);

    private readonly Lazy<PastPeople> _past;

    private ActorTables(string folder, UserActors own)
    {
        _past = new Lazy<PastPeople>(() => ActorTableReader.ReadPast(folder, own));
        HasOwn = own.Any;
    }

    internal WordTrie<Naming> Names { get; } = new();

    /// <summary>The names of the user's own tables, which also stand in <see cref="Names"/>.</summary>
    internal WordTrie<Naming> OwnNames { get; } = new();

    /// <summary>Whether there are tables of the user's own.</summary>
    internal bool HasOwn { get; }

    /// <summary>
    /// Names of office-holders of 1990 to 2014, many and rarely asked for: read when the first report from before 2016 asks.
    /// </summary>
    internal WordTrie<Naming> PastNames => _past.Value.Names;

    /// <summary>The people of <see cref="PastNames"/> by surname.</summary>
    internal IReadOnlyList<NamedActor> PastWithSurname(string folded) => _past.Value.BySurname.TryGetValue(folded, out var people) ? people : [];

    internal WordTrie<RoleWord> Roles { get; } = new();

    internal WordTrie<RoleWord> Modifiers { get; } = new();

    internal IReadOnlyDictionary<string, HashSet<string>> Words { get; private set; } = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

    /// <summary>Reads the tables.</summary>
    /// <param name="dataFolder">The data/ folder; the tables stand in its folder 'actors'.</param>
    /// <param name="user">Tables of the user's own, which come before these.</param>
    /// <exception cref="TableException">A table is wrong; the message names the file and the line.</exception>
    /// <exception cref="IOException">A table is missing.</exception>
    public static ActorTables Load(string dataFolder, UserTables? user = null)
    {
        ArgumentNullException.ThrowIfNull(dataFolder);
        var folder = Path.Combine(dataFolder, "actors");
        var own = UserActors.Read((user ?? UserTables.None).Actors);
        var tables = new ActorTables(folder, own);
        new ActorTableReader(tables, folder, own).ReadAll();
        return tables;
    }

    internal NamedActor? Country(string code) => _countries.GetValueOrDefault(code);

    internal string? GenderOf(string firstName) => _gender.GetValueOrDefault(firstName);

    internal IReadOnlyList<NamedActor> WithSurname(string folded) => _bySurname.TryGetValue(folded, out var people) ? people : [];

    /// <summary>The one person whose name, written in another way, this may be; null when there is none or several are.</summary>
    internal NamedActor? Likest(List<ActorWord> name)
    {
        NamedActor? one = null;
        foreach (var person in _bySkeleton.TryGetValue(ActorTableReader.SkeletonOf(name), out var people) ? people : [])
        {
            if (NameLikeness.Alike(name, person.Name))
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

    /// <summary>The one who holds an office of a country on the day by the first table that names one, or null when none or several do.</summary>
    internal NamedActor? Holder(string country, string office, DateOnly? day)
    {
        NamedActor? one = null;
        var several = false;
        foreach (var person in _byOffice.TryGetValue((country, office), out var people) ? people : [])
        {
            if (person.Held(office, day) && (one is null || person.Rank <= one.Rank))
            {
                several = one?.Rank == person.Rank && one != person;
                one = person;
            }
        }

        return several ? null : one;
    }

    /// <summary>Who became head of the same state or government within a month of this person, by a table that comes before; or null.</summary>
    internal NamedActor? SameHead(NamedActor person)
    {
        foreach (var term in person.Terms)
        {
            if (term is not { Office: "president" or "prime minister" or "chancellor" or "monarch" or "supreme leader", From: { } from }
                || !_byOffice.TryGetValue((person.Country ?? "", term.Office), out var people))
            {
                continue;
            }

            foreach (var other in people)
            {
                foreach (var had in other.Terms)
                {
                    if (had.Office == term.Office && had.From is { } day && Math.Abs(day.DayNumber - from.DayNumber) < 31 && other.Rank < person.Rank)
                    {
                        return other;
                    }
                }
            }
        }

        return null;
    }

    internal bool HasWord(string list, string word) => Words.TryGetValue(list, out var words) && words.Contains(word);

    internal void SetWords(Dictionary<string, HashSet<string>> words) => Words = words;

    internal void AddCountry(NamedActor country) => _countries[country.Country!] = country;

    internal void AddGender(string firstName, string gender) => _gender.TryAdd(firstName, gender);

    internal void Index(NamedActor person, string? skeleton)
    {
        if (person.Surname is { } surname)
        {
            Add(_bySurname, surname, person);
        }

        if (skeleton is not null)
        {
            Add(_bySkeleton, skeleton, person);
        }

        foreach (var term in person.Terms)
        {
            if (term.Office is { } office && (term.Country ?? person.Country) is { } country)
            {
                Add(_byOffice, (country, office), person);
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<NamedActor>> index, TKey key, NamedActor person)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var people))
        {
            index[key] = people = [];
        }

        if (!people.Contains(person))
        {
            people.Add(person);
        }
    }
}

/// <summary>A name and what it names.</summary>
/// <param name="Actor">What it names.</param>
/// <param name="Kind">In which way: the adjective of a country is a <see cref="NamedKind.Demonym"/> of the country.</param>
/// <param name="Capitals">Whether it must be written in capitals ('US'), or with a capital first (false).</param>
/// <param name="AnyCase">Whether lower case will do.</param>
internal sealed record Naming(NamedActor Actor, NamedKind Kind, bool Capitals, bool AnyCase);
