using System.Globalization;
using System.Text;
using Dateline.Evaluation.Tasks.Language;

namespace Dateline.Evaluation.Gold;

/// <summary>A CoNLL-U file: the gold text of the language task.</summary>
public sealed class Treebank
{
    private readonly List<TreeWord> _words = [];
    private readonly List<(int Start, int End)> _sentences = [];
    private readonly StringBuilder _characters = new();
    private readonly StringBuilder _rawText = new();

    private Treebank()
    {
    }

    /// <summary>The text as it is scored.</summary>
    public TreeText Text { get; private set; } = new(string.Empty, [], []);

    /// <summary>For each sentence the index of its first word and the one after its last.</summary>
    public List<(int First, int After)> SentenceWords { get; } = [];

    /// <summary>
    /// The raw text made again from the words and their SpaceAfter; paragraphs ('# newpar') and documents stand apart by a
    /// blank line.
    /// </summary>
    public string RawText => _rawText.ToString();

    /// <summary>Reads a file.</summary>
    /// <exception cref="EvaluationException">It is no CoNLL-U.</exception>
    public static Treebank Read(GoldFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bank = new Treebank();
        var rows = new List<string[]>();
        var number = 0;
        var paragraph = false;
        foreach (var line in file.ReadAll().Split('\n').Append(string.Empty))
        {
            number++;
            if (line.StartsWith('#'))
            {
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
            else if (line.Length > 0)
            {
                var cells = line.Split('\t');
                rows.Add(cells.Length == 10
                    ? cells
                    : throw new EvaluationException(file.Path, number, "a word of CoNLL-U has 10 columns; is it a treebank file?"));
            }
            else if (rows.Count > 0)
            {
                bank.Add(rows, paragraph, file.Path, number);
                rows.Clear();
                paragraph = false;
            }
        }

        bank.Text = bank._words.Count > 0
            ? new TreeText(bank._characters.ToString(), bank._words, bank._sentences)
            : throw new EvaluationException(file.Path, "the file holds no sentence; is it CoNLL-U?");
        return bank;
    }

    private void Add(List<string[]> rows, bool paragraph, string path, int line)
    {
        if (paragraph && _rawText.Length > 0)
        {
            _rawText.Append("\n\n");
        }

        var (first, start, groupEnd, group) = (_words.Count, _characters.Length, -1, (Start: 0, End: 0));
        foreach (var cells in rows)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            if (cells[0].IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
            {
                groupEnd = Number(cells[0][(dash + 1)..], path, line);
                group = Append(cells);
                continue;
            }

            var id = Number(cells[0], path, line);
            var inGroup = id <= groupEnd;
            var (from, to) = inGroup ? group : Append(cells);
            var head = Number(cells[6], path, line);
            _words.Add(new TreeWord(
                from, to, inGroup, cells[1], cells[2], cells[3], cells[4], head == 0 ? -1 : first + head - 1, cells[7]));
        }

        _sentences.Add((start, _characters.Length));
        SentenceWords.Add((first, _words.Count));
    }

    // Appends a surface token to the characters and the raw text; gives its place among the characters.
    private (int Start, int End) Append(string[] cells)
    {
        var start = _characters.Length;
        foreach (var sign in cells[1])
        {
            if (!char.IsWhiteSpace(sign))
            {
                _characters.Append(sign);
            }
        }

        _rawText.Append(cells[1]);
        if (!cells[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal))
        {
            _rawText.Append(' ');
        }

        return (start, _characters.Length);
    }

    private static int Number(string cell, string path, int line) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new EvaluationException(path, line, $"'{cell}' in the sentence before this line is no word number");
}
