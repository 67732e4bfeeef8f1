using System.Diagnostics.CodeAnalysis;

namespace Dateline.Reading.Bytes;

/// <summary>A stream whose first bytes can be looked at before it is read. Leaves the stream below open.</summary>
internal sealed class PeekedStream : Stream
{
    private const int HeadLength = 4096;

    [SuppressMessage("Usage", "CA2213", Justification = "The stream below is the caller's.")]
    private readonly Stream _below;

    private readonly byte[] _head = new byte[HeadLength];
    private readonly int _headEnd;
    private int _at;

    public PeekedStream(Stream below)
    {
        _below = below;
        _headEnd = below.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, up to 4,096.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headEnd);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _headEnd)
        {
            return _below.Read(buffer);
        }

        var length = Math.Min(buffer.Length, _headEnd - _at);
        _head.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
