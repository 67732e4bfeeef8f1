using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Language.Network;

/// <summary>
/// A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997) whose recurrent products are of 8-bit integers: the state lies
/// between -1 and 1, so a byte holds it to within 1/254 whatever the text. ONNX Runtime has 8-bit LSTMs only with bounds taken
/// from the batch, which would make a sentence's tree depend on its neighbours, and its 32-bit one takes three quarters of the
/// network's time. The products with the layer's input are made outside, for all words at once. Immutable, safe to share.
/// </summary>
internal sealed class LstmLayer
{
    /// <summary>The value of a state's byte that stands for 0.</summary>
    private const int Middle = 128;
    private const int Steps = 127;
    private const int RowsAtOnce = 4;
    private const int BlocksAtOnce = 2;
    private const int Lanes = 8;

    private readonly int _width;
    private readonly Direction _forward;
    private readonly Direction _backward;

    private LstmLayer(int width, Direction forward, Direction backward) => (_width, _forward, _backward) = (width, forward, backward);

    /// <summary>One direction's weights.</summary>
    /// <param name="Weights">In the order of the product: blocks of eight outputs; in each, four inputs of every output side by side.</param>
    /// <param name="Scale">What a sum of products is worth, by output; the state's steps counted in.</param>
    /// <param name="Shift">What is added for the state's middle not being 0.</param>
    private sealed record Direction(sbyte[] Weights, float[] Scale, float[] Shift);

    /// <summary>Numbers of bytes that a layer of <paramref name="width"/> takes in recurrent.bin.</summary>
    public static int Size(int width) => 2 * 4 * width * (sizeof(float) + width);

    /// <summary>Reads a layer: forward, then backward; of each a float32 scale an output, then int8 weights [4 width, width], gates in the order i f o g.</summary>
    public static LstmLayer Read(ReadOnlySpan<byte> bytes, int width)
    {
        var half = Size(width) / 2;
        return new LstmLayer(width, ReadDirection(bytes[..half], width), ReadDirection(bytes[half..], width));
    }

