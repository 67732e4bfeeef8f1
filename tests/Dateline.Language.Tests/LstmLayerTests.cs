using System.Runtime.InteropServices;
using Dateline.Language.Network;

namespace Dateline.Language.Tests;

/// <summary>The 8-bit LSTM against the textbook's equations in double precision, and a sentence alone against the same among others.</summary>
public sealed class LstmLayerTests
{
    private const int Width = 32;
    private readonly sbyte[][] _weights = new sbyte[2][];
    private readonly float[][] _scale = new float[2][];
    private readonly LstmLayer _layer;
    private uint _state = 7;

    public LstmLayerTests()
    {
        var bytes = new List<byte>();
        for (var side = 0; side < 2; side++)
        {
            _scale[side] = [.. Enumerable.Range(0, 4 * Width).Select(_ => (.5f + (Next() / 2)) / 63)];
            _weights[side] = [.. Enumerable.Range(0, 4 * Width * Width).Select(_ => (sbyte)MathF.Round(63 * Next()))];
            bytes.AddRange(MemoryMarshal.AsBytes(_scale[side].AsSpan()));
            bytes.AddRange(MemoryMarshal.AsBytes(_weights[side].AsSpan()));
        }

        _layer = LstmLayer.Read(bytes.ToArray(), Width);
    }

    [Fact]
    public void Follows_the_equations()
    {
        int[] lengths = [6, 3, 7, 1, 5, 6];
        const int Time = 7;
        var gates = Numbers(lengths.Length * Time * 8 * Width);
        var states = new float[lengths.Length * Time * 2 * Width];
        _layer.Run(gates, lengths, Time, states);
        for (var s = 0; s < lengths.Length; s++)
        {
            var expected = Textbook(gates.AsSpan(s * Time * 8 * Width), lengths[s], Time);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.InRange(states[(s * Time * 2 * Width) + i] - expected[i], -.03, .03);
            }
        }
    }

    [Fact]
    public void Neighbours_do_not_matter()
    {
        int[] lengths = [4, 4, 2, 4, 3];
        var gates = Numbers(lengths.Length * 4 * 8 * Width);
        var among = new float[lengths.Length * 4 * 2 * Width];
        _layer.Run(gates, lengths, 4, among);
        for (var s = 0; s < lengths.Length; s++)
        {
            var alone = new float[4 * 2 * Width];
            _layer.Run(gates.AsSpan(s * 4 * 8 * Width, 4 * 8 * Width), [lengths[s]], 4, alone);
            Assert.Equal(alone, among[(s * 4 * 2 * Width)..((s + 1) * 4 * 2 * Width)]);
        }
    }

    [Fact]
    public void Large_gates_give_no_nonsense()
    {
        var gates = Enumerable.Range(0, 2 * 8 * Width).Select(i => i % 2 == 0 ? 1e6f : -1e6f).ToArray();
        var states = new float[2 * 2 * Width];
        _layer.Run(gates, [2], 2, states);
        Assert.All(states, x => Assert.InRange(x, -1f, 1f));
    }

    // Numbers from -1 to 1, the same ones at every run.
    private float Next()
    {
        _state = (_state * 1664525) + 1013904223;
        return ((_state >> 8) / (float)(1 << 23)) - 1;
    }

    private float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * Next())];

    private double[] Textbook(ReadOnlySpan<float> gates, int length, int time)
    {
        var states = new double[time * 2 * Width];
        for (var side = 0; side < 2; side++)
        {
            var (h, c) = (new double[Width], new double[Width]);
            for (var step = 0; step < length; step++)
            {
                var t = side == 0 ? step : length - 1 - step;
                var z = new double[4 * Width];
                for (var o = 0; o < z.Length; o++)
                {
                    z[o] = gates[(t * 8 * Width) + (side * 4 * Width) + o];
                    for (var k = 0; k < Width; k++)
                    {
                        z[o] += _weights[side][(o * Width) + k] * (double)_scale[side][o] * h[k];
                    }
                }

                for (var j = 0; j < Width; j++)
                {
                    c[j] = (Sigmoid(z[Width + j]) * c[j]) + (Sigmoid(z[j]) * Math.Tanh(z[(3 * Width) + j]));
                    h[j] = Sigmoid(z[(2 * Width) + j]) * Math.Tanh(c[j]);
                    states[(t * 2 * Width) + (side * Width) + j] = h[j];
                }
            }
        }

        return states;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
