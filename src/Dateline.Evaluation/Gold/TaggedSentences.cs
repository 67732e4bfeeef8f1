namespace Dateline.Evaluation.Gold;

/// <summary>A sentence of a two-column CoNLL file: words and BIO tags.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Spans">The labelled ranges of words, in order: first, last, label.</param>
public sealed record TaggedSentence(IReadOnlyList<string> Forms, IReadOnlyList<(int First, int Last, string Label)> Spans)
{
    /// <summary>Reads a file: a word and its tag on a line, a tab between, a blank line after each sentence.</summary>
    /// <exception cref="EvaluationException">A line has another shape.</exception>
    public static IReadOnlyList<TaggedSentence> Read(GoldFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var sentences = new List<TaggedSentence>();
        var forms = new List<string>();
        var tags = new List<string>();
        var number = 0;
        foreach (var line in file.ReadAll().Split('\n').Append(string.Empty))
        {
            number++;
            if (line.Length > 0)
            {
                var tab = line.LastIndexOf('\t');
                var tag = tab > 0 ? line[(tab + 1)..] : string.Empty;
                if (tag != "O" && !(tag.Length > 2 && tag[0] is 'B' or 'I' && tag[1] == '-'))
                {
                    throw new EvaluationException(file.Path, number, "a line is a word, a tab and a tag (O, B-label or I-label)");
                }

                forms.Add(line[..tab]);
                tags.Add(tag);
            }
            else if (forms.Count > 0)
            {
                sentences.Add(new TaggedSentence([.. forms], SpansOf(tags)));
                forms.Clear();
                tags.Clear();
            }
        }

        return sentences.Count > 0 ? sentences : throw new EvaluationException(file.Path, "the file holds no sentence");
    }

    // A label that goes on after another label, or after none, begins a new span: as conlleval reads it.
    private static List<(int First, int Last, string Label)> SpansOf(List<string> tags)
    {
        var spans = new List<(int First, int Last, string Label)>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] == "O")
            {
                continue;
            }

            var label = tags[i][2..];
            if (tags[i][0] == 'I' && spans.Count > 0 && spans[^1].Last == i - 1 && spans[^1].Label == label)
            {
                spans[^1] = (spans[^1].First, i, label);
            }
            else
            {
                spans.Add((i, i, label));
            }
        }

        return spans;
    }
}
