using Dateline.Coding.Actions.Ontology;
using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Frames;

/// <summary>The frames of one part of speech, by the head word, those that ask most first.</summary>
internal sealed class FrameTable
{
    private readonly Dictionary<string, Frame[]> _frames;

    private FrameTable(Dictionary<string, Frame[]> frames, int count) => (_frames, Count) = (frames, count);

    /// <summary>Number of frames: one for each word of each row.</summary>
    public int Count { get; }

    /// <summary>All head words with their frames.</summary>
    public IEnumerable<KeyValuePair<string, Frame[]>> All => _frames;

    /// <summary>The frames of a head word, best first; empty when there are none.</summary>
    public Frame[] Of(string word) => _frames.TryGetValue(word, out var frames) ? frames : [];

    /// <summary>Reads a table; <paramref name="kind"/> is its first column: verb, noun or adjective.</summary>
    /// <param name="path">The table.</param>
    /// <param name="kind">Its part of speech.</param>
    /// <param name="classes">The classes that conditions may name.</param>
    /// <param name="codebook">The types, modes and contexts that a row may name.</param>
    /// <param name="user">Frames of the user's own; of frames that ask as much they come first.</param>
    /// <exception cref="TableException">A row names a slot, class, type, mode or context that is not there.</exception>
    public static FrameTable Load(string path, string kind, NounClasses classes, Codebook codebook, UserFrames user)
    {
        var frames = new Dictionary<string, List<Frame>>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (row, column) in user.Of(kind).Concat(Table.Read(path, kind, "if", "act", "contexts", "roles").Rows.Select(row => (row, kind))))
        {
            var own = column != kind;
            var frame = Read(row, kind, classes, codebook);
            foreach (var entry in row.List(column))
            {
                if (!own && user.Replaces(kind, entry))
                {
                    continue;
                }

                count++;
                foreach (var words in Phrase.Forms(entry))
                {
                    var head = kind switch { "verb" => 0, "noun" => Phrase.HeadOf(words), _ => words.Length - 1 };
                    if (!frames.TryGetValue(words[head], out var list))
                    {
                        frames[words[head]] = list = [];
                    }

                    list.Add(frame with { Words = words, Head = head, Rule = own ? $"{kind}:{entry} (user)" : $"{kind}:{entry}" });
                }
            }
        }

        return new FrameTable(
            frames.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(frame => frame.Specificity).ToArray(), StringComparer.Ordinal),
            count);
    }

    private static Frame Read(Table.Row row, string kind, NounClasses classes, Codebook codebook)
    {
        var conditions = (row["if"] is { } conditioned and not UserFrames.Whole ? conditioned : string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Condition.Parse(text, classes, row.Error)).ToArray();
        var open = row["act"] is { } named && named.EndsWith(":by-content", StringComparison.Ordinal);
        (EventType? Type, string? Mode) act = row["act"] is { } cell ? codebook.Act(row, open ? cell[..^":by-content".Length] : cell) : (null, null);
        var contexts = codebook.ContextsOf(row, "contexts");
        return new Frame
        {
            Words = [],
            Head = 0,
            Conditions = conditions,
            Obligation = conditions.SelectMany(condition => condition.Slots).Where(slot => slot.Inside == Inside.Obligation).Select(slot => (Slot?)slot).FirstOrDefault(),
            Type = act.Type,
            Mode = act.Mode,
            ModeByContent = open,
            Contexts = contexts,
            Roles = RolePattern.Parse(row["roles"] ?? (kind == "noun" ? "doer > on,against,of,place" : "subj > obj"), row.Error),
            Needs = row["needs"] switch { null or "args" => Needs.Arguments, "verb" => Needs.Verb, "any" => Needs.Nothing, var other => throw row.Error($"'{other}' in column 'needs'") },
            Rule = string.Empty,
        };
    }
}
