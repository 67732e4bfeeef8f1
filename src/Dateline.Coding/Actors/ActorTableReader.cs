using System.Globalization;
using System.Text;
using Dateline.Coding.Tables;

namespace Dateline.Coding.Actors;

/// <summary>Reads the files of data/actors into <see cref="ActorTables"/>. Earlier files win over later ones.</summary>
internal sealed class ActorTableReader(ActorTables tables, string folder, UserActors own)
{
    private static readonly string[] BodyFiles = ["organizations.tsv", "companies.tsv", "groups.tsv"];
    private static readonly string[] DerivedBodyFiles = ["groups-ucdp.tsv", "bodies-phoenix.tsv"];
    private static readonly string[] PeopleFiles = ["people.tsv", "people-factbook.tsv"];

    private const string PastFile = "people-phoenix.tsv";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void ReadAll()
    {
        Countries();
        Territories();
        Array.ForEach(BodyFiles, file => Bodies(file, file == "groups.tsv" ? NamedKind.Group : NamedKind.Body));
        Identities();
        Array.ForEach(PeopleFiles, People);
        Array.ForEach(DerivedBodyFiles, file => Bodies(file, file == "groups-ucdp.tsv" ? NamedKind.Group : NamedKind.Body));
        Places();
        var roles = new RoleTableReader(tables, own);
        roles.Read(Open("roles.tsv", "kind", "sector", "office", "words"));
        roles.Read(Open("roles-plover.tsv", "kind", "sector", "office", "words"));
        foreach (var row in Open("given-names.tsv", "gender", "names").Rows)
        {
            foreach (var name in row.List("names"))
            {
                tables.AddGender(NameFolding.Fold(name), row.Need("gender"));
            }
        }

        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in Open("words.tsv", "list", "words").Rows)
        {
            if (!lists.TryGetValue(row.Need("list"), out var words))
            {
                lists[row.Need("list")] = words = new HashSet<string>(StringComparer.Ordinal);
            }

            words.UnionWith(row.List("words"));
        }

