using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Ontology;

/// <summary>The mode of a request, refusal or threat by what it is about (data/ontology/content-modes.tsv). Immutable.</summary>
public sealed class ContentModes
{
    private readonly Dictionary<EventType, List<Content>> _contents = [];

    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);

    private ContentModes()
    {
    }

    private sealed record Content(EventType? Type, string? Mode, IReadOnlySet<string>? Words, string Gives);

    /// <summary>Reads <paramref name="dataFolder"/>/ontology/content-modes.tsv.</summary>
    /// <exception cref="TableException">A row names a type or mode that is not there.</exception>
    public static ContentModes Load(string dataFolder, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var modes = new ContentModes();
        foreach (var row in Table.Read(Path.Combine(dataFolder, "ontology", "content-modes.tsv"), "type", "content", "words", "mode").Rows)
        {
            if (row["type"] is null)
            {
                modes._carriers.UnionWith(row.List("words"));
                continue;
            }

            var (type, _) = codebook.Act(row, row.Need("type"));
            var (_, mode) = codebook.Act(row, $"{row["type"]}:{row.Need("mode")}");
            if (!modes._contents.TryGetValue(type, out var contents))
            {
                modes._contents[type] = contents = [];
            }

            var words = row.List("words") is { Count: > 0 } list ? new HashSet<string>(list, StringComparer.Ordinal) : null;
            if (row["content"] is null)
            {
                contents.Add(new Content(null, null, words, mode!));
            }

            foreach (var content in row.List("content"))
            {
                var (about, by) = codebook.Act(row, content);
                contents.Add(new Content(about, by, words, mode!));
            }
        }

        return modes;
    }

    /// <summary>Whether a word only carries what it is about: 'a call for talks'.</summary>
    public bool IsCarrier(string word) => _carriers.Contains(word);

    /// <summary>Whether a category takes its mode from what it is about.</summary>
    public bool Has(EventType type) => _contents.ContainsKey(type);

    /// <summary>The mode of a category that is about an act of this category, mode and word, or null.</summary>
    /// <param name="type">REQUEST, REJECT or THREATEN.</param>
    /// <param name="content">Category of what is asked for, refused or threatened.</param>
    /// <param name="mode">Its mode, or null.</param>
    /// <param name="words">Dictionary forms of the words that say it.</param>
    public string? Of(EventType type, EventType content, string? mode, params ReadOnlySpan<string> words)
    {
        if (!_contents.TryGetValue(type, out var contents))
        {
            return null;
        }

        foreach (var row in contents)
        {
            if (row.Type == content && (row.Mode is null || row.Mode == mode) && (row.Words is null || Holds(row.Words, words)))
            {
                return row.Gives;
            }
        }

        return null;
    }

    /// <summary>The mode of a category that is about something else, or null.</summary>
    public string? Otherwise(EventType type) => _contents.TryGetValue(type, out var contents) ? contents.Find(content => content.Type is null)?.Gives : null;

    private static bool Holds(IReadOnlySet<string> list, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (list.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
