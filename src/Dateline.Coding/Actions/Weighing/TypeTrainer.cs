using System.Numerics;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Weighing;

/// <summary>A reading with the category that people gave it.</summary>
/// <param name="Type">The category.</param>
/// <param name="Features">The features of the reading.</param>
public sealed record TypeExample(EventType Type, IReadOnlyList<string> Features);

/// <summary>
/// Multinomial logistic regression with a quadratic penalty, by L-BFGS from zero: the same examples in the same order give the
/// same weights.
/// </summary>
public static class TypeTrainer
{
    private const int Memory = 8;

    // Rows are padded to a whole number of vectors, so that each category's sum is made in one lane.
    private const int Columns = 16;

    private const double Penalty = 0.3;

    // Features of a single example tell of that example only.
    private const int LeastCount = 2;

    private const int Iterations = 80;

    /// <summary>Learns the weights. Rare categories weigh more, by the root of how rare they are, since all are to be found alike.</summary>
    /// <exception cref="ArgumentException">There is no example.</exception>
    public static TypeModel Train(IReadOnlyList<TypeExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfZero(examples.Count);
        var types = examples.Select(example => Folded(example.Type)).Distinct().Order().ToArray();
        var features = examples.SelectMany(example => example.Features.Distinct(StringComparer.Ordinal))
            .GroupBy(feature => feature, StringComparer.Ordinal).Where(group => group.Count() >= LeastCount)
            .Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            index[feature] = index.Count * Columns;
        }

        var rows = examples.Select(example => example.Features.Distinct(StringComparer.Ordinal)
            .Where(index.ContainsKey).Select(feature => index[feature]).Order().ToArray()).ToArray();
        var gold = examples.Select(example => Array.IndexOf(types, Folded(example.Type))).ToArray();
        var byType = gold.CountBy(type => type).ToDictionary(pair => pair.Key, pair => pair.Value);
        var counts = gold.Select(type => (float)Math.Sqrt((double)gold.Length / types.Length / byType[type])).ToArray();
        var weights = Minimise(features.Length * Columns, (at, gradient) => Loss(rows, gold, counts, types.Length, at, gradient));
        var table = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var i = 0; i < features.Length; i++)
        {
            // As the table will hold them, so that a model just learned decides as the one read back.
            var row = weights.AsSpan(i * Columns, types.Length).ToArray().Select(weight => MathF.Round(weight * 100) / 100).ToArray();
            if (row.Any(weight => weight != 0))
            {
                table[features[i]] = row;
            }
        }

        return new TypeModel(types, table);
    }

    private static EventType Folded(EventType type) => type == EventType.Concede ? EventType.Retreat : type;

    private static double Loss(int[][] rows, int[] gold, float[] counts, int types, float[] at, float[] gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            gradient[i] = (float)Penalty * at[i];
            loss += 0.5 * Penalty * at[i] * at[i];
        }

        Span<float> sums = stackalloc float[Columns];
        for (var row = 0; row < rows.Length; row++)
        {
            sums.Clear();
            foreach (var feature in rows[row])
            {
                AddTo(sums, at.AsSpan(feature, Columns));
            }

            var most = float.MinValue;
            for (var t = 0; t < types; t++)
            {
                most = Math.Max(most, sums[t]);
            }

            var total = 0.0;
            for (var t = 0; t < types; t++)
            {
                total += Math.Exp(sums[t] - most);
            }

            loss += counts[row] * (Math.Log(total) + most - sums[gold[row]]);
            for (var t = 0; t < Columns; t++)
            {
                sums[t] = t < types ? counts[row] * (float)((Math.Exp(sums[t] - most) / total) - (t == gold[row] ? 1 : 0)) : 0;
            }

            foreach (var feature in rows[row])
            {
                AddTo(gradient.AsSpan(feature, Columns), sums);
            }
        }

        return loss;
    }

    private static void AddTo(Span<float> sums, ReadOnlySpan<float> more)
    {
        for (var i = 0; i < Columns; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + new Vector<float>(more[i..])).CopyTo(sums[i..]);
        }
    }

    // L-BFGS with halving of the step until the loss falls.
    private static float[] Minimise(int size, Func<float[], float[], double> lossOf)
    {
        var at = new float[size];
        var gradient = new float[size];
        var loss = lossOf(at, gradient);
        var history = new List<(float[] Step, float[] Change, double Scale)>();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var direction = Direction(gradient, history);
            var slope = Dot(direction, gradient);
            var step = iteration == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            var next = new float[size];
            var nextGradient = new float[size];
            var nextLoss = double.PositiveInfinity;
            for (var tries = 0; tries < 20; tries++, step /= 2)
            {
                for (var i = 0; i < size; i++)
                {
                    next[i] = at[i] + (float)(step * direction[i]);
                }

                nextLoss = lossOf(next, nextGradient);
                if (nextLoss <= loss + (1e-4 * step * slope))
                {
                    break;
                }
            }

            var gain = loss - nextLoss;
            if (gain <= 0)
            {
                break;
            }

            var moved = new float[size];
            var changed = new float[size];
            for (var i = 0; i < size; i++)
            {
                (moved[i], changed[i]) = (next[i] - at[i], nextGradient[i] - gradient[i]);
            }

            if (Dot(moved, changed) is var curvature and > 1e-12)
            {
                history.Add((moved, changed, 1 / curvature));
                if (history.Count > Memory)
                {
                    history.RemoveAt(0);
                }
            }

            (at, gradient, loss) = (next, nextGradient, nextLoss);
            if (gain < 1e-5 * Math.Abs(loss))
            {
                break;
            }
        }

        return at;
    }

    private static float[] Direction(float[] gradient, List<(float[] Step, float[] Change, double Scale)> history)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var alphas = new double[history.Count];
        for (var h = history.Count - 1; h >= 0; h--)
        {
            alphas[h] = history[h].Scale * Dot(history[h].Step, direction);
            Add(direction, history[h].Change, -alphas[h]);
        }

        if (history.Count > 0)
        {
            var (_, change, scale) = history[^1];
            var first = (float)(1 / (scale * Dot(change, change)));
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= first;
            }
        }

        for (var h = 0; h < history.Count; h++)
        {
            var beta = history[h].Scale * Dot(history[h].Change, direction);
            Add(direction, history[h].Step, alphas[h] - beta);
        }

        return direction;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }

    private static void Add(float[] to, float[] more, double times)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += (float)(times * more[i]);
        }
    }
}
