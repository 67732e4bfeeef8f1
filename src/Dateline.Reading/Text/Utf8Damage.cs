using System.Buffers;
using System.Text;

namespace Dateline.Reading.Text;

/// <summary>Tells a UTF-8 text that was cut or damaged in places from a text in a one-byte encoding.</summary>
internal static class Utf8Damage
{
    /// <summary>
    /// Whether the only fault is a character cut off at the end, or whole characters of two bytes and more outnumber the
    /// broken places four to one: by chance, bytes of another encoding hardly ever make even one.
    /// </summary>
    public static bool IsSlight(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                return broken == 0 || whole >= 4 * (broken + 1);
            }

            if (status != OperationStatus.Done)
            {
                broken++;
            }
            else if (length > 1)
            {
                whole++;
            }

            bytes = bytes[length..];
        }

        return whole >= 4 * broken;
    }
}