    /// <summary>Runs the layer over sentences padded to <paramref name="time"/> words.</summary>
    /// <param name="gates">[sentence, word, 8 width]: the input's part of the gates, forward then backward.</param>
    /// <param name="lengths">Words of each sentence.</param>
    /// <param name="time">Words that sentences are padded to.</param>
    /// <param name="states">[sentence, word, 2 width]; must be 0 behind the end of a sentence.</param>
    public void Run(ReadOnlySpan<float> gates, ReadOnlySpan<int> lengths, int time, Span<float> states)
    {
        // The longest first: those that still go on at a step are then the first ones.
        var order = new int[lengths.Length];
        var keys = lengths.ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], keys[i]) = (i, -keys[i]);
        }

        Array.Sort(keys, order);
        Run(_forward, backwards: false, gates, lengths, order, time, states);
        Run(_backward, backwards: true, gates, lengths, order, time, states);
    }

    private static Direction ReadDirection(ReadOnlySpan<byte> bytes, int width)
    {
        var outputs = 4 * width;
        var scale = MemoryMarshal.Cast<byte, float>(bytes[..(outputs * sizeof(float))]).ToArray();
        var rows = MemoryMarshal.Cast<byte, sbyte>(bytes[(outputs * sizeof(float))..]);
        var weights = new sbyte[outputs * width];
        var shift = new float[outputs];
        for (var o = 0; o < outputs; o++)
        {
            var sum = 0;
            for (var k = 0; k < width; k++)
            {
                var w = rows[(o * width) + k];
                sum += w;
                weights[(o / Lanes * Lanes * width) + (k / 4 * 4 * Lanes) + (o % Lanes * 4) + (k % 4)] = w;
            }

            scale[o] /= Steps;
            shift[o] = -Middle * sum * scale[o];
        }

        return new Direction(weights, scale, shift);
    }

    private void Run(Direction direction, bool backwards, ReadOnlySpan<float> gates, ReadOnlySpan<int> lengths, int[] order, int time, Span<float> states)
    {
        var (width, count) = (_width, order.Length);
        var sums = ArrayPool<int>.Shared.Rent(count * 4 * width);
        var cells = ArrayPool<float>.Shared.Rent(count * width);
        var bytes = ArrayPool<byte>.Shared.Rent(count * width);
        try
        {
            cells.AsSpan(0, count * width).Clear();
            var active = count;
            for (var step = 0; step < time; step++)
            {
                while (active > 0 && lengths[order[active - 1]] <= step)
                {
                    active--;
                }

                if (step > 0)
                {
                    Multiply(direction.Weights, bytes.AsSpan(0, active * width), sums.AsSpan(0, active * 4 * width), active);
                }

                for (var r = 0; r < active; r++)
                {
                    var word = (order[r] * time) + (backwards ? lengths[order[r]] - 1 - step : step);
                    var input = gates.Slice((word * 8 * width) + (backwards ? 4 * width : 0), 4 * width);
                    var state = states.Slice((word * 2 * width) + (backwards ? width : 0), width);
                    Cell(step > 0 ? sums.AsSpan(r * 4 * width, 4 * width) : default, direction, input, cells.AsSpan(r * width, width), state);
                    Quantise(state, bytes.AsSpan(r * width, width));
                }
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
            ArrayPool<float>.Shared.Return(cells);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // One step of one sentence: the gates i, f, o and the news g from the products and the input, then cell and state. Plain
    // products and sums, none fused, so that every processor rounds alike.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs hot from the first sentence on
    private void Cell(ReadOnlySpan<int> sums, Direction direction, ReadOnlySpan<float> input, Span<float> cell, Span<float> state)
    {
        var (forget, output, news) = (_width, 2 * _width, 3 * _width);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var scale = ref MemoryMarshal.GetArrayDataReference(direction.Scale);
        ref var shift = ref MemoryMarshal.GetArrayDataReference(direction.Shift);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var one = Vector512<float>.One;
        for (var j = 0; j < _width; j += 2 * Lanes)
        {
            var (zi, zf, zo, zg) = (Load(ref x, j), Load(ref x, forget + j), Load(ref x, output + j), Load(ref x, news + j));
            if (!sums.IsEmpty)
            {
                zi += (Vector512.ConvertToSingle(LoadSum(ref sum, j)) * Load(ref scale, j)) + Load(ref shift, j);
                zf += (Vector512.ConvertToSingle(LoadSum(ref sum, forget + j)) * Load(ref scale, forget + j)) + Load(ref shift, forget + j);
                zo += (Vector512.ConvertToSingle(LoadSum(ref sum, output + j)) * Load(ref scale, output + j)) + Load(ref shift, output + j);
                zg += (Vector512.ConvertToSingle(LoadSum(ref sum, news + j)) * Load(ref scale, news + j)) + Load(ref shift, news + j);
            }

            // sigmoid(x) = 1 / (1 + e^-x) and tanh(x) = (1 - e^-2x) / (1 + e^-2x), with one division for each product of two.
            var (ei, ef, eo, eg) = (ExpMinus(zi), ExpMinus(zf), ExpMinus(zo), ExpMinus(zg + zg));
            var c = (Vector512.Create<float>(cell.Slice(j, 2 * Lanes)) / (one + ef)) + ((one - eg) / ((one + ei) * (one + eg)));
            c.CopyTo(cell.Slice(j, 2 * Lanes));
            var ec = ExpMinus(c + c);
            ((one - ec) / ((one + eo) * (one + ec))).CopyTo(state.Slice(j, 2 * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float start, int at) => Vector512.LoadUnsafe(ref start, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> LoadSum(ref int start, int at) => Vector512.LoadUnsafe(ref start, (nuint)at);

    // e^-x = 2^n e^r with |r| <= ln 2 / 2; e^r by its series to the sixth power (error below 2e-7); |x| cut at 40.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpMinus(Vector512<float> x)
    {
        var y = Vector512.Min(Vector512.Max(-x, Vector512.Create(-40f)), Vector512.Create(40f));
        var n = Vector512.Round(y * 1.44269504f);
        var r = y - (n * 0.693147181f);
        var p = (r * (1f / 720)) + Vector512.Create(1f / 120);
        p = (p * r) + Vector512.Create(1f / 24);
        p = (p * r) + Vector512.Create(1f / 6);
        p = (p * r) + Vector512.Create(.5f);
        p = (p * r) + Vector512<float>.One;
        p = (p * r) + Vector512<float>.One;
        return p * Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs hot from the first sentence on
    private static void Quantise(ReadOnlySpan<float> state, Span<byte> into)
    {
        var (steps, middle) = (Vector256.Create((float)Steps), Vector256.Create(Middle + .5f));
        for (var i = 0; i < state.Length; i += 2 * Lanes)
        {
            var low = Vector256.ConvertToInt32((Vector256.Create(state.Slice(i, Lanes)) * steps) + middle);
            var high = Vector256.ConvertToInt32((Vector256.Create(state.Slice(i + Lanes, Lanes)) * steps) + middle);
            var shorts = Vector256.Narrow(low, high).AsUInt16();
            Vector128.Narrow(shorts.GetLower(), shorts.GetUpper()).CopyTo(into.Slice(i, 2 * Lanes));
        }
    }

    /// <summary>sums [rows, 4 width] = states [rows, width] times weights.</summary>
    private void Multiply(sbyte[] weights, ReadOnlySpan<byte> states, Span<int> sums, int rows)
    {
        var outputs = 4 * _width;
        var r = 0;
        if (Avx2.IsSupported)
        {
            for (; r + RowsAtOnce <= rows; r += RowsAtOnce)
            {
                Four(weights, states.Slice(r * _width, RowsAtOnce * _width), sums.Slice(r * outputs, RowsAtOnce * outputs));
            }
        }

        for (; r < rows; r++)
        {
            One(weights, states.Slice(r * _width, _width), sums.Slice(r * outputs, outputs));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs hot from the first sentence on
    private void Four(sbyte[] weights, ReadOnlySpan<byte> states, Span<int> sums)
    {
        var outputs = 4 * _width;
        var block = Lanes * _width;
        var quads = MemoryMarshal.Cast<byte, int>(states);
        var quadsInRow = _width / 4;
        for (var o = 0; o < outputs; o += BlocksAtOnce * Lanes)
        {
            var first = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(weights.AsSpan(o * _width, block));
            var second = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(weights.AsSpan((o * _width) + block, block));
            Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
            for (var k = 0; k < quadsInRow; k++)
            {
                var (u, v) = (first[k], second[k]);
                var a = Vector256.Create(quads[k]).AsByte();
                (a0, a1) = (Dot(a0, a, u), Dot(a1, a, v));
                var b = Vector256.Create(quads[quadsInRow + k]).AsByte();
                (b0, b1) = (Dot(b0, b, u), Dot(b1, b, v));
                var c = Vector256.Create(quads[(2 * quadsInRow) + k]).AsByte();
                (c0, c1) = (Dot(c0, c, u), Dot(c1, c, v));
                var d = Vector256.Create(quads[(3 * quadsInRow) + k]).AsByte();
                (d0, d1) = (Dot(d0, d, u), Dot(d1, d, v));
            }

            a0.CopyTo(sums[o..]);
            a1.CopyTo(sums[(o + Lanes)..]);
            b0.CopyTo(sums[(outputs + o)..]);
            b1.CopyTo(sums[(outputs + o + Lanes)..]);
            c0.CopyTo(sums[((2 * outputs) + o)..]);
            c1.CopyTo(sums[((2 * outputs) + o + Lanes)..]);
            d0.CopyTo(sums[((3 * outputs) + o)..]);
            d1.CopyTo(sums[((3 * outputs) + o + Lanes)..]);
        }
    }

    // Weights keep within 7 bits and a sign, so that the sum of two products fits 16 bits and both ways give the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<int> sum, Vector256<byte> states, Vector256<sbyte> weights) =>
        AvxVnni.IsSupported
            ? AvxVnni.MultiplyWideningAndAdd(sum, states, weights)
            : sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(states, weights), Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs hot from the first sentence on
    private void One(sbyte[] weights, ReadOnlySpan<byte> states, Span<int> sums)
    {
        if (Avx2.IsSupported)
        {
            var quads = MemoryMarshal.Cast<byte, int>(states);
            for (var o = 0; o < sums.Length; o += Lanes)
            {
                var block = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(weights.AsSpan(o * _width, Lanes * _width));
                Vector256<int> sum = default;
                for (var k = 0; k < block.Length; k++)
                {
                    sum = Dot(sum, Vector256.Create(quads[k]).AsByte(), block[k]);
                }

                sum.CopyTo(sums[o..]);
            }

            return;
        }

        for (var o = 0; o < sums.Length; o++)
        {
            var (start, sum) = ((o / Lanes * Lanes * _width) + (o % Lanes * 4), 0);
            for (var k = 0; k < _width; k++)
            {
                sum += states[k] * weights[start + (k / 4 * 4 * Lanes) + (k % 4)];
            }

            sums[o] = sum;
        }
    }
}
