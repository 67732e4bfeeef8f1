using System.Globalization;
using System.Text;
using Dateline.Coding.Actions;
using Dateline.Coding.Actors;
using Dateline.Coding.Tables;
using Dateline.Core.Claims;

namespace Dateline.Coding.Tests.Tables;

/// <summary>A user's own tables: those of docs/your-own-tables.md, and slips of the pen.</summary>
public sealed class UserTablesTests
{
    private static readonly string Examples = Path.Combine(Analysed.Root, "docs", "examples");
    private static readonly UserTables Own = new([Path.Combine(Examples, "my-actors.csv")], [Path.Combine(Examples, "my-words.csv")]);
    private static readonly Lazy<Coder> Shared = new(() => Coder.Load(Analysed.Data, Own));

    [Theory]
    [InlineData("Ruritanian troops", "2024-01-05", null, "RUR", "MIL")]
    [InlineData("Ruritanians", "2024-01-05", "Ruritania", "RUR", null)]
    [InlineData("police in Zenda", "2024-01-05", null, "RUR", "COP")]
    [InlineData("the Ruritania government", "2024-01-05", null, "RUR", "GOV")]
    [InlineData("Strelsau", "2024-01-05", "Ruritania", "RUR", "GOV")]
    [InlineData("Zenda Castle", "2024-01-05", "Ruritania", "RUR", "GOV")]
    [InlineData("the king of Ruritania", "2024-01-05", "Rudolf Elphberg", "RUR", "GOV")]
    [InlineData("Ruritanian foreign minister", "2024-01-05", "Flavia Elphberg", "RUR", "GOV")]
    [InlineData("Ruritanian foreign minister", "2024-05-05", null, "RUR", "GOV")]
    [InlineData("Princess Flavia", "2024-05-05", "Flavia Elphberg", "RUR", "LEG")]
    [InlineData("Blue Guard fighters", "2024-01-05", null, "RUR", "REB")]
    [InlineData("LOM", "2024-01-05", "Lake Observer Mission", "UNO", null)]
    [InlineData("lom", "2024-01-05", null, null, null)]
    [InlineData("swordsmen", "2024-01-05", null, null, "MIL")]
    [InlineData("Meta", "2024-01-05", null, null, null)]
    [InlineData("Indian foreign minister", "2025-01-05", "Subrahmanyam Jaishankar", "IND", "GOV")]
    public void Actors_of_the_table_are_known_like_real_ones(string phrase, string on, string? name, string? country, string? sector)
    {
        var found = Shared.Value.Actors.ResolvePhrase(phrase, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal((name, country, sector), (found?.Name, found?.Country, found?.Sector));
    }

    [Theory]
    [InlineData("Ruritanian troops shelled Zenda on Monday.", "ASSAULT", "RUR MIL", "RUR")]
    [InlineData("Police in Hofbau arrested three Blues.", "COERCE", "RUR COP", "RUR REB")]
    [InlineData("Strelsau accused France of arming the rebels.", "ACCUSE", "RUR GOV", "FRA")]
    [InlineData("Rudolf V met the French president.", "CONSULT", "RUR GOV,FRA GOV", "")]
    [InlineData("The Compact rejected the demand of the Lake Observer Mission.", "REJECT", "IGO", "UNO")]
    [InlineData("Ghana gazumped Togo.", "REJECT", "GHA", "TGO")]
    [InlineData("Togo scoffed at Ghana.", "ACCUSE", "TGO", "GHA")]
    [InlineData("The opposition held a hartal in Strelsau.", "PROTEST", "RUR OPP", "")]
    [InlineData("Togo flayed Ghana.", "ACCUSE", "TGO", "GHA")]
    [InlineData("Togo slammed Ghana.", null, "", "")]
    public void Sentences_are_coded_by_them(string text, string? type, string actors, string recipients)
    {
        var claim = Shared.Value.Code(Analysed.Text(text, "2024-01-08")).Claims.FirstOrDefault();
        Assert.Equal(type, claim?.Type.ToString().ToUpperInvariant());
        Assert.Equal(actors, claim is null ? "" : Codes(claim.Actors));
        Assert.Equal(recipients, claim is null ? "" : Codes(claim.Recipients));
    }

    [Theory]
    [InlineData("Ruritanian police left Strelsau.", "Iraqi police left Paris.")]
    [InlineData("Ruritanians thanked Rudolf Elphberg.", "Iraqis thanked Angela Merkel.")]
    [InlineData("The Blue Guard left the Compact of the Lakes.", "The Boko Haram left the Compact of the Lakes.")]
    [InlineData("Ruritania thanked France, and Ruritania paid.", "France thanked France, and France paid.")]
    [InlineData("Swordsmen left.", "Swordsmen left.")]
    public void The_network_sees_known_names_in_their_place(string text, string seen)
    {
        var read = Shared.Value.ReadAs!(text.Replace(",", " ,", StringComparison.Ordinal).Replace(".", " .", StringComparison.Ordinal).Split(' '));
        Assert.Equal(seen, string.Join(' ', read).Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_tables_of_ones_own_the_network_sees_the_words_themselves() => Assert.Null(Coder.Load(Analysed.Data).ReadAs);

    [Fact]
    public void Names_are_found_though_the_network_takes_them_for_something_else()
    {
        var coded = Shared.Value.Code(Analysed.Text("Hofbau. Strelsau told Rudolf Elphberg that the Blues were in Tarlenheim.", "2024-01-08"));
        Assert.Equal(
            ["Hofbau Place RUR", "Strelsau Place RUR", "Rudolf Elphberg Person RUR", "Blues Organization RUR", "Tarlenheim Place RUR"],
            coded.Names.Select(name => $"{name.Text} {name.Kind} {name.Country}"));
    }

    [Theory]
    [InlineData("name,country\nA,FRA", ":1: the column 'kind' is missing")]
    [InlineData("name,nation,kind\nA,FRA,body", ":1: there is no column 'nation'; the first line names the columns, which are: name, also, country")]
    [InlineData("", ":1: the table is empty")]
    [InlineData("name;country;kind\n\nAb;Frnace;body", ":3: no country is called 'Frnace'; write its code")]
    [InlineData("name\tcountry\tkind\nAb\tfra\tbody", ":2: no country is called 'fra'")]
    [InlineData("name,country,kind\nAb,FRA,tribe", ":2: 'tribe' in column 'kind' says not what 'Ab' is; the kinds are: country, people")]
    [InlineData("name,country,kind\n\"Ab\nCd\",FRA,body\nEf,FRA,boddy", ":4: 'boddy'")]
    [InlineData("name,country,kind\n\"Ab,FRA,body\nCd,FRA,body", ":2: a quotation mark opens a cell here and is never closed")]
    [InlineData("name,country,kind\nAb,Cd,FRA,body", ":2: the row has more cells than there are columns (name, country, kind)")]
    [InlineData("name,country,kind,from\nAb,FRA,body,May 2020", ":2: 'May 2020' is not a day, month or year such as 2024-08-23")]
    [InlineData("name,country,kind,from,until\nAb,FRA,body,2021,2020", ":2: 'until' is before 'from'")]
    [InlineData("name,country,kind,from\nAb,FRA,capital,2020", ":2: 'from' and 'until' are for persons, bodies and groups")]
    [InlineData("name,country,kind\nAb,,capital", ":2: column 'country' must not be empty")]
    [InlineData("name,country,kind,sector\nknight,FRA,role,MIL", ":2: a role is a common noun and has no country of its own")]
    [InlineData("name,country,kind,sector\nAb,FRA,body,the army", ":2: 'the army' is no code")]
    [InlineData("name,country,kind\nAb\uFFFD,FRA,body", "save the file as UTF-8")]
    public void A_slip_in_a_table_of_actors_is_told_with_its_line_and_the_mend(string table, string expected)
    {
        var error = With(table, file => Assert.Throws<TableException>(() => ActorTables.Load(Analysed.Data, new UserTables([file], []))));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind,word,act\nverb,zap,ASSALT", ":2: there is no event type 'ASSALT'; the types are: AGREE, CONSULT")]
    [InlineData("kind,word,act\nverb,zap,ASSAULT:zap", ":2: ASSAULT has no mode 'zap'; its modes are: abduct, beat")]
    [InlineData("kind,word,act\nadverb,zap,ASSAULT", ":2: 'adverb' in column 'kind' is no kind of word; the kinds are: verb, noun, adjective")]
    [InlineData("kind,word,act\nverb,zap,", ":2: column 'act' must not be empty")]
    [InlineData("kind,word,act,contexts\nverb,zap,ASSAULT,war", ":2: there is no context 'war'; the contexts are: military")]
    [InlineData("kind,word,act,if\nverb,zap,ASSAULT,obb=x", ":2: there is no slot 'obb'")]
    public void A_slip_in_a_table_of_words_is_told_with_its_line_and_the_mend(string table, string expected)
    {
        var error = With(table, file => Assert.Throws<TableException>(() => ActFinder.Load(Analysed.Data, new UserTables([], [file]))));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_two_files_add_up_and_a_spreadsheet_may_have_saved_them()
    {
        // A byte order mark, Windows line ends, empty cells at the end of rows, a comment as a spreadsheet writes it.
        const string Countries = "\uFEFFname;country;kind;;\r\nGraustark;GRA;country;;\r\n\"# a comment; quoted\";;;;\r\n;;;;\r\nGraustarkian;GRA;people;;\r\n";
        const string Bodies = "kind\tname\tcountry\tsector\nbody\t\"Order of \"\"Saint\"\" Yetive\"\tGraustark\tREL\n";
        var (guard, order) = With(Countries, countries => With(Bodies, bodies =>
        {
            var actors = new ActorResolver(ActorTables.Load(Analysed.Data, new UserTables([countries, bodies], [])));
            return (actors.ResolvePhrase("Graustarkian police", null), actors.ResolvePhrase("the Order of Saint Yetive", null));
        }));
        Assert.Equal(("GRA", "COP"), (guard?.Country, guard?.Sector));
        Assert.Equal(("GRA", "REL"), (order?.Country, order?.Sector));
    }

    private static string Codes(IReadOnlyList<Participant> all) =>
        string.Join(',', all.Select(who => string.Join(' ', new[] { who.Country, who.Sector }.Where(code => code is not null))));

    private static T With<T>(string table, Func<string, T> use)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, table, new UTF8Encoding(false));
            return use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
