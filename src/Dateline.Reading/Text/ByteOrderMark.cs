using System.Text;

namespace Dateline.Reading.Text;

/// <summary>UTF-8, UTF-16 and UTF-32 told by their mark, and UTF-16 told without one.</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding that a mark names, and how many bytes the mark takes; null without a mark.</summary>
    public static Encoding? Encoding(ReadOnlySpan<byte> bytes, out int length)
    {
        (var encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (System.Text.Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (System.Text.Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (System.Text.Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (System.Text.Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>UTF-16 when nearly every second byte of the first 4,096 is zero, as it is for Latin letters; else null.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        if (pairs < 4)
        {
            return null;
        }

        if (odd > pairs * 7 / 10 && even <= pairs / 50)
        {
            return System.Text.Encoding.Unicode;
        }

        return even > pairs * 7 / 10 && odd <= pairs / 50 ? System.Text.Encoding.BigEndianUnicode : null;
    }
}