        tables.SetWords(lists);
        new UserActorReader(tables, own).ReadAll();
    }

    /// <summary>Reads the names that only old reports need.</summary>
    public static PastPeople ReadPast(string folder, UserActors own)
    {
        var names = new WordTrie<Naming>();
        var surnames = new Dictionary<string, List<NamedActor>>(StringComparer.Ordinal);
        foreach (var row in Table.Read(Path.Combine(folder, PastFile), "name", "country", "terms").Rows)
        {
            var name = row.Need("name");
            var words = ActorWord.Split(name);
            if (own.HasName(Key(words)))
            {
                continue;
            }

            var person = new NamedActor(Id("person", name), name, NamedKind.Person, row["country"], Terms(row, "terms"))
            {
                Surname = words[^1].Key,
                Table = PastFile,
                Rank = 2,
            };
            names.Add(words, new Naming(person, NamedKind.Person, Capitals: false, AnyCase: false));
            if (!surnames.TryGetValue(person.Surname, out var people))
            {
                surnames[person.Surname] = people = [];
            }

            people.Add(person);
        }

        return new PastPeople(names, surnames);
    }

    private Table Open(string file, params ReadOnlySpan<string> columns) => Table.Read(Path.Combine(folder, file), columns);

    private void Countries()
    {
        foreach (var row in Open("countries.tsv", "code", "name", "aliases", "demonyms", "capitals", "seats").Rows)
        {
            var country = new NamedActor(row.Need("code"), row.Need("name"), NamedKind.Country, row.Need("code"), []) { Table = "countries.tsv" };
            tables.AddCountry(country);
            Name(country.Name, country, NamedKind.Country, anyCase: true);
            NameAll(row.List("aliases"), country, NamedKind.Country);
            Demonyms(row.List("demonyms"), country);
            NameAll(row.List("seats"), country, NamedKind.Seat);
            NameAll(row.List("capitals"), country, NamedKind.Capital);
        }
    }

    private void Territories()
    {
        foreach (var row in Open("territories.tsv", "name", "aliases", "demonyms", "code", "sector").Rows)
        {
            var name = row.Need("name");
            var kind = row["code"] is null ? NamedKind.Nobody : NamedKind.Territory;
            IReadOnlyList<Term> terms = row["sector"] is { } sector ? [new Term(sector, null, null, null, null)] : [];
            var territory = new NamedActor(Id("territory", name), name, kind, row["code"], terms) { Table = "territories.tsv" };
            Name(name, territory, kind);
            NameAll(row.List("aliases"), territory, kind);
            Demonyms(row.List("demonyms"), territory);
        }
    }

    private void Bodies(string file, NamedKind kind)
    {
        foreach (var row in Open(file, "name", "aliases", "code", "terms").Rows)
        {
            var name = row.Need("name");
            if (own.HasName(Key(ActorWord.Split(name))))
            {
                continue;
            }

            var actual = row["code"] is null && row["terms"] is null ? NamedKind.Nobody : kind;
            var body = new NamedActor(Id(kind == NamedKind.Group ? "group" : "body", name), name, actual, row["code"], Terms(row, "terms"))
            {
                Table = file,
                Rank = Array.IndexOf(DerivedBodyFiles, file) < 0 ? 1 : 2,
            };
            Name(name, body, actual);
            NameAll(row.List("aliases"), body, actual);
        }
    }

    private void Identities()
    {
        foreach (var row in Open("identities.tsv", "name", "words", "code", "sector").Rows)
        {
            IReadOnlyList<Term> terms = row["sector"] is { } sector ? [new Term(sector, null, null, null, null)] : [];
            var identity = new NamedActor(Id("identity", row.Need("name")), row.Need("name"), NamedKind.Identity, row["code"], terms) { Table = "identities.tsv" };
            foreach (var word in row.List("words"))
            {
                Name(word, identity, NamedKind.Identity);
            }
        }
    }

    private void People(string file)
    {
        foreach (var row in Open(file, "name", "country", "terms").Rows)
        {
            var name = row.Need("name");
            var words = ActorWord.Split(name);
            var key = Key(words);
            if (own.HasName(key) || (file != "people.tsv" && _taken.Contains(key)))
            {
                continue;
            }

            var surname = row["surname"] is { } given ? NameFolding.Fold(given) : words[^1].Key;
            var person = new NamedActor(Id("person", name), name, NamedKind.Person, row["country"], Terms(row, "terms"))
            {
                Gender = row["gender"],
                Surname = surname,
                Table = file,
                Rank = file == PeopleFiles[0] ? 1 : 2,
            };
            if (person.Rank == 2 && tables.SameHead(person) is { } written)
            {
                // Another spelling of one who is written down by hand.
                Name(name, written, NamedKind.Person);
                NameAll(row.List("aliases"), written, NamedKind.Person);
                continue;
            }

            tables.Index(person, words.Count > 1 ? SkeletonOf(words) : null);
            Name(name, person, NamedKind.Person);
            NameAll(row.List("aliases"), person, NamedKind.Person);
            if (words.Count > 2)
            {
                // 'Donald J. Trump' is also 'Donald Trump'.
                var plain = words.FindAll(word => word.Key.Length > 1 || word == words[0]);
                var shortened = string.Join(' ', plain.ConvertAll(word => word.Form));
                Name(shortened, person, NamedKind.Person);
            }
        }
    }

    internal static string SkeletonOf(List<ActorWord> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
        {
            if (!NameFolding.IsParticle(word.Key))
            {
                key.Append(NameFolding.Skeleton(word.Key)).Append(' ');
            }
        }

        return key.ToString();
    }

    private void Places()
    {
        foreach (var row in Open("places.tsv", "code", "names").Rows)
        {
            var code = row.Need("code");
            foreach (var name in row.List("names"))
            {
                Name(name, new NamedActor(code, name, NamedKind.Place, code, []), NamedKind.Place);
            }
        }
    }

    private void Demonyms(IReadOnlyList<string> words, NamedActor of)
    {
        foreach (var word in words)
        {
            Name(word, of, NamedKind.Demonym);
            if (PluralOf(word) is { } plural)
            {
                Name(plural, of, NamedKind.Demonym);
            }
        }
    }

    private void NameAll(IReadOnlyList<string> names, NamedActor actor, NamedKind kind)
    {
        foreach (var name in names)
        {
            Name(name, actor, kind);
        }
    }

    private void Name(string name, NamedActor actor, NamedKind kind, bool anyCase = false)
    {
        var words = WordsOf(name);
        if (words.Count == 0 || own.HasName(Key(words)))
        {
            return;
        }

        var acronym = IsAcronym(words);
        if (_taken.Add(Key(words) + "/" + actor.Id + "/" + kind))
        {
            tables.Names.Add(words, new Naming(actor, kind, acronym, anyCase && words[0].Key is not ("turkey" or "chad" or "jordan" or "china")));
            _taken.Add(Key(words));
        }
    }

    /// <summary>The words of a name as they are looked up, without an article.</summary>
    internal static List<ActorWord> WordsOf(string name)
    {
        var words = ActorWord.Split(name);
        if (words.Count > 1 && words[0].Key == "the")
        {
            words.RemoveAt(0);
        }

        return words;
    }

    /// <summary>A short name in capitals is an acronym: 'US', 'WHO', never 'us', 'who'.</summary>
    internal static bool IsAcronym(List<ActorWord> words) => words.Count == 1 && words[0].AllCapitals && words[0].Form.Length <= 6;

    /// <summary>The further words for the people of a country: 'Afghan' is also 'Afghans'.</summary>
    internal static string? PluralOf(string demonym) =>
        demonym.EndsWith('n') || demonym.EndsWith('i') || demonym.EndsWith("er", StringComparison.Ordinal) || demonym.EndsWith("ot", StringComparison.Ordinal)
            ? demonym + "s"
            : null;

    internal static string Key(List<ActorWord> words) => string.Join(' ', words.ConvertAll(word => word.Key));

    internal static string Id(string kind, string name) =>
        kind + ":" + string.Join('-', ActorWord.Split(name).ConvertAll(word => word.Key));

    /// <summary>Terms are written 'SECTOR office from..until', the office and the days optional: 'GOV prime minister 2014-05-26..'.</summary>
    private static List<Term> Terms(Table.Row row, string column)
    {
        var terms = new List<Term>();
        foreach (var text in row.List(column))
        {
            var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (sector, country) = (parts[0], (string?)null);
            if (sector.Split('/') is [var code, var rest])
            {
                (country, sector) = (code, rest);
            }

            DateOnly? from = null, until = null;
            var office = parts.Length;
            if (parts[^1].Split("..") is [var first, var last])
            {
                (from, until) = (Day(row, first, end: false), Day(row, last, end: true));
                office--;
            }

            var words = string.Join(' ', parts, 1, Math.Max(office - 1, 0));
            terms.Add(new Term(sector is "none" ? null : sector, words.Length == 0 ? null : words, from, until, country));
        }

        return terms;
    }

    internal static DateOnly? Day(Table.Row row, string text, bool end)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var full = text.Length switch { 4 => end ? text + "-12-31" : text + "-01-01", 7 => text + (end ? "-28" : "-01"), _ => text };
        return DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw row.Error($"'{text}' is not a day, month or year such as 2024-08-23, 2024-08 or 2024");
    }
}
