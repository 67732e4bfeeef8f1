using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dateline.Coding.Tables;
using Dateline.Coding.Weights;

namespace Dateline.Coding.Status.Weighing;

/// <summary>
/// model/certainty.bin: small networks, all of one shape, that read how readers would take an event word, from the features and the
/// network's states of it; their answers are averaged. Sums of the first layer are of whole numbers and all others run in one fixed
/// order without fused steps, so every processor gives the same numbers. Immutable, safe to share.
/// </summary>
public sealed class CertaintyModel
{
    private const string Name = "certainty.bin";

    // What a member says: where news readers and where web readers would put the event, and how strongly it is so.
    private const int Answers = 3;

    private readonly Header _header;
    private readonly Dictionary<string, int> _features;
    private readonly Dictionary<string, int> _words;
    private readonly sbyte[] _rows;
    private readonly sbyte[] _wordRows;
    private readonly Member[] _members;

    private CertaintyModel(Header header, sbyte[] rows, sbyte[] wordRows, Member[] members)
    {
        (_header, _rows, _wordRows, _members) = (header, rows, wordRows, members);
        _features = Numbered(header.Features);
        _words = Numbered(header.Words);
    }

    private sealed record Header(
        int Width, int Members, int Hidden, int Second, float CueWeight, IReadOnlyList<string> Features, IReadOnlyList<string> Words,
        IReadOnlyList<IReadOnlyList<float>> Affirmed, IReadOnlyList<IReadOnlyList<float>> Negated, IReadOnlyList<IReadOnlyList<float>> Open);

    /// <summary>One network: its first layer makes the hidden numbers and, in the last column, what tells news from other texts.</summary>
    private sealed record Member(
        float[] FeatureScale, float WordScale, float[] StateScale, float[] Bias, sbyte[] States, float[] Kind, float[] Second, float[] SecondBias, float[] Last, float[] LastBias);

    /// <summary>Reads certainty.bin of the folder model/, or gives null when there is none: the rules then decide alone.</summary>
    /// <exception cref="TableException">The file is damaged.</exception>
    public static CertaintyModel? LoadIfThere(string modelFolder) =>
        Path.Combine(modelFolder, Name) is var path && File.Exists(path) ? Load(path) : null;

    /// <summary>Reads a file that training/certainty.py wrote: the length of a JSON header, the header, the numbers.</summary>
    /// <exception cref="TableException">The file is damaged.</exception>
    public static CertaintyModel Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            var length = BitConverter.ToInt32(bytes, 0);
            var header = JsonSerializer.Deserialize<Header>(bytes.AsSpan(4, length), JsonSerializerOptions.Web) ?? throw new JsonException("no header");
            var reader = new NumberReader(bytes, 4 + length);
            var columns = header.Members * (header.Hidden + 1);
            var rows = reader.Bytes(header.Features.Count * columns);
            var wordRows = reader.Bytes(header.Words.Count * header.Members);
            var members = new Member[header.Members];
            for (var m = 0; m < members.Length; m++)
            {
                members[m] = new(
                    reader.Floats(header.Hidden + 1), reader.Floats(1)[0], reader.Floats(header.Hidden + 1), reader.Floats(header.Hidden + 1),
                    reader.Bytes((header.Hidden + 1) * header.Width), reader.Floats(header.Hidden),
                    reader.Floats(header.Second * header.Hidden), reader.Floats(header.Second), reader.Floats(Answers * header.Second), reader.Floats(Answers));
            }

