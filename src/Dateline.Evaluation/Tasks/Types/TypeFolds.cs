using System.Security.Cryptography;
using System.Text;
using Dateline.Coding.Actions.Weighing;
using Dateline.Core.Ontology;
using Dateline.Evaluation.Scoring;

namespace Dateline.Evaluation.Tasks.Types;

/// <summary>Cross-validation: each row is judged by a model that has seen no row of the same text.</summary>
public static class TypeFolds
{
    /// <summary>The fold of a text, from its characters alone: rows of one text stay together, whatever stands beside them.</summary>
    public static int Of(string text, int folds)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)folds);
    }

    /// <summary>The choice for each row, or null where no sentence of it could be read.</summary>
    public static TypeChoice?[] Judge(IReadOnlyList<TypeRow> rows, IReadOnlyList<DyadReading?> readings, int folds)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(readings);
        var judged = new TypeChoice?[rows.Count];
        Parallel.For(0, folds, fold =>
        {
            var examples = Examples(rows, readings, row => Of(row.Text, folds) != fold);
            var model = examples.Count > 0 ? TypeTrainer.Train(examples) : null;
            for (var i = 0; i < rows.Count; i++)
            {
                if (Of(rows[i].Text, folds) == fold)
                {
                    judged[i] = TypeChoice.Of(readings[i], model);
                }
            }
        });
        return judged;
    }

    /// <summary>The rows that could be read and that <paramref name="taken"/> takes, as examples to learn from.</summary>
    public static IReadOnlyList<TypeExample> Examples(IReadOnlyList<TypeRow> rows, IReadOnlyList<DyadReading?> readings, Func<TypeRow, bool> taken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(taken);
        var examples = new List<TypeExample>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (readings[i] is { } reading && taken(rows[i]))
            {
                examples.Add(new(rows[i].Type == GoldTypes.Yield ? EventType.Retreat : Enum.Parse<EventType>(rows[i].Type, true), reading.Features));
            }
        }

        return examples;
    }

    /// <summary>A digest of the texts of the rows, by which a model knows what it has learned from.</summary>
    public static string Digest(IEnumerable<TypeRow> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => row.Text)))))[..16];
}
