namespace Dateline.Reading.Bytes;

/// <summary>
/// Reads lines of bytes from a stream with bounded memory: of a line above the limit only the head is kept, and
/// reading goes on at the next line. Not safe for use by several threads.
/// </summary>
internal sealed class LineReader(Stream stream, long longest)
{
    private const int FirstBuffer = 64 * 1024;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _over;

    /// <summary>The line without its line end; of a line that is too long, the head. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line was longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Moves to the next line; false at the end of the stream.</summary>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public bool Next()
    {
        TooLong = false;
        var scanned = _start;
        while (true)
        {
            var found = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Give(scanned + found, scanned + found + 1);
                return true;
            }

            if (_end - _start > longest)
            {
                return SkipRest();
            }

            scanned = _end;
            if (!Fill(ref scanned))
            {
                if (_start == _end)
                {
                    return false;
                }

                Give(_end, _end);
                return true;
            }
        }
    }

    private void Give(int end, int next)
    {
        Number++;
        TooLong = end - _start > longest;
        Line = _buffer.AsMemory(_start, Math.Max(0, end - _start - (end > _start && _buffer[end - 1] == '\r' ? 1 : 0)));
        _start = next;
    }

    // Only the head is kept, for the excerpt; the rest is read and dropped.
    private bool SkipRest()
    {
        Number++;
        TooLong = true;
        Line = _buffer.AsMemory(_start, 1024).ToArray();
        _start = _end = 0;
        while (true)
        {
            var read = stream.Read(_buffer, 0, _buffer.Length);
            if (read == 0)
            {
                _over = true;
                return true;
            }

            var found = _buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (found >= 0)
            {
                (_start, _end) = (found + 1, read);
                return true;
            }
        }
    }

    private bool Fill(ref int scanned)
    {
        if (_over)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            scanned -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _over = read == 0;
        return read > 0;
    }
}