            return reader.AtEnd ? new CertaintyModel(header, rows, wordRows, members) : throw new JsonException("numbers are left over");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new TableException(path, 1, "the file is damaged: " + error.Message);
        }
    }

    /// <summary>How many numbers a token the sentences must hold that it can judge (<see cref="Core.Language.Sentence.StateWidth"/>).</summary>
    public int StateWidth => _header.Width;

    /// <summary>How readers would take an event.</summary>
    /// <returns>Value: −3 (certainly not) to 3 (certainly); Certainty: 0 to 1, see <see cref="Factuality.Certainty"/>.</returns>
    internal (double Value, double Certainty) Judge(EventReading reading)
    {
        var columns = _header.Hidden + 1;
        var all = columns * _members.Length;
        Span<int> sums = stackalloc int[all];
        Span<int> words = stackalloc int[_members.Length];
        sums.Clear();
        words.Clear();
        foreach (var feature in reading.Features)
        {
            if (_features.TryGetValue(feature, out var row))
            {
                Add(_rows.AsSpan(row * all, all), sums);
            }
            else if (_words.TryGetValue(feature, out row))
            {
                Add(_wordRows.AsSpan(row * words.Length, words.Length), words);
            }
        }

        var (value, strength) = (0f, 0f);
        for (var m = 0; m < _members.Length; m++)
        {
            var (v, s) = Judge(_members[m], sums.Slice(m * columns, columns), words[m], reading.State.Span);
            (value, strength) = (value + v, strength + s);
        }

        var sure = reading.Rules.Polarity == Core.Claims.Polarity.Negated ? -strength / _members.Length : strength / _members.Length;
        var actual = reading.Rules.Status is Core.Claims.Status.Occurred or Core.Claims.Status.Ongoing;
        if (!actual)
        {
            // So that of two cues that readers hardly tell apart ('plans to', 'hopes to') the weaker stays the weaker.
            sure += _header.CueWeight * ((float)reading.Rules.Certainty - 0.5f);
        }

        var curve = !actual ? _header.Open : reading.Rules.Polarity == Core.Claims.Polarity.Negated ? _header.Negated : _header.Affirmed;
        return (Math.Clamp(value / _members.Length, -3, 3), Along(curve, sure));
    }

    private (float Value, float Strength) Judge(Member member, ReadOnlySpan<int> sums, int words, ReadOnlySpan<sbyte> states)
    {
        var (hidden, second) = (_header.Hidden, _header.Second);
        Span<float> first = stackalloc float[hidden + 1];
        for (var i = 0; i <= hidden; i++)
        {
            var dot = Sums.OfProducts(states, member.States.AsSpan(i * states.Length, states.Length));
            first[i] = member.Bias[i] + (sums[i] * member.FeatureScale[i]) + (dot * member.StateScale[i]);
        }

        Span<float> next = stackalloc float[second];
        member.SecondBias.CopyTo(next);
        var news = first[hidden] + (words * member.WordScale);
        for (var i = 0; i < hidden; i++)
        {
            if (first[i] > 0)
            {
                news += first[i] * member.Kind[i];
                Sums.AddTimes(next, member.Second.AsSpan(i * second, second), first[i]);
            }
        }

        Span<float> answers = stackalloc float[Answers];
        member.LastBias.CopyTo(answers);
        for (var j = 0; j < second; j++)
        {
            var sum = Math.Max(0, next[j]);
            for (var a = 0; a < Answers; a++)
            {
                answers[a] += sum * member.Last[(a * second) + j];
            }
        }

        var share = (float)(1 / (1 + Math.Exp(-news)));
        return ((share * answers[0]) + ((1 - share) * answers[1]), answers[2]);
    }

    private static void Add(ReadOnlySpan<sbyte> row, Span<int> sums)
    {
        var i = 0;
        var step = Vector<sbyte>.Count / 4;
        for (; i + Vector<sbyte>.Count <= row.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[i..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            (new Vector<int>(sums[i..]) + a).CopyTo(sums[i..]);
            (new Vector<int>(sums[(i + step)..]) + b).CopyTo(sums[(i + step)..]);
            (new Vector<int>(sums[(i + (2 * step))..]) + c).CopyTo(sums[(i + (2 * step))..]);
            (new Vector<int>(sums[(i + (3 * step))..]) + d).CopyTo(sums[(i + (3 * step))..]);
        }

        for (; i < row.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> names)
    {
        var numbers = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        foreach (var name in names)
        {
            numbers.Add(name, numbers.Count);
        }

        return numbers;
    }

    // A line from point to point, flat beyond the ends.
    private static double Along(IReadOnlyList<IReadOnlyList<float>> curve, double at)
    {
        for (var i = 0; i < curve.Count; i++)
        {
            if (at <= curve[i][0])
            {
                if (i == 0)
                {
                    return curve[0][1];
                }

                var part = (at - curve[i - 1][0]) / (curve[i][0] - curve[i - 1][0]);
                return curve[i - 1][1] + (part * (curve[i][1] - curve[i - 1][1]));
            }
        }

        return curve[^1][1];
    }

    private sealed class NumberReader(byte[] bytes, int start)
    {
        private int _at = start;

        public bool AtEnd => _at == bytes.Length;

        public float[] Floats(int count) => MemoryMarshal.Cast<byte, float>(Next(count * sizeof(float))).ToArray();

        public sbyte[] Bytes(int count) => MemoryMarshal.Cast<byte, sbyte>(Next(count)).ToArray();

        private ReadOnlySpan<byte> Next(int count)
        {
            var part = bytes.AsSpan(_at, count);
            _at += count;
            return part;
        }
    }
}
