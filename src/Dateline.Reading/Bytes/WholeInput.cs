namespace Dateline.Reading.Bytes;

/// <summary>Reads an input as a whole, up to a limit.</summary>
internal static class WholeInput
{
    /// <summary>All bytes of the stream; with one byte more than <paramref name="limit"/> when there are more.</summary>
    /// <exception cref="IOException">The stream cannot be read on.</exception>
    public static ReadOnlyMemory<byte> Read(Stream stream, long limit)
    {
        var most = (int)Math.Min(limit + 1, Array.MaxLength);
        var bytes = new byte[Math.Min(most, 64 * 1024)];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                if (length == most)
                {
                    return bytes;
                }

                Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, most));
            }

            var read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                return bytes.AsMemory(0, length);
            }

            length += read;
        }
    }
}
