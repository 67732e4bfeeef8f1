using Dateline.Language.Lemmas;
using Dateline.Language.Names;
using Dateline.Language.Network;
using Dateline.Language.Tokens;

namespace Dateline.Language;

/// <summary>
/// Everything that the language stage needs, read once and shared by all threads: word lists, splitter, network,
/// lemma rules.
/// </summary>
public sealed class LanguageModel : IDisposable
{
    private readonly Lazy<NetworkSession> _session;

    private LanguageModel(string modelFolder, string dataFolder)
    {
        var lists = Path.Combine(dataFolder, "language");
        Tokenizer = new Tokenizer(
            WordList.Read(Path.Combine(lists, "abbreviations.txt")),
            WordList.Read(Path.Combine(lists, "joined-prefixes.txt")),
            Contractions.Read(Path.Combine(lists, "contractions.txt")));
        Labels = ModelLabels.Read(Path.Combine(modelFolder, "labels.json"));
        var features = TokenFeatures.Read(modelFolder, Labels);
        Splitter = SentenceSplitter.Read(Path.Combine(modelFolder, "splitter.bin"));
        _session = new Lazy<NetworkSession>(() => new NetworkSession(modelFolder, Labels, features));
        Lemmatizer = Lemmatizer.Read(Path.Combine(modelFolder, "lemmas.tsv"), Inflections.Read(Path.Combine(lists, "irregular-verbs.tsv")), word => features.Knows(word));
        NameDecoder = new NameDecoder(Labels.Names);
        NameRules = new NameRules(new NameWords(
            WordList.Read(Path.Combine(lists, "titles.txt")),
            Lands(Path.Combine(dataFolder, "places")),
            WordList.Read(Path.Combine(lists, "regions.txt")),
            WordList.Read(Path.Combine(lists, "place-openers.txt")),
            Peoples(dataFolder)));
    }

    internal Tokenizer Tokenizer { get; }

    internal SentenceSplitter Splitter { get; }

    internal ModelLabels Labels { get; }

    // Only trees and names need it; words and sentences do not.
    internal NetworkSession Session => _session.Value;

    internal Lemmatizer Lemmatizer { get; }

    internal NameDecoder NameDecoder { get; }

    internal NameRules NameRules { get; }

    /// <summary>Reads the model from model/ and the word lists from data/.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file has another shape than the program expects.</exception>
    public static LanguageModel Load(string modelFolder, string dataFolder) => new(modelFolder, dataFolder);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            Session.Dispose();
        }
    }

    // The names of countries and of the world's regions.
    private static WordList Lands(string folder) =>
        new(Cells(folder, ["name", "names"], "countries.tsv", "country-names.tsv", "regions-of-the-world.tsv"));

    // The single words by which peoples and faiths are called: 'South' and 'African', 'Sunni'.
    private static WordList Peoples(string data) =>
        new(Cells(Path.Combine(data, "places"), ["demonyms"], "countries.tsv", "country-names.tsv")
            .Concat(Cells(Path.Combine(data, "actors"), ["demonyms"], "countries.tsv", "territories.tsv"))
            .Concat(Cells(Path.Combine(data, "actors"), ["name", "words"], "identities.tsv"))
            .SelectMany(words => words.Split(' ', '-')));

    // What stands in the named columns of tables whose first line without '#' is their head; '|' parts the values of a cell.
    private static IEnumerable<string> Cells(string folder, string[] columns, params string[] tables) =>
        from table in tables
        let rows = File.ReadLines(Path.Combine(folder, table)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToArray()
        from column in columns
        let at = Array.IndexOf(rows[0], column)
        where at >= 0
        from row in rows.Skip(1)
        from value in row[at].Split('|')
        where value.Length > 1
        select value;
}
