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
    private LanguageModel(string modelFolder, string dataFolder)
    {
        var lists = Path.Combine(dataFolder, "language");
        Tokenizer = new Tokenizer(
            WordList.Read(Path.Combine(lists, "abbreviations.txt")),
            WordList.Read(Path.Combine(lists, "joined-prefixes.txt")));
        Splitter = SentenceSplitter.Read(Path.Combine(modelFolder, "splitter.bin"));
        Labels = ModelLabels.Read(Path.Combine(modelFolder, "labels.json"));
        Session = new NetworkSession(modelFolder, Labels);
        Lemmatizer = Lemmatizer.Read(Path.Combine(modelFolder, "lemmas.tsv"), Inflections.Read(Path.Combine(lists, "irregular-verbs.tsv")), Session.IsWord);
        NameDecoder = new NameDecoder(Labels.Names);
        Titles = WordList.Read(Path.Combine(lists, "titles.txt"));
    }

    internal Tokenizer Tokenizer { get; }

    internal SentenceSplitter Splitter { get; }

    internal ModelLabels Labels { get; }

    internal NetworkSession Session { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal NameDecoder NameDecoder { get; }

    internal WordList Titles { get; }

    /// <summary>Reads the model from model/ and the word lists from data/.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file has another shape than the program expects.</exception>
    public static LanguageModel Load(string modelFolder, string dataFolder) => new(modelFolder, dataFolder);

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
