using System.Globalization;
using System.Text;
using Dateline.Coding.Tables;
using Dateline.Core.Ontology;

namespace Dateline.Coding.Actions.Weighing;

/// <summary>
/// A linear model: each feature of a reading speaks for or against each category, the sums make probabilities. Small enough to
/// be read, and every decision can be taken apart into the features that made it. Immutable.
/// </summary>
public sealed class TypeModel
{
    private const string FromMark = "# learned-from ";

    private readonly Dictionary<string, float[]> _weights;

    internal TypeModel(IReadOnlyList<EventType> types, Dictionary<string, float[]> weights, string? learnedFrom = null) =>
        (Types, _weights, LearnedFrom) = (types, weights, learnedFrom);

    /// <summary>The categories that it knows; RETREAT stands for CONCEDE too.</summary>
    public IReadOnlyList<EventType> Types { get; }

    /// <summary>Digest of the texts that it was learned from, or null: what it has seen is no measure of it.</summary>
    public string? LearnedFrom { get; }

    /// <summary>Number of features that have a weight.</summary>
    public int Count => _weights.Count;

    /// <summary>Reads types.tsv of the folder model/, or gives null when there is none: the rules then decide alone.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static TypeModel? LoadIfThere(string modelFolder) =>
        Path.Combine(modelFolder, "types.tsv") is var path && File.Exists(path) ? Load(path) : null;

    /// <summary>Reads a table with the columns 'feature' and one for each category.</summary>
    /// <exception cref="TableException">A row is wrong.</exception>
    public static TypeModel Load(string path)
    {
        EventType[]? types = null;
        string? from = null;
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                from = line.StartsWith(FromMark, StringComparison.Ordinal) ? line[FromMark.Length..] : from;
                continue;
            }

            var cells = line.Split('\t');
            if (types is null)
            {
                types = [.. cells.Skip(1).Select(code => Enum.TryParse<EventType>(code, true, out var type) ? type : throw new TableException(path, number, $"there is no event type '{code}'"))];
                continue;
            }

            weights[cells[0]] = Row(cells, types.Length) ?? throw new TableException(path, number, "the row needs a feature and a whole number for each column");
        }

        return new TypeModel(types ?? throw new TableException(path, number, "the table is empty"), weights, from);
    }

    /// <summary>Writes the table that <see cref="Load"/> reads: weights in hundredths, features in ordinal order.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="learnedFrom">Digest of the texts that it was learned from.</param>
    public void Write(TextWriter writer, string learnedFrom)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("# Weights, in hundredths, of the features of an act for each category (src/Dateline.Coding/Actions/Weighing).\n");
        writer.Write("# Derived: written by 'dateline evaluate types FILE --learn', never edited; MODEL_CARD.md names the data.\n");
        writer.Write(FromMark + learnedFrom + '\n');
        writer.Write("feature");
        foreach (var type in Types)
        {
            writer.Write('\t' + type.ToString().ToUpperInvariant());
        }

        writer.Write('\n');
        foreach (var (feature, row) in _weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(feature);
            foreach (var weight in row)
            {
                writer.Write('\t');
                writer.Write(weight == 0 ? string.Empty : ((int)Math.Round(weight * 100)).ToString(CultureInfo.InvariantCulture));
            }

            writer.Write('\n');
        }
    }

    /// <summary>The probability of each of <see cref="Types"/>.</summary>
    public double[] Probabilities(IEnumerable<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var sums = new double[Types.Count];
        foreach (var feature in features)
        {
            if (_weights.TryGetValue(feature, out var row))
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += row[i];
                }
            }
        }

        var most = sums.Max();
        var total = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Math.Exp(sums[i] - most);
            total += sums[i];
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= total;
        }

        return sums;
    }

    /// <summary>The likeliest category with its probability; for RETREAT the rules say whether it is a CONCEDE.</summary>
    public (EventType Type, double Probability) Choose(DyadReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var shares = Probabilities(reading.Features);
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
        {
            best = shares[i] > shares[best] ? i : best;
        }

        var type = Types[best];
        return (type == EventType.Retreat && reading.Rule == EventType.Concede ? EventType.Concede : type, shares[best]);
    }

    /// <summary>The features that speak most for one category against another, strongest first.</summary>
    public IReadOnlyList<string> Reasons(IEnumerable<string> features, EventType chosen, EventType? against, int count)
    {
        ArgumentNullException.ThrowIfNull(features);
        var (at, other) = (IndexOf(chosen), against is { } type ? IndexOf(type) : -1);
        return [.. features.Distinct(StringComparer.Ordinal)
            .Select(feature => (feature, Weight: _weights.TryGetValue(feature, out var row) ? row[at] - (other < 0 ? 0 : row[other]) : 0))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.feature, StringComparer.Ordinal)
            .Take(count).Select(pair => pair.feature)];
    }

    /// <summary>The column of a category in <see cref="Types"/>, or -1.</summary>
    public int IndexOf(EventType type)
    {
        for (var i = 0; i < Types.Count; i++)
        {
            if (Types[i] == type || (type == EventType.Concede && Types[i] == EventType.Retreat))
            {
                return i;
            }
        }

        return -1;
    }

    private static float[]? Row(string[] cells, int columns)
    {
        if (cells.Length > columns + 1)
        {
            return null;
        }

        var row = new float[columns];
        for (var i = 1; i < cells.Length; i++)
        {
            var weight = 0;
            if (cells[i].Length > 0 && !int.TryParse(cells[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out weight))
            {
                return null;
            }

            row[i - 1] = weight / 100f;
        }

        return row;
    }
}
