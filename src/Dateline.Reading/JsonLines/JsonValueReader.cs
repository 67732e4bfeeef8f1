namespace Dateline.Reading.JsonLines;

/// <summary>
/// Cuts a stream of JSON into the objects of its outermost array, or into its outermost values, by counting brackets
/// outside strings; whether each is well formed is found out later. Not safe for use by several threads.
/// </summary>
internal sealed class JsonValueReader(Stream stream, long longest)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly MemoryStream _value = new();
    private int _at;
    private int _end;
    private long _line = 1;
    private bool _inArray;
    private bool _begun;

    /// <summary>Line on which the value begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Whether the value was longer than the limit; then only its head was kept.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The bytes of the value. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Value => _value.GetBuffer().AsSpan(0, (int)_value.Length);

    /// <summary>Moves to the next value; false at the end. A value cut off by the end of the stream is given as it is.</summary>
    public bool Next()
    {
        _value.SetLength(0);
        TooLong = false;
        int depth = 0;
        bool text = false, escaped = false;
        while (Byte() is { } value)
        {
            if (_value.Length == 0 && IsBetween(value))
            {
                continue;
            }

            if (_value.Length == 0)
            {
                Line = _line;
            }

            var between = !text && depth == 0 && _value.Length > 0 && value is (byte)',' or (byte)']' or (byte)'\n' or (byte)'{';
            if (between)
            {
                _at -= value == '{' ? 1 : 0;
                return true;
            }

            Keep(value);
            (text, escaped) = (escaped ? text : value == '"' ? !text : text, text && !escaped && value == '\\');
            depth += text ? 0 : value switch { (byte)'{' or (byte)'[' => 1, (byte)'}' or (byte)']' => -1, _ => 0 };
            if (depth == 0 && !text && value is (byte)'}' or (byte)']')
            {
                return true;
            }
        }

        return _value.Length > 0;
    }

    private bool IsBetween(byte value)
    {
        if (value == '[' && !_begun)
        {
            return _begun = _inArray = true;
        }

        if (value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)
        {
            return true;
        }

        _begun = true;
        return _inArray && value is (byte)',' or (byte)']';
    }

    private void Keep(byte value)
    {
        if (_value.Length > longest)
        {
            TooLong = true;
            return;
        }

        _value.WriteByte(value);
    }

    private byte? Byte()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_buffer, 0, _buffer.Length));
            if (_end == 0)
            {
                return null;
            }
        }

        var value = _buffer[_at++];
        _line += value == '\n' ? 1 : 0;
        return value;
    }
}
