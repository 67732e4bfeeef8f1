using System.Collections.Frozen;

namespace Dateline.Language.Tokens;

/// <summary>A list of words from a text file: one a line, '#' begins a comment, compared without regard to case.</summary>
public sealed class WordList
{
    private readonly FrozenSet<string> _words;

    /// <summary>A list of the given words.</summary>
    public WordList(IEnumerable<string> words) =>
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a list from a file.</summary>
    public static WordList Read(string path) =>
        new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));

    /// <summary>Whether the list holds the word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
